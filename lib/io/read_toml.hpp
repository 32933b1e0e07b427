#pragma once

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <optional>

namespace licet::io {

/// Reads a text that has passed `CheckText` as TOML 1.0. See `ReadDocument`.
[[nodiscard]] std::optional<data::Node> ReadToml(const SourceSet& sources, FileId file,
                                                 diag::Sink& sink);

}  // namespace licet::io
