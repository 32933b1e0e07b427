#include "data/scenario_shape.hpp"

#include <string_view>

namespace licet::data {
namespace {

const Fact* FactOf(const RecordType& record, std::string_view name, TypeKind kind) {
  const auto index = record.Find(name);
  return index && record.facts[*index].type.kind == kind ? &record.facts[*index] : nullptr;
}

}  // namespace

ScenarioShape ShapeOf(const Schema& schema) {
  const RecordType& scenario = schema[schema.scenario];
  ScenarioShape shape;
  shape.item = FactOf(scenario, "item", TypeKind::kRecord);
  shape.route = FactOf(scenario, "route", TypeKind::kList);
  shape.parties = FactOf(scenario, "parties", TypeKind::kList);
  shape.quantity = FactOf(scenario, "quantity", TypeKind::kNumber);
  if (shape.route != nullptr) {
    shape.hop_parties = FactOf(schema[shape.route->type.record], "parties", TypeKind::kList);
  }
  return shape;
}

}  // namespace licet::data
