#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "program/program.hpp"

#include <cstddef>

namespace licet::eval {

/// What a scenario may ask for; the time of an answer grows with it and with the number of rules.
inline constexpr std::size_t kMaxJudgments = 500'000;

/// How much there is to judge: of every line and part it may be the records of each event, once for
/// each stretch of law in which the event may lie.
[[nodiscard]] std::size_t JudgmentsOf(const program::Program& program,
                                      const data::Scenario& scenario, const Options& options);

}  // namespace licet::eval
