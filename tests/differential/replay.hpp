#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/record.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace licet::testing {

/// A record, and the leaves of the pack that it is about.
struct Recorded {
  DecisionRecord record;
  std::vector<std::string> leaves;
};

/// What the engine decides, following what is open with `effort`, written down; nothing is hashed.
[[nodiscard]] Recorded RecordOf(const program::Program& program, const data::Scenario& scenario,
                                const eval::Options& options, std::uint64_t effort = 600);
/// What each checker says against it.
[[nodiscard]] Objections ReplayObjections(const Recorded& recorded);
[[nodiscard]] Objections WitnessObjections(const Recorded& recorded);

/// What the checkers say differently from the engine; empty if they say the same.
[[nodiscard]] std::string ReplayDifferences(const program::Program& program,
                                            const data::Scenario& scenario,
                                            const eval::Options& options);

}  // namespace licet::testing
