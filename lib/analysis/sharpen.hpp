#pragma once

#include "analysis/proof.hpp"
#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <vector>

namespace licet::analysis {

/// The exact second pass: where `decision`, which evaluation gave, is open, follows it into its
/// cases and narrows outcome and review to what can come true. Never widens anything, and never
/// narrows more than the facts do. `limit` is the work for each line, and for all lines together,
/// in steps as `EvaluateOptions::effort` has them. `proofs`, if given: one for each line that was
/// followed, in their order, then the one for all together.
void Sharpen(const program::Program& program, const data::Scenario& scenario,
             const eval::Options& options, std::uint64_t limit, Decision& decision,
             std::vector<CaseProof>* proofs = nullptr);

}  // namespace licet::analysis
