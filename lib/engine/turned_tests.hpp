#pragma once

#include "licet/analysis.hpp"
#include "licet/decision.hpp"

#include <string>
#include <vector>

namespace licet::engine {

/// The tests of rules that read one of the facts and came out otherwise after the change, each once,
/// in the order of the chain.
std::vector<TurnedTest> TurnedTests(const LineDecision& before, const LineDecision& after,
                                    const std::vector<std::string>& paths);

/// The numbers of the chain that lie less than a twentieth below the limit that a rule in force
/// compares them with, each once.
std::vector<NearLimit> NearLimits(const LineDecision& decision);

}  // namespace licet::engine
