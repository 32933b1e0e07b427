#pragma once

#include "exit_code.hpp"
#include "licet/decision.hpp"
#include "licet/explanation.hpp"
#include "options.hpp"
#include "output.hpp"

#include <string>
#include <vector>

namespace licet::tool {

/// What the program returns for an outcome.
ExitCode CodeOf(OutcomeRange outcome);

/// What `eval` and `explain` do: decides each scenario in turn and writes the decisions in the same
/// order. One that cannot be asked is told on standard error and the others are decided.
ExitCode AnswerAll(const std::vector<std::string>& scenarios, Detail detail, const Options& options,
                   Output& output);

}  // namespace licet::tool
