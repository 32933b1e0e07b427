#pragma once

#include "eval/evaluator.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace licet::eval {

/// What a condition looked at.
struct Reads {
  /// Path → where it comes from; empty for the scenario itself.
  std::map<std::string, std::string> facts;
  /// Some of it was computed from other facts.
  bool computed = false;
  std::set<std::uint32_t> thresholds;
  std::set<std::uint32_t> groups;
  /// Codes that were looked up in sets.
  std::set<std::string> codes;
  std::vector<const program::Alias*> aliases;
};

/// Everything that the value of the node may rest on, with what binders now stand for.
Reads ReadsOf(Evaluator& evaluator, program::NodeId id);
/// The same without the facts: takes less time, as nothing is called by its name.
Reads LawReadsOf(Evaluator& evaluator, program::NodeId id);

}  // namespace licet::eval
