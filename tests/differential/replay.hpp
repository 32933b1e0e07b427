#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "program/program.hpp"

#include <map>
#include <string>

namespace licet::testing {

/// What the replay checker says differently from the engine; empty if it says the same.
[[nodiscard]] std::string ReplayDifferences(const program::Program& program,
                                            const data::Scenario& scenario,
                                            const eval::Options& options);

}  // namespace licet::testing
