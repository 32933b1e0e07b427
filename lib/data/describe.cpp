#include "data/describe.hpp"

#include "base/nearest_name.hpp"
#include "base/overloaded.hpp"
#include "data/bind_number.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "data/units.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

constexpr std::size_t kMaxChoices = 20;

std::string Quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string ShowDates(const DateRange& range) {
  if (range.low == range.high) return range.low.ToString();
  return range.low.ToString() + " to " + range.high.ToString();
}

std::string ShowNumbers(const NumberRange& range, const Fact& fact, const Schema& schema) {
  std::string low = NumberWithUnit(range.low, fact, schema);
  if (range.low == range.high) return low;
  return low + " to " + NumberWithUnit(range.high, fact, schema);
}

}  // namespace

std::string KindOf(const Node& node) {
  return std::visit(base::Overloaded{
                        [](Null) -> std::string { return "null"; },
                        [](bool value) -> std::string { return value ? "`true`" : "`false`"; },
                        [](const NumberText& number) { return "the number " + number.digits; },
                        [](const std::string& text) { return "the text " + Quoted(text); },
                        [](const Word& word) { return Quoted(word.text); },
                        [](Date date) { return "the day " + date.ToString(); },
                        [](const Array&) -> std::string { return "a list"; },
                        [](const Table&) -> std::string { return "a table of keys"; },
                    },
                    node.value);
}

std::string Choices(const std::vector<std::string>& names) {
  std::string text;
  const std::size_t shown = std::min(names.size(), kMaxChoices);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += Quoted(names[i]);
  }
  return shown < names.size() ? text + " …" : text;
}

std::string ExpectedOf(const Fact& fact, const Schema& schema) {
  const FactType& type = fact.type;
  switch (type.kind) {
    case TypeKind::kBoolean:
      return "true or false";
    case TypeKind::kNumber:
      if (!IsPlain(schema[type.unit])) return "a number in " + schema[type.unit].name;
      return type.integer ? "a whole number" : "a number";
    case TypeKind::kDate:
      return "a day such as 2023-11-17";
    case TypeKind::kText:
      return "a text in quotes";
    case TypeKind::kCode:
      if (type.codes.index >= schema.codes.size()) return "a code in quotes";
      return "a " + schema[type.codes].name + " code in quotes";
    case TypeKind::kEnum:
      return (type.values.size() == 1 ? "" : "one of ") + Choices(type.values);
    case TypeKind::kRecord:
      return "a table of keys that describes one " + schema[type.record].name;
    case TypeKind::kList:
      return "a list of " + schema[type.record].name;
  }
  return {};
}

std::string ShowValue(const Value& value, const Fact& fact, const Schema& schema) {
  switch (value.state) {
    case State::kUnknown:
      return "unknown";
    case State::kUndeterminable:
      return "undeterminable";
    case State::kNone:
      return "none";
    case State::kKnown:
      break;
  }
  return std::visit(
      base::Overloaded{
          [](std::monostate) -> std::string { return "unknown"; },
          [](bool truth) -> std::string { return truth ? "true" : "false"; },
          [&](const NumberRange& range) { return ShowNumbers(range, fact, schema); },
          [](const DateRange& range) { return ShowDates(range); },
          [](const CodeSet& set) { return Choices(set.codes); },
          [](const std::string& text) { return Quoted(text); },
          [&](const RecordValue& record) { return "one " + schema[record.type].name; },
          [](const ListValue& list) { return "a list of " + std::to_string(list.items.size()); },
      },
      value.payload);
}

bool IsStateWord(std::string_view text) { return text == "unknown" || text == "undeterminable"; }

std::string StateHelp(std::string_view state) {
  const std::string table = "write `{ state = \"" + std::string(state) + "\" }`";
  return state == "unknown" ? table + ", or leave the key out" : table;
}

void ReportWrongKind(const Node& node, const Fact& fact, const Schema& schema, diag::Sink& sink) {
  if (std::holds_alternative<Null>(node.value)) {
    sink.Report<DiagnosticKind::kNullValue>(node.span, fact.name)
        .Help("leave the key out if nobody has asked, or write {\"state\": \"unknown\"}");
    return;
  }
  auto builder = sink.Report<DiagnosticKind::kWrongKindOfValue>(
      node.span, fact.name, ExpectedOf(fact, schema), KindOf(node));
  const auto* text = std::get_if<std::string>(&node.value);
  if (text == nullptr) return;
  if (IsStateWord(*text)) {
    builder.Help(StateHelp(*text));
  } else if (fact.type.kind == TypeKind::kBoolean && (*text == "true" || *text == "false")) {
    builder.Replace(node.span, *text).Help("drop the quotes: " + *text);
  } else if (fact.type.kind == TypeKind::kBoolean && (*text == "yes" || *text == "no")) {
    builder.Replace(node.span, *text == "yes" ? "true" : "false")
        .Help(std::string("write ") + (*text == "yes" ? "true" : "false") + " without quotes");
  }
}

void ReportUnknownKey(const Entry& entry, const std::string& where,
                      const std::vector<std::string>& known, diag::Sink& sink) {
  auto builder = sink.Report<DiagnosticKind::kUnknownKey>(entry.key_span, entry.key, where);
  if (const auto meant = base::NearestName(entry.key, known)) {
    builder.Replace(entry.key_span, *meant).Help("did you mean `" + *meant + "`?");
  } else if (!known.empty()) {
    builder.Help("keys that mean something here: " + Choices(known));
  }
}

std::optional<std::string> TextOf(const Entry& entry, diag::Sink& sink) {
  const auto* text = std::get_if<std::string>(&entry.node.value);
  if (text == nullptr) {
    sink.Report<DiagnosticKind::kWrongKindOfValue>(entry.node.span, entry.key, "a text in quotes",
                                                   KindOf(entry.node));
    return std::nullopt;
  }
  if (text->find_first_not_of(" \t\n\r") == std::string::npos) {
    sink.Report<DiagnosticKind::kEmptyText>(entry.node.span, entry.key);
    return std::nullopt;
  }
  return *text;
}

std::optional<bool> BooleanOf(const Entry& entry, diag::Sink& sink) {
  if (const auto* truth = std::get_if<bool>(&entry.node.value)) return *truth;
  sink.Report<DiagnosticKind::kWrongKindOfValue>(entry.node.span, entry.key, "true or false",
                                                 KindOf(entry.node))
      .Help("write true or false without quotes");
  return std::nullopt;
}

bool HasErrorsSince(const diag::Sink& sink, std::size_t before) {
  const std::vector<Diagnostic>& all = sink.diagnostics();
  return std::any_of(
      all.begin() + static_cast<std::ptrdiff_t>(before), all.end(),
      [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; });
}

}  // namespace licet::data
