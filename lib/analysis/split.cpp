#include "analysis/split.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace licet::analysis {
namespace {

using base::Int128;
using base::Rational;
using data::State;
using data::TypeKind;

data::Value InState(State state) {
  data::Value value;
  value.state = state;
  return value;
}

Int128 Floor(const Rational& number) {
  const Int128 whole = number.numerator() / number.denominator();
  return number.sign() < 0 && whole * number.denominator() != number.numerator() ? whole - 1
                                                                                  : whole;
}

}  // namespace

data::Value Known(data::Payload payload) {
  data::Value value = InState(State::kKnown);
  value.payload = std::move(payload);
  return value;
}

bool IsExact(const data::Value& value) {
  if (value.state == State::kNone) return true;
  if (value.state != State::kKnown) return false;
  if (const auto* range = std::get_if<data::NumberRange>(&value.payload))
    return range->low == range->high;
  if (const auto* days = std::get_if<data::DateRange>(&value.payload))
    return days->low == days->high;
  if (const auto* codes = std::get_if<data::CodeSet>(&value.payload))
    return codes->codes.size() == 1;
  if (const auto* list = std::get_if<data::ListValue>(&value.payload)) return list->complete;
  return !std::holds_alternative<std::monostate>(value.payload);
}

std::vector<data::Value> Splitter::Split(const data::Value& value, program::FactStep step) const {
  const data::Fact& fact = program_[step];
  switch (value.state) {
    case State::kNone:
      return {};
    case State::kUndeterminable:
      // The value is there, and only a rule that asks for diligence sees the difference.
      if (cuts_.AsksForDiligence(step) || fact.computed) return {};
      return SplitUnknown(step);
    case State::kUnknown: {
      if (fact.computed) return {};
      std::vector<data::Value> parts = SplitUnknown(step);
      if (!parts.empty() && cuts_.AsksForDiligence(step))
        parts.push_back(InState(State::kUndeterminable));
      return parts;
    }
    case State::kKnown:
      break;
  }
  return SplitKnown(value, step);
}

std::vector<data::Value> Splitter::SplitUnknown(program::FactStep step) const {
  const data::Fact& fact = program_[step];
  std::vector<data::Value> parts;
  switch (fact.type.kind) {
    case TypeKind::kBoolean:
      parts = {Known(false), Known(true)};
      break;
    case TypeKind::kNumber:
      parts = {Known(data::NumberRange{*fact.low, *fact.high})};
      break;
    case TypeKind::kDate:
      parts = {Known(data::DateRange{Date::Min(), Date::Max()})};
      break;
    case TypeKind::kEnum:
      for (const std::string& name : fact.type.values)
        parts.push_back(Known(data::CodeSet{{name}}));
      break;
    case TypeKind::kCode: {
      if (fact.type.codes == data::CodesId{}) {
        parts = AnyCode(step);
        break;
      }
      data::CodeSet all;
      for (const auto& member : program_.schema[fact.type.codes].members)
        all.codes.push_back(member.first);
      if (!all.codes.empty()) parts = {Known(std::move(all))};
      break;
    }
    case TypeKind::kRecord: {
      data::RecordValue record;
      record.type = fact.type.record;
      record.facts.resize(program_.schema[fact.type.record].facts.size());
      parts = {Known(std::move(record))};
      break;
    }
    case TypeKind::kText:
    case TypeKind::kList:
      return {};
  }
  if (parts.empty()) return {};
  if (fact.optional) {
    parts.push_back(InState(State::kNone));
    return parts;
  }
  if (parts.size() == 1 && fact.type.kind != TypeKind::kRecord) return SplitKnown(parts[0], step);
  return parts;
}

std::vector<data::Value> Splitter::AnyCode(program::FactStep step) const {
  if (!cuts_.OthersAreAlike(step)) return {};
  std::vector<data::Value> parts;
  for (const std::string& name : cuts_.NamesOf(step))
    parts.push_back(Known(data::CodeSet{{name}}));
  parts.push_back(Known(data::CodeSet{{kOtherCode}}));
  return parts;
}

std::vector<data::Value> Splitter::SplitKnown(const data::Value& value,
                                              program::FactStep step) const {
  if (IsExact(value)) return {};
  if (const auto* range = std::get_if<data::NumberRange>(&value.payload))
    return SplitNumber(*range, step);
  if (const auto* days = std::get_if<data::DateRange>(&value.payload))
    return SplitDays(*days, step);
  if (const auto* codes = std::get_if<data::CodeSet>(&value.payload))
    return SplitCodes(*codes, step);
  return {};
}

// At the constant in the middle of those that lie inside, with the constant itself apart; between
// two of them into halves.
std::vector<data::Value> Splitter::SplitNumber(const data::NumberRange& range,
                                               program::FactStep step) const {
  const Rational grid = program_[step].resolution;
  std::vector<data::Value> parts;
  const auto add = [&](const Rational& low, const Rational& high) {
    if (low <= high) parts.push_back(Known(data::NumberRange{low, high}));
  };
  std::vector<Rational> inside;
  for (const Rational& cut : cuts_.NumbersOf(step))
    if (range.low <= cut && cut <= range.high) inside.push_back(cut);
  const Int128 steps = Floor((range.high - range.low) / grid);
  if (!inside.empty()) {
    const Rational cut = inside[inside.size() / 2];
    const Rational below = range.low + Rational(Floor((cut - range.low) / grid), 1) * grid;
    if (below == cut) {
      add(range.low, cut - grid);
      add(cut, cut);
      add(cut + grid, range.high);
    } else {
      add(range.low, below);
      add(below + grid, range.high);
    }
    if (parts.size() > 1) return parts;
    parts.clear();
  }
  if (steps < 1) return {};
  const Rational middle = range.low + Rational((steps - 1) / 2, 1) * grid;
  add(range.low, middle);
  add(middle + grid, range.high);
  return parts;
}

std::vector<data::Value> Splitter::SplitDays(const data::DateRange& days,
                                             program::FactStep step) const {
  std::vector<Date> inside;
  for (const Date day : cuts_.DaysOf(step))
    if (days.low < day && day <= days.high) inside.push_back(day);
  const Date later = inside.empty()
                         ? days.low.PlusDays((days.high.days() - days.low.days()) / 2 + 1)
                         : inside[inside.size() / 2];
  return {Known(data::DateRange{days.low, later.PlusDays(-1)}),
          Known(data::DateRange{later, days.high})};
}

std::vector<data::Value> Splitter::SplitCodes(const data::CodeSet& codes,
                                              program::FactStep step) const {
  const data::FactType& type = program_[step].type;
  std::vector<data::Value> parts;
  if (type.kind == TypeKind::kEnum || type.codes == data::CodesId{}) {
    for (const std::string& code : codes.codes) parts.push_back(Known(data::CodeSet{{code}}));
    return parts;
  }
  for (const std::set<std::string>& set : cuts_.SetsOf(type.codes)) {
    data::CodeSet in, out;
    for (const std::string& code : codes.codes)
      (set.count(code) != 0 ? in : out).codes.push_back(code);
    if (!in.codes.empty() && !out.codes.empty()) return {Known(in), Known(out)};
  }
  const auto half = static_cast<std::ptrdiff_t>(codes.codes.size() / 2);
  const auto middle = codes.codes.begin() + half;
  return {Known(data::CodeSet{{codes.codes.begin(), middle}}),
          Known(data::CodeSet{{middle, codes.codes.end()}})};
}

}  // namespace licet::analysis
