#include "eval/item_number.hpp"

#include "eval/evaluator.hpp"

#include <map>
#include <string>
#include <variant>

namespace licet::eval {

std::optional<Number> ItemNumber(const program::Program& program, const data::RecordValue& scenario,
                                 std::string_view fact, Date day) {
  const data::Schema& schema = program.schema;
  const auto item = schema[scenario.type].Find("item");
  if (!item) return std::nullopt;
  const data::FactType& type = schema[scenario.type].facts[*item].type;
  if (type.kind != data::TypeKind::kRecord) return std::nullopt;
  const auto index = schema[type.record].Find(fact);
  if (!index || schema[type.record].facts[*index].type.kind != data::TypeKind::kNumber)
    return std::nullopt;
  const auto* record = std::get_if<data::RecordValue>(&scenario.facts[*item].payload);
  Place place;
  place.path = "item." + std::string(fact);
  place.fact = {type.record, *index};
  place.owner = Element{record, "item", false, {}, {}};
  place.record = record;
  if (record != nullptr) {
    place.value = &record->facts[*index];
    place.state = place.value->state;
  }
  Law law(program, day, Date::Max(), View::kEnforced);
  const std::map<std::string, std::string> no_readings;
  Evaluator evaluator(law, Frame{&program, &scenario, {}}, no_readings,
                      [](const std::string&) { return Truth::kUndetermined; });
  return evaluator.NumberAt(place);
}

}  // namespace licet::eval
