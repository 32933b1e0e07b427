#pragma once

#include "verify/law/pack.hpp"
#include "verify/law/value.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace licet::verify {

/// All that a fact may still be.
struct Domain {
  /// Numbers or days.
  std::optional<Interval> range;
  /// Codes, choices, or truths by their names.
  std::set<std::string> names;
  /// Every code but `names`.
  bool others = false;
  bool record = false, none = false;
  /// Diligence found nothing.
  bool failed = false;
  /// A list: whether it may hold more, and how many it holds.
  bool open = false;
  std::optional<std::size_t> count;
};

/// What a fact of a scenario may be: `stated` is null if it is not. Throws `Refused` for facts that
/// the pack computes and for texts, of which nothing is taken apart.
Domain DomainOf(const Pack& pack, const Fact& fact, const std::string& name, const Node* stated);
/// What one value says of it.
Domain PartOf(const Fact& fact, const Node& value);

/// Whether all of `part` is in `whole`; of numbers, both ends on the grid.
bool Within(const Fact& fact, const Domain& part, const Domain& whole);
/// Whether nothing of `whole` is in none of `parts`, which are within it.
bool Covered(const Fact& fact, const Domain& whole, const std::vector<Domain>& parts);

}  // namespace licet::verify
