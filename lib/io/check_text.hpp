#pragma once

#include "diag/sink.hpp"
#include "licet/source.hpp"

namespace licet::io {

/// True when the text is not empty, is UTF-8, has no control characters, and is at most
/// `kMaxDocumentBytes` long; otherwise there is a message.
[[nodiscard]] bool CheckText(const SourceSet& sources, FileId file, diag::Sink& sink);

/// True when brackets and, in TOML, dotted keys are nested at most `kMaxDepth` deep; otherwise
/// there is a message at the bracket that is one too many. Keeps the readers from deep recursion.
[[nodiscard]] bool CheckTomlDepth(const SourceSet& sources, FileId file, diag::Sink& sink);
[[nodiscard]] bool CheckJsonDepth(const SourceSet& sources, FileId file, diag::Sink& sink);

}  // namespace licet::io
