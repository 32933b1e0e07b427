#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/record.hpp"
#include "program/program.hpp"

namespace licet::record {

/// Evaluates and writes the answer, the facts and what supports the answer into `record`; what
/// names the pack and the question is left to the caller, and so is which leaves are cited.
void Decide(const program::Program& program, const data::Scenario& scenario,
            const eval::Options& options, DecisionRecord& record);

}  // namespace licet::record
