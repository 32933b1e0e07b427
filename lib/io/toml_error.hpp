#pragma once

#include <cstdint>
#include <string_view>

#include "diag/sink.hpp"
#include "licet/source.hpp"

namespace licet::io {

/// Says in plain words what toml++ found wrong at `offset`.
void ReportTomlError(std::string_view description, const SourceSet& sources, FileId file,
                     std::uint32_t offset, diag::Sink& sink);

}  // namespace licet::io
