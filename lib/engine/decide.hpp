#pragma once

#include "absl/status/statusor.h"
#include "analysis/proof.hpp"
#include "data/scenario.hpp"
#include "engine/pack_data.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "licet/evaluate.hpp"
#include "licet/pack.hpp"
#include "licet/scenario.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace licet::engine {

/// The decision, with what was asked written into it. `pack` must be free of errors.
/// Answers that are open are followed into their cases with `effort` (see `EvaluateOptions`).
Decision Decide(const detail::PackData& pack, const data::Scenario& scenario,
                const std::string& title, const eval::Options& options,
                std::uint64_t effort = EvaluateOptions::kDefaultEffort,
                std::vector<analysis::CaseProof>* proofs = nullptr);

/// `licet::Evaluate`; what it was followed into, for those who check it, is written into `proofs`
/// if it is not null.
absl::StatusOr<Decision> Evaluate(const Pack& pack, const Scenario& scenario,
                                  const EvaluateOptions& options,
                                  std::vector<analysis::CaseProof>* proofs);

}  // namespace licet::engine
