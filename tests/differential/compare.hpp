#pragma once

#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "model/checked_rules.hpp"
#include "reference/decide.hpp"

#include <string>

namespace licet::testing {

/// What the engine and the reference say differently about one scenario, one line each; empty if
/// they agree on every outcome, policy, class, flag and requirement of every line, part and event.
[[nodiscard]] std::string Differences(const model::CheckedRules& rules, const Decision& engine,
                                      const reference::Answer& reference);

[[nodiscard]] reference::Question QuestionOf(const eval::Options& options);

}  // namespace licet::testing
