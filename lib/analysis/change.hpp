#pragma once

#include "analysis/search.hpp"
#include "data/scenario.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace licet::analysis {

/// One fact that would be another.
struct Change {
  Spot spot;
  data::Value from;
  /// Of codes all that would do; the first is the one that was tried.
  data::Value to;
  int cost = 1;
};

/// Changes that give the wanted outcome together; none of them is needless.
struct ChangeSet {
  std::vector<Change> changes;
  int cost = 0;
  /// The line with them.
  data::Line line;
};

struct Changes {
  std::vector<ChangeSet> found;  // cheapest first
  /// No change of the facts that may change gives it.
  bool out_of_reach = false;
  bool out_of_effort = false;
  /// There are more than were looked for.
  bool more = false;
};

/// Which facts may change. A pattern is a path (`route[0].destination`) or the start of one (`item`,
/// `route[0].to_party`), or a fact of the schema (`party.hq`). `unlocked` wins over the default, and
/// `locked` over both. Locked by default: what a catalog says of a part, names and identifiers.
struct Locks {
  std::vector<std::string> locked, unlocked;
};

/// The cheapest sets of at most three facts whose change makes the outcome of `line` exactly
/// `wanted`, whatever the facts that are open turn out to be. Each was judged with its changes.
[[nodiscard]] Changes FindChanges(const program::Program& program, const data::Line& line,
                                  const Locks& locks, Level wanted, Judging& judging);

}  // namespace licet::analysis
