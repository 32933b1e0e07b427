#pragma once

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <optional>

namespace licet::io {

/// Reads a text that has passed `CheckText` as JSON (RFC 8259). See `ReadDocument`. Days are
/// strings, which the schema turns into dates.
[[nodiscard]] std::optional<data::Node> ReadJson(const SourceSet& sources, FileId file,
                                                 diag::Sink& sink);

}  // namespace licet::io
