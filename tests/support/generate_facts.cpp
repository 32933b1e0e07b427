#include "tests/support/generate.hpp"

#include "data/known.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace licet::testing {
namespace {

using data::Known;
using data::State;
using data::TypeKind;

Date Day(std::int32_t offset) { return Date::Parse("2024-01-01")->PlusDays(offset); }

class FactWriter {
 public:
  FactWriter(Random& random, const program::Program& program)
      : random_(random), schema_(program.schema), boundaries_(program.boundaries) {}

  data::RecordValue Record(data::RecordId id) {
    data::RecordValue record;
    record.type = id;
    for (const data::Fact& fact : schema_[id].facts) record.facts.push_back(Fact(fact));
    return record;
  }

  data::Value Fact(const data::Fact& fact) {
    data::Value value;
    // What the rules compute stays theirs, so that nothing is stated twice.
    if (fact.computed) return value;
    if (fact.optional && random_.Chance(30)) {
      value.state = State::kNone;
      return value;
    }
    if (fact.name == "seat" && random_.Chance(10)) {
      value.state = State::kUndeterminable;
      return value;
    }
    switch (fact.type.kind) {
      case TypeKind::kBoolean:
        return Known(random_.Chance(50));
      case TypeKind::kNumber:
        return Known(Number(fact));
      case TypeKind::kDate: {
        const Date day = NearChange();
        return Known(data::DateRange{day, day});
      }
      case TypeKind::kText:
        return Known(std::string("name"));
      case TypeKind::kCode:
        return Known(data::CodeSet{{Code(fact)}});
      case TypeKind::kEnum:
        return Known(data::CodeSet{{Choice(fact)}});
      case TypeKind::kRecord:
        return Known(Record(fact.type.record));
      case TypeKind::kList:
        return Known(Items(fact));
    }
    return value;
  }

 private:
  // Two of three values lie on a limit of the generated rules, one step below or one above: tops and
  // bits give 2,400 and 4,800 TPP, and with the area 5.92 PD.
  data::NumberRange Number(const data::Fact& fact) {
    static const std::map<std::string, std::vector<std::int64_t>> kNearLimits = {
        {"level", {-3, -2, -1, 0, 2, 3, 4}},
        {"speed", {49, 50, 51, 99, 100}},
        {"tops", {149, 150, 151, 185, 299, 300, 301, 600}},
        {"bits", {8, 16}},
        {"area", {499, 500, 501, 1000}},
        {"share", {19, 20, 21, 25, 49, 50, 51}}};
    static const std::vector<std::int64_t> kValues = {0, 1, 2, 3, 5, 8, 10, 35, 60, 300, 826};
    const auto near = kNearLimits.find(fact.name);
    const bool aim = near != kNearLimits.end() && random_.Chance(66);
    base::Rational value = random_.Pick(aim ? near->second : kValues);
    if (!aim && fact.low->sign() < 0 && random_.Chance(50)) value = -value;
    value = std::clamp(value, *fact.low, *fact.high);
    return {value, value};
  }

  // The day on which the law changes or a condition turns, the day before or the day after; or 25
  // days from there, as a notice asks for.
  Date NearChange() {
    if (boundaries_.empty() || random_.Chance(30)) return SomeDay();
    const Date change = random_.Chance(20) ? Day(11) : random_.Pick(boundaries_);
    const Date near = change.PlusDays(static_cast<std::int32_t>(random_.Below(3)) - 1);
    const Date day = random_.Chance(25) ? near.PlusDays(-25) : near;
    // Events far from all rules would show nothing.
    return day < Day(-45) || Day(45) < day ? SomeDay() : day;
  }
  Date SomeDay() { return Day(static_cast<std::int32_t>(random_.Below(61)) - 20); }

  std::string Code(const data::Fact& fact) {
    if (fact.type.codes.index == data::CodesId{}.index) return random_.Chance(50) ? "ID:1" : "ID:2";
    std::vector<std::string> codes;
    for (const auto& member : schema_[fact.type.codes].members) codes.push_back(member.first);
    return random_.Pick(codes);
  }

  std::string Choice(const data::Fact& fact) {
    // Two of three events are exports: most rules look at those.
    if (fact.name == "activity" && random_.Chance(66)) return "export";
    return random_.Pick(fact.type.values);
  }

  data::ListValue Items(const data::Fact& fact) {
    data::ListValue list;
    list.complete = true;
    const bool route = fact.name == "route";
    const std::uint32_t count = route ? 1 + random_.Below(2) : random_.Below(3);
    for (std::uint32_t i = 0; i < count; ++i) list.items.push_back(Record(fact.type.record));
    return list;
  }

