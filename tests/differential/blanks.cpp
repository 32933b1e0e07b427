#include "tests/differential/blanks.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace licet::testing {
namespace {

struct Spot {
  data::Value* value;
  const data::Fact* fact;
};

void Collect(const data::Schema& schema, data::RecordValue& record, std::vector<Spot>& spots) {
  for (std::size_t i = 0; i < record.facts.size(); ++i) {
    data::Value& value = record.facts[i];
    if (auto* inner = std::get_if<data::RecordValue>(&value.payload)) {
      Collect(schema, *inner, spots);
    } else if (auto* list = std::get_if<data::ListValue>(&value.payload)) {
      for (data::RecordValue& item : list->items) Collect(schema, item, spots);
    } else if (value.state == data::State::kKnown) {
      spots.push_back({&value, &schema[record.type].facts[i]});
    }
  }
}

void Unask(data::RecordValue& record) {
  for (data::Value& value : record.facts) {
    if (value.state == data::State::kUndeterminable) value = data::Value{};
    if (auto* inner = std::get_if<data::RecordValue>(&value.payload)) Unask(*inner);
    if (auto* list = std::get_if<data::ListValue>(&value.payload))
      for (data::RecordValue& item : list->items) Unask(item);
  }
}

}  // namespace

bool BlankSomething(Random& random, const program::Program& program, data::Scenario& scenario) {
  std::vector<Spot> spots;
  Collect(program.schema, scenario.lines[0].alternatives[0].facts, spots);
  if (spots.empty()) return false;
  const Spot spot = random.Pick(spots);
  switch (spot.fact->type.kind) {
    case data::TypeKind::kCode:
      if (spot.fact->type.codes == data::CodesId{}) return false;
      [[fallthrough]];
    case data::TypeKind::kBoolean:
    case data::TypeKind::kEnum:
      *spot.value = data::Value{};
      return true;
    case data::TypeKind::kNumber: {
      auto& range = std::get<data::NumberRange>(spot.value->payload);
      if (range.low != range.high) return false;
      const base::Rational grid = spot.fact->resolution;
      range.low = std::max(*spot.fact->low, range.low - grid * base::Rational(random.Below(3)));
      range.high = std::min(*spot.fact->high, range.high + grid * base::Rational(random.Below(3)));
      return true;
    }
    case data::TypeKind::kDate: {
      auto& days = std::get<data::DateRange>(spot.value->payload);
      if (days.low != days.high) return false;
      days.high = days.high.PlusDays(static_cast<std::int32_t>(random.Below(5)));
      return true;
    }
    case data::TypeKind::kText:
    case data::TypeKind::kRecord:
    case data::TypeKind::kList:
      return false;
  }
  return false;
}

namespace {

std::string TightCondition(Random& random, int depth) {
  static const std::vector<std::string> kAtoms = {
      "item.a", "item.b", "item.c", "item.level >= 3", "item.level < 3", "item.level = 5",
      "h.destination in group 'G'", "h.destination is 'CN'", "item.kind is ic",
      "h.on >= 2024-01-12"};
  if (depth == 0) return (random.Chance(35) ? "not " : "") + ("(" + random.Pick(kAtoms) + ")");
  return "(" + TightCondition(random, depth - 1) + (random.Chance(50) ? " and " : " or ") +
         TightCondition(random, depth - 1) + ")";
}

}  // namespace

std::string TightRules(Random& random) {
  const std::string each = "  each h in route dated by h.on\n  when ";
  const std::string from = "{ cite law effective from 2023-01-01\n";
  const auto body = [&] {
    return from + each + TightCondition(random, 1 + static_cast<int>(random.Below(2))) + " }\n";
  };
  return "group 'G' of country { from 2023-01-01 = { 'CN' 'MY' } cite law }\n"
         "require r0 license " + body() + "require r1 license " + body() +
         (random.Chance(40) ? "prohibit r2 " + body() : "") +
         "exception e0 by 'E' { cite law defeats r0 effective from 2023-01-01\n" + each +
         TightCondition(random, 1) + " }\n" +
         "review v0 is denial { cite law of r0 effective from 2023-01-01\n" + each +
         TightCondition(random, 1) + " }\n";
}

data::Scenario TightScenario(Random& random, const program::Program& program) {
  data::Scenario scenario = RandomScenario(random, program);
  data::RecordValue& facts = scenario.lines[0].alternatives[0].facts;
  const data::Schema& schema = program.schema;
  auto& item = std::get<data::RecordValue>(facts.facts[*schema[facts.type].Find("item")].payload);
  auto& route = std::get<data::ListValue>(facts.facts[*program.facts.route].payload);
  route.items.resize(1);
  data::RecordValue& hop = route.items.front();
  const auto blank = [&](data::RecordValue& record, const char* name) {
    record.facts[*schema[record.type].Find(name)] = data::Value{};
  };
  for (const char* name : {"a", "b", "c", "kind"})
    if (random.Chance(60)) blank(item, name);
  if (random.Chance(60)) blank(hop, "destination");
  data::Value level;
  level.state = data::State::kKnown;
  level.payload = data::NumberRange{2, 2 + static_cast<std::int64_t>(random.Below(5))};
  item.facts[*schema[item.type].Find("level")] = level;
  if (random.Chance(30)) {
    data::Value on;
    on.state = data::State::kKnown;
    const Date first = *Date::Parse("2024-01-10");
    on.payload = data::DateRange{first, first.PlusDays(static_cast<std::int32_t>(random.Below(4)))};
    hop.facts[*program.facts.on] = on;
  }
  return scenario;
}

data::Scenario Unasked(const data::Scenario& scenario) {
  data::Scenario unasked = scenario;
  for (data::Line& line : unasked.lines)
    for (data::Line::Alternative& part : line.alternatives) Unask(part.facts);
  return unasked;
}

}  // namespace licet::testing
