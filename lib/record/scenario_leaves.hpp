#pragma once

#include "data/scenario.hpp"
#include "data/schema.hpp"

#include <string>
#include <vector>

namespace licet::record {

/// The facts of a scenario as evaluation reads them, after names of chips, parties and lists were
/// looked up: one leaf for each line and each record of facts, in order. What is not stated is not
/// there.
[[nodiscard]] std::vector<std::string> ScenarioLeaves(const data::Schema& schema,
                                                      const data::Scenario& scenario);

/// One value of a fact; empty if nothing is stated.
std::string ValueText(const data::Value& value);

}  // namespace licet::record
