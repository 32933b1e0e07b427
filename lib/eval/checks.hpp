#pragma once

#include "eval/judge.hpp"
#include "licet/decision.hpp"

#include <string>
#include <vector>

namespace licet::eval {

/// The single tests of a condition, in the order of the rule: what `and`, `or` and `not` join. One
/// quantifier is one test. Binders must be bound.
std::vector<Check> ChecksOf(Judge& judge, program::NodeId condition);

/// Why a condition that is false is so, in words; empty if it is not.
std::string WhyFalse(Judge& judge, program::NodeId condition);

/// Doubts about thresholds, groups and aliases that the condition reads.
void CollectReadDoubts(Judge& judge, program::NodeId condition,
                       std::vector<UnconfirmedNote>& notes);

}  // namespace licet::eval
