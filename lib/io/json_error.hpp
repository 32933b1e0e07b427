#pragma once

#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <cstddef>
#include <string_view>

namespace licet::io {

/// Says in plain words what is wrong with the token at `offset`, where reading stopped;
/// `description` is what the JSON library thought of it.
void ReportJsonError(std::string_view description, const SourceSet& sources, FileId file,
                     std::size_t offset, diag::Sink& sink);

}  // namespace licet::io
