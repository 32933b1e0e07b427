#pragma once

#include "data/scenario.hpp"
#include "engine/pack_data.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"

#include <string>

namespace licet::engine {

/// The decision, with what was asked written into it. `pack` must be free of errors.
Decision Decide(const detail::PackData& pack, const data::Scenario& scenario,
                const std::string& title, const eval::Options& options);

}  // namespace licet::engine
