#pragma once

#include "data/schema.hpp"

namespace licet::data {

/// Where the parts that people write as tables of their own have their facts in a schema; null
/// without them. The schema must outlive it.
struct ScenarioShape {
  const Fact* item = nullptr;
  const Fact* route = nullptr;
  const Fact* parties = nullptr;      // of the scenario
  const Fact* hop_parties = nullptr;  // of a hop
  const Fact* quantity = nullptr;

  [[nodiscard]] const Fact* any_parties() const {
    return parties != nullptr ? parties : hop_parties;
  }
};

ScenarioShape ShapeOf(const Schema& schema);

}  // namespace licet::data
