#pragma once

#include "analysis/search.hpp"
#include "data/scenario.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

namespace licet::analysis {

/// Which facts would settle an open line: the smallest sets that do whatever the answers are, the
/// smallest that may, and the fact to ask for first. Where `judging` is exhausted before all cases
/// are told apart, `more_sets` is set and there are no sets.
void FindSettlingFacts(const program::Program& program, const data::Line& line, Judging& judging,
                       CaseAnalysis& analysis);

}  // namespace licet::analysis
