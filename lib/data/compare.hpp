#pragma once

#include "data/scenario.hpp"

namespace licet::data {

/// True when both state the same, wherever they stand and whatever they are called.
[[nodiscard]] bool SameValue(const Value& a, const Value& b);
[[nodiscard]] bool SameRecord(const RecordValue& a, const RecordValue& b);

/// True when every value that `inner` leaves possible is possible by `outer` too. What is unknown
/// or undeterminable leaves everything possible; so does an open list as far as it adds items.
[[nodiscard]] bool Covers(const Value& outer, const Value& inner);

}  // namespace licet::data
