#pragma once

#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <string_view>

namespace licet::io {

/// True when the text is not empty, is UTF-8, has no control characters and none that hide or
/// reorder text, and is at most
/// `kMaxDocumentBytes` long; otherwise there is a message. `start` says what to begin an empty one
/// with.
[[nodiscard]] bool CheckText(const SourceSet& sources, FileId file, diag::Sink& sink,
                             std::string_view start);

/// True when brackets and, in TOML, dotted keys are nested at most `kMaxDepth` deep, and there are
/// at most `kMaxValues` values; otherwise there is a message at the one too many. Keeps the readers
/// from deep recursion, and from memory out of proportion.
[[nodiscard]] bool CheckTomlShape(const SourceSet& sources, FileId file, diag::Sink& sink);
[[nodiscard]] bool CheckJsonShape(const SourceSet& sources, FileId file, diag::Sink& sink);

}  // namespace licet::io
