#pragma once

#include "licet/diagnostic.hpp"

#include <vector>

namespace licet::engine {

/// Sorts by file and place; messages at one place keep their order.
void SortByPlace(std::vector<Diagnostic>& diagnostics);

}  // namespace licet::engine
