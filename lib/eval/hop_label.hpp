#pragma once

#include "eval/hop_case.hpp"
#include "licet/decision.hpp"

namespace licet::eval {

/// An event as people speak of it: index, label, activity and date; the rest is left as it is.
void DescribeHop(Judge& judge, const HopCase& hop, HopDecision& decision);

}  // namespace licet::eval
