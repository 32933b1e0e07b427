#pragma once

#include "data/scenario.hpp"
#include "eval/line.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace licet::record {

/// Line, part, event and first day of a stretch of law.
using Spot = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string>;

/// Rules of which it is asked what their conditions are.
using Asked = std::map<Spot, std::set<std::string>>;

/// What evaluation finds the conditions to be, for all that the rules range over: one S-expression
/// for each spot (docs/records.md, Tests). The first of `lines` has the number `first`.
[[nodiscard]] std::vector<std::string> TestsOf(eval::Library& library,
                                               const std::vector<data::Line>& lines,
                                               std::uint32_t first, const Asked& asked);

}  // namespace licet::record
