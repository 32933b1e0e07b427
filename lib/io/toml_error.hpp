#pragma once

#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <string_view>

namespace licet::io {

/// Says in plain words what toml++ found wrong at `offset`.
void ReportTomlError(std::string_view description, const SourceSet& sources, FileId file,
                     std::uint32_t offset, diag::Sink& sink);

/// Says which table header begins with something that is no key, where toml++ only stumbles.
void ReportTomlHeader(const SourceSet& sources, FileId file, diag::Sink& sink);

}  // namespace licet::io
