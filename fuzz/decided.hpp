#pragma once

#include "licet/scenario.hpp"

#include <string_view>

namespace licet::fuzz {

/// Any bytes give a scenario or diagnostics that point into them; every scenario that is fit for
/// the shipped pack is decided, with the mild end of the answer not above the strict one, and the
/// second pass within the first.
void ReadAndDecide(std::string_view text, TextFormat format);

}  // namespace licet::fuzz
