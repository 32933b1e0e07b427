#pragma once

#include <vector>

#include "licet/diagnostic.hpp"

namespace licet::engine {

/// Sorts by file and place; messages at one place keep their order.
void SortByPlace(std::vector<Diagnostic>& diagnostics);

}  // namespace licet::engine
