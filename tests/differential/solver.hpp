#pragma once

#include "licet/decision.hpp"

#include <set>
#include <string>
#include <vector>

namespace licet::testing {

/// What a solver says of one script of `smt::ScriptOf`.
struct Possible {
  std::set<Level> levels;
  /// It did not come to an end with some of them.
  bool unknown = false;
};

/// Runs `z3` over all scripts, one after the other in one process. Throws if it is not there, or
/// says anything but an answer for each.
[[nodiscard]] std::vector<Possible> Solve(const std::vector<std::string>& scripts);

}  // namespace licet::testing
