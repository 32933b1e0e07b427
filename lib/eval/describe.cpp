#include "eval/describe.hpp"

#include "eval/truth.hpp"

#include <optional>

namespace licet::eval {
namespace {

using program::NodeId;

constexpr std::size_t kMostCodes = 12;

std::string WithUnit(const base::Rational& value, const std::string& unit) {
  const std::string text = value.ToDecimal();
  return unit.empty() ? text : text + " " + unit;
}

bool Unbounded(Date date) { return date <= Date::Min() || date >= Date::Max(); }

std::string Braces(const std::vector<std::string>& codes) {
  std::string text = "{";
  for (const std::string& code : codes) text += " " + code;
  return text + " }";
}

std::string StateWord(data::State state) {
  switch (state) {
    case data::State::kUnknown:
      return "unknown";
    case data::State::kKnown:
      return "known";
    case data::State::kUndeterminable:
      return "undeterminable";
    case data::State::kNone:
      return "none";
  }
  return {};
}

// A fact that nobody stated, and a computed one of which no more is known than its range.
std::optional<std::string> DescribeUnknown(Evaluator& evaluator, NodeId id) {
  const auto* read = std::get_if<program::ReadFact>(&evaluator.program()[id].value);
  if (read == nullptr) return std::nullopt;
  const Place place = Find(evaluator.frame(), read->path);
  const data::Fact& fact = evaluator.program()[place.fact];
  if (place.known() || place.state == data::State::kNone) return std::nullopt;
  if (evaluator.DefinitionAt(place) == nullptr) return StateWord(place.state);
  if (fact.type.kind != data::TypeKind::kNumber) return std::nullopt;
  const Number number = evaluator.NumberAt(place);
  const bool whole_range = number.low == fact.low && number.high == fact.high && !number.exact();
  return whole_range ? std::optional<std::string>("unknown") : std::nullopt;
}

std::string Days(std::int32_t days) {
  return std::to_string(days) + (days == 1 ? " day" : " days");
}

}  // namespace

std::string Describe(const Number& number, const std::string& unit) {
  if (number.presence == Presence::kAbsent) return "none";
  if (number.low && number.high) {
    if (*number.low == *number.high) return WithUnit(*number.low, unit);
    return "between " + number.low->ToDecimal() + " and " + WithUnit(*number.high, unit);
  }
  if (number.low) return "at least " + WithUnit(*number.low, unit);
  if (number.high) return "at most " + WithUnit(*number.high, unit);
  return "unknown";
}

std::string Describe(const Day& day) {
  if (day.presence == Presence::kAbsent) return "none";
  if (day.low == day.high) return day.low.ToString();
  if (Unbounded(day.low) && Unbounded(day.high)) return "unknown";
  if (Unbounded(day.low)) return "not after " + day.high.ToString();
  if (Unbounded(day.high)) return "not before " + day.low.ToString();
  return "between " + day.low.ToString() + " and " + day.high.ToString();
}

std::string Describe(const Codes& codes) {
  if (codes.presence == Presence::kAbsent) return "none";
  if (codes.any || codes.codes().empty()) return "unknown";
  if (codes.codes().size() == 1) return codes.codes().front();
  if (codes.codes().size() <= kMostCodes) return "one of " + Braces(codes.codes());
  return "one of " + std::to_string(codes.codes().size()) + " codes";
}

std::string Describe(Evaluator& evaluator, NodeId id) {
  if (const auto unknown = DescribeUnknown(evaluator, id)) return *unknown;
  const program::Node& node = evaluator.program()[id];
  if (std::holds_alternative<program::NoneConstant>(node.value)) return "none";
  switch (node.sort) {
    case program::Sort::kTruth: {
      const Truth truth = evaluator.TruthOf(id);
      return truth == Truth::kUndetermined ? "unknown" : std::string(ToString(truth));
    }
    case program::Sort::kNumber:
      return Describe(evaluator.NumberOf(id), node.unit);
    case program::Sort::kDate:
      return Describe(evaluator.DayOf(id));
    case program::Sort::kCode:
      return Describe(evaluator.CodesOf(id));
  }
  return {};
}

std::string LabelOf(const program::Program& program, const Element& element) {
  if (element.phantom) {
    const std::string& list = program[element.list].name;
    const data::RecordId record = program[element.list].type.record;
    return record.index == data::RecordId{}.index
               ? "one of `" + list + "` not named"
               : "a " + program.schema[record].name + " not named";
  }
  if (element.record == nullptr) return element.path;
  const data::RecordValue& record = *element.record;
  if (!record.name.empty()) return record.name;
  const data::RecordType& type = program.schema[record.type];
  const auto text_of = [&](const char* name) -> std::string {
    const auto fact = type.Find(name);
    if (!fact || record.facts[*fact].state != data::State::kKnown) return {};
    const data::Payload& payload = record.facts[*fact].payload;
    if (const auto* text = std::get_if<std::string>(&payload)) return *text;
    const auto* codes = std::get_if<data::CodeSet>(&payload);
    return codes != nullptr && codes->codes.size() == 1 ? codes->codes.front() : std::string();
  };
  if (std::string name = text_of("name"); !name.empty()) return name;
  if (!record.key.empty()) return record.key;
  if (std::string id = text_of("id"); !id.empty()) return id;
  if (const std::string role = text_of("role"); !role.empty()) {
    std::string words = "the " + role;
    for (char& letter : words)
      if (letter == '_') letter = ' ';
    return words;
  }
  return element.path;
}

std::string MarginOf(Evaluator& evaluator, const program::Comparison& comparison) {
  const program::Node& left = evaluator.program()[comparison.left];
  if (left.sort == program::Sort::kNumber &&
      evaluator.program()[comparison.right].sort == program::Sort::kNumber) {
    const Number a = evaluator.NumberOf(comparison.left);
    const Number b = evaluator.NumberOf(comparison.right);
    if (!a.exact() || !b.exact() || !a.low || !b.low) return {};
    const auto difference = base::Rational::CheckedAdd(*a.low, -*b.low);
    if (!difference) return {};
    if (difference->sign() == 0) return "on the line";
    if (difference->sign() > 0) return WithUnit(*difference, left.unit) + " above";
    return WithUnit(-*difference, left.unit) + " below";
  }
  if (left.sort == program::Sort::kDate &&
      evaluator.program()[comparison.right].sort == program::Sort::kDate) {
    const Day a = evaluator.DayOf(comparison.left);
    const Day b = evaluator.DayOf(comparison.right);
    if (!a.exact() || !b.exact() || a.presence == Presence::kAbsent ||
        b.presence == Presence::kAbsent) {
      return {};
    }
    const std::int32_t days = a.low.days() - b.low.days();
    if (days == 0) return "the same day";
    return days > 0 ? Days(days) + " after" : Days(-days) + " before";
  }
  return {};
}

std::string DescribeSet(Evaluator& evaluator, const program::Membership& node) {
  const program::Set& set = evaluator.program()[node.set];
  const Membership& members = evaluator.law().MembersOf(node.set);
  if (const auto* list = std::get_if<program::CodeList>(&set.value);
      list != nullptr && list->codes.size() == 1) {
    return list->codes.front();
  }
  std::vector<std::string> codes;
  bool settled = members.otherwise == Truth::kFalse;
  for (const auto& [code, truth] : members.codes) {
    if (truth == Truth::kTrue) codes.push_back(code);
    if (truth == Truth::kUndetermined) settled = false;
  }
  if (settled && codes.size() <= kMostCodes) return Braces(codes);
  return set.text + " (" + std::to_string(codes.size()) + " codes)";
}

}  // namespace licet::eval
