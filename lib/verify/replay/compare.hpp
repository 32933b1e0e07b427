#pragma once

#include "licet/record.hpp"

#include <string>
#include <vector>

namespace licet::verify {

/// What the record answers otherwise than the checker, in words.
std::vector<std::string> Compare(const RecordedAnswer& recorded, const RecordedAnswer& checked);

}  // namespace licet::verify