  Random& random_;
  const data::Schema& schema_;
  const std::vector<Date>& boundaries_;
};

/// Every value of a scenario with the fact that it is of.
struct Spot {
  data::Value* value;
  const data::Fact* fact;
};

void Collect(const data::Schema& schema, data::RecordValue& record, std::vector<Spot>& spots) {
  for (std::size_t i = 0; i < record.facts.size(); ++i) {
    data::Value& value = record.facts[i];
    spots.push_back({&value, &schema[record.type].facts[i]});
    if (auto* inner = std::get_if<data::RecordValue>(&value.payload))
      Collect(schema, *inner, spots);
    if (auto* list = std::get_if<data::ListValue>(&value.payload))
      for (data::RecordValue& item : list->items) Collect(schema, item, spots);
  }
}

bool Erase(data::Value& value) {
  value = data::Value{};
  return true;
}

// Wider by up to a few steps, within the declared range.
bool Widen(Random& random, data::NumberRange& range, const data::Fact& fact) {
  range.low = std::max(*fact.low, range.low - base::Rational(random.Below(5)));
  range.high = std::min(*fact.high, range.high + base::Rational(1 + random.Below(20)));
  return true;
}

bool Forget(Random& random, const data::Schema& schema, const Spot& spot) {
  data::Value& value = *spot.value;
  if (value.state == State::kUnknown) return false;
  if (value.state != State::kKnown) return Erase(value);
  if (auto* list = std::get_if<data::ListValue>(&value.payload)) {
    if (list->complete) {
      list->complete = false;
      return true;
    }
    if (list->items.empty()) return Erase(value);
    const auto index = random.Below(static_cast<std::uint32_t>(list->items.size()));
    list->items.erase(list->items.begin() + static_cast<std::ptrdiff_t>(index));
    return true;
  }
  // Whole records go seldom: what is in them is to be forgotten piece by piece.
  if (std::holds_alternative<data::RecordValue>(value.payload))
    return random.Chance(10) && Erase(value);
  if (random.Chance(50)) return Erase(value);
  if (auto* range = std::get_if<data::NumberRange>(&value.payload))
    return Widen(random, *range, *spot.fact);
  if (auto* days = std::get_if<data::DateRange>(&value.payload)) {
    days->low = days->low.PlusDays(-static_cast<std::int32_t>(random.Below(10)));
    days->high = days->high.PlusDays(static_cast<std::int32_t>(1 + random.Below(20)));
    return true;
  }
  if (auto* codes = std::get_if<data::CodeSet>(&value.payload);
      codes != nullptr && spot.fact->type.codes.index != data::CodesId{}.index) {
    for (const auto& member : schema[spot.fact->type.codes].members)
      if (random.Chance(30)) codes->codes.push_back(member.first);
    std::sort(codes->codes.begin(), codes->codes.end());
    codes->codes.erase(std::unique(codes->codes.begin(), codes->codes.end()), codes->codes.end());
    return true;
  }
  return Erase(value);
}

data::ListValue& RouteOf(const program::Program& program, data::Scenario& scenario) {
  data::Value& route = scenario.lines[0].alternatives[0].facts.facts[*program.facts.route];
  return std::get<data::ListValue>(route.payload);
}

data::RecordValue& SomePart(Random& random, data::Scenario& scenario) {
  const auto lines = static_cast<std::uint32_t>(scenario.lines.size());
  auto& parts = scenario.lines[lines == 1 ? 0 : random.Below(lines)].alternatives;
  const auto count = static_cast<std::uint32_t>(parts.size());
  return parts[count == 1 ? 0 : random.Below(count)].facts;
}

}  // namespace

data::Scenario RandomScenario(Random& random, const program::Program& program) {
  data::Scenario scenario;
  data::Line line;
  line.name = "line 1";
  line.alternatives.push_back({"", FactWriter(random, program).Record(program.schema.scenario)});
  scenario.lines.push_back(std::move(line));
  return scenario;
}

bool ForgetSomething(Random& random, const program::Program& program, data::Scenario& scenario) {
  std::vector<Spot> spots;
  Collect(program.schema, SomePart(random, scenario), spots);
  return Forget(random, program.schema, random.Pick(spots));
}

void MoveEvent(Random& random, const program::Program& program, data::Scenario& scenario) {
  data::Value& route = SomePart(random, scenario).facts[*program.facts.route];
  auto* list = std::get_if<data::ListValue>(&route.payload);
  if (list == nullptr || list->items.empty() || program.boundaries.empty()) return;
  const auto count = static_cast<std::uint32_t>(list->items.size());
  data::Value& on = list->items[random.Below(count)].facts[*program.facts.on];
  // Nothing lies before the first day of the calendar.
  const Date change = std::max(random.Pick(program.boundaries), Date::Min().PlusDays(100));
  data::DateRange days{change, change};
  if (random.Chance(50)) days.low = days.high = change.PlusDays(-1);
  if (random.Chance(30)) days.low = days.low.PlusDays(-static_cast<std::int32_t>(random.Below(99)));
  if (random.Chance(30)) days.high = days.high.PlusDays(static_cast<std::int32_t>(random.Below(99)));
  on = Known(days);
}

void AddEvent(Random& random, const program::Program& program, data::Scenario& scenario) {
  RouteOf(program, scenario)
      .items.push_back(FactWriter(random, program).Record(program.facts.hop));
}

}  // namespace licet::testing
