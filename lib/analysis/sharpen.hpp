#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <cstdint>

namespace licet::analysis {

/// The exact second pass: where `decision`, which evaluation gave, is open, follows it into its cases
/// and narrows outcome and review to what can come true. Never widens anything, and never narrows
/// more than the facts do. `limit` is the work for each line, and for all lines together.
void Sharpen(const program::Program& program, const data::Scenario& scenario,
             const eval::Options& options, std::uint64_t limit, Decision& decision);

}  // namespace licet::analysis
