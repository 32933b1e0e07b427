#pragma once

#include "data/scenario.hpp"
#include "engine/pack_data.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "licet/evaluate.hpp"

#include <cstdint>
#include <string>

namespace licet::engine {

/// The decision, with what was asked written into it. `pack` must be free of errors.
/// Answers that are open are followed into their cases with `effort` (see `EvaluateOptions`).
Decision Decide(const detail::PackData& pack, const data::Scenario& scenario,
                const std::string& title, const eval::Options& options,
                std::uint64_t effort = EvaluateOptions::kDefaultEffort);

}  // namespace licet::engine
