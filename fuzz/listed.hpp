#pragma once

#include "data/party_list.hpp"

#include <string_view>

namespace licet::fuzz {

/// Any bytes give entries or a fault, never both. Of a list with a fault nobody is ever "not
/// listed"; in one without, the name of every entry that has letters is a hit, and whoever is hit
/// on a day on which the entry stands is not "not listed".
void ReadAndScreen(std::string_view text, data::ListFormat format);

}  // namespace licet::fuzz
