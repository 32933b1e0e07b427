#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <vector>

namespace licet::eval {

/// What `Evaluate` answers for each line, without its reasons: outcome, review, basis and classes.
/// For tables of many answers, where reasons would take most of the time.
[[nodiscard]] std::vector<LineDecision> AnswerLines(const program::Program& program,
                                                    const data::Scenario& scenario,
                                                    const Options& options);

}  // namespace licet::eval
