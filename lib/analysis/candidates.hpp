#pragma once

#include "analysis/change.hpp"
#include "analysis/search.hpp"
#include "analysis/space.hpp"
#include "program/program.hpp"

#include <vector>

namespace licet::analysis {

/// A fact that may be changed.
struct Candidate {
  Spot spot;
  data::Value now;
  int cost = 1;
  /// A presumption may fall by it.
  bool may_rebut = false;
};

/// The stated facts of the line that are not locked, and those that are open and bear on the answer;
/// each once, however often its record stands in the line. In order of cost, then path.
[[nodiscard]] std::vector<Candidate> CandidatesOf(const program::Program& program,
                                                  const Space& space, const Locks& locks,
                                                  Judging& judging);

}  // namespace licet::analysis
