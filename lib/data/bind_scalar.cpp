#include "data/bind_scalar.hpp"

#include "base/nearest_name.hpp"
#include "base/rational.hpp"
#include "data/bind_number.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using diag::Sink;

bool SameButForCase(std::string_view a, std::string_view b) {
  return base::EditDistance(a, b, 0) == 0 && a.size() == b.size();
}

// Text of a value that is a name: TOML and JSON give strings, tests of rules words or codes.
const std::string* NameIn(const Node& node) {
  if (const auto* text = std::get_if<std::string>(&node.value)) return text;
  if (const auto* word = std::get_if<Word>(&node.value)) return &word->text;
  return nullptr;
}

bool LooksLikeDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return text.find_first_not_of("0123456789-") == std::string_view::npos;
}

std::optional<Date> BindDay(const Node& node, const Fact& fact, const Schema& schema, Sink& sink) {
  if (const auto* date = std::get_if<Date>(&node.value)) return *date;
  const auto* text = std::get_if<std::string>(&node.value);
  if (text == nullptr) {
    ReportWrongKind(node, fact, schema, sink);
    return std::nullopt;
  }
  if (const auto date = Date::Parse(*text)) return date;
  if (LooksLikeDay(*text)) {
    sink.Report<DiagnosticKind::kNoSuchDay>(node.span, *text)
        .Help("write year, month and day of a day that exists");
  } else if (text->size() > 10 && LooksLikeDay(text->substr(0, 10)) &&
             ((*text)[10] == 'T' || (*text)[10] == ' ')) {
    sink.Report<DiagnosticKind::kTimeOfDay>(node.span, *text)
        .Replace(node.span, "\"" + text->substr(0, 10) + "\"")
        .Help("write the day alone: \"" + text->substr(0, 10) + "\"");
  } else {
    ReportWrongKind(node, fact, schema, sink);
  }
  return std::nullopt;
}

void ReportCode(const std::string& text, const Node& node, const Fact& fact, const CodeType& codes,
                Sink& sink) {
  auto builder = sink.Report<DiagnosticKind::kUnknownCodeOfFact>(node.span, text, codes.name);
  if (IsStateWord(text)) {
    builder.Help(StateHelp(text));
    return;
  }
  std::vector<std::string> titles;
  std::vector<std::string> members;
  for (const auto& [code, title] : codes.members) {
    members.push_back(code);
    titles.push_back(title);
  }
  auto offer = [&](const std::string& code) {
    const std::string& title = codes.members.at(code);
    builder.Replace(node.span, "\"" + code + "\"");
    builder.Help("did you mean '" + code + "'" + (title.empty() ? "" : " (" + title + ")") + "?");
  };
  // A name that was written out beats a code that happens to look alike.
  const auto nearest_title = base::NearestName(text, titles);
  for (const auto& [code, title] : codes.members) {
    if (SameButForCase(title, text) || SameButForCase(code, text)) return offer(code);
  }
  for (const auto& [code, title] : codes.members) {
    if (nearest_title && title == *nearest_title) return offer(code);
  }
  if (const auto code = base::NearestName(text, members)) return offer(*code);
  builder.Help("`" + fact.name + "` takes a code such as '" +
               (members.empty() ? "…" : members.front()) + "'");
}

// A member of the enum or of the codes of the fact.
std::optional<std::string> BindName(const Node& node, const Fact& fact, const Schema& schema,
                                    Sink& sink) {
  const std::string* name = NameIn(node);
  if (name == nullptr) {
    ReportWrongKind(node, fact, schema, sink);
    return std::nullopt;
  }
  if (fact.type.kind == TypeKind::kEnum) {
    const auto& values = fact.type.values;
    if (std::find(values.begin(), values.end(), *name) != values.end()) return *name;
    auto builder = sink.Report<DiagnosticKind::kUnknownChoice>(node.span, *name, fact.name);
    if (const auto meant = base::NearestName(*name, values)) {
      builder.Replace(node.span, "\"" + *meant + "\"").Help("did you mean `" + *meant + "`?");
    } else {
      builder.Help(IsStateWord(*name) ? StateHelp(*name) : "it may be " + Choices(values));
    }
    return std::nullopt;
  }
  if (fact.type.codes.index < schema.codes.size()) {
    const CodeType& codes = schema[fact.type.codes];
    if (codes.members.contains(*name)) return *name;
    ReportCode(*name, node, fact, codes, sink);
    return std::nullopt;
  }
  // Without a list of members a bare word of a test could be any slip of the pen.
  if (std::holds_alternative<Word>(node.value)) {
    ReportWrongKind(node, fact, schema, sink);
    return std::nullopt;
  }
  if (IsStateWord(*name)) {
    sink.Report<DiagnosticKind::kStateAsText>(node.span, *name, fact.name).Help(StateHelp(*name));
    return std::nullopt;
  }
  if (name->empty()) {
    sink.Report<DiagnosticKind::kEmptyText>(node.span, fact.name);
    return std::nullopt;
  }
  return *name;
}

std::optional<Payload> BindText(const Node& node, const Fact& fact, const Schema& schema,
                                Sink& sink) {
  const auto* text = std::get_if<std::string>(&node.value);
  if (text == nullptr) {
    ReportWrongKind(node, fact, schema, sink);
    return std::nullopt;
  }
  if (IsStateWord(*text)) {
    sink.Report<DiagnosticKind::kStateAsText>(node.span, *text, fact.name).Help(StateHelp(*text));
    return std::nullopt;
  }
  if (text->empty()) {
    sink.Report<DiagnosticKind::kEmptyText>(node.span, fact.name);
    return std::nullopt;
  }
  return Payload(*text);
}

struct Ends {
  const Entry* low = nullptr;
  const Entry* high = nullptr;
};

// The ends of `{ min = …, max = … }`; nothing, with a message, for a table of another form.
std::optional<Ends> ReadEnds(const Table& table, const Node& node, const Fact& fact, Sink& sink) {
  bool good = true;
  Ends ends;
  for (const Entry& entry : table.entries) {
    if (entry.key == "min") {
      ends.low = &entry;
    } else if (entry.key == "max") {
      ends.high = &entry;
    } else {
      ReportUnknownKey(entry, "the value of `" + fact.name + "`", {"min", "max", "state"}, sink);
      good = false;
    }
  }
  if (good && ends.low == nullptr && ends.high == nullptr) {
    sink.Report<DiagnosticKind::kRangeEmpty>(node.span, fact.name)
        .Help("write `{ min = …, max = … }`, one of them at least");
    good = false;
  }
  if (!good) return std::nullopt;
  return ends;
}

std::optional<Payload> BindNumberRange(const Table& table, const Node& node, const Fact& fact,
                                       const Schema& schema, Sink& sink) {
  const auto ends = ReadEnds(table, node, fact, sink);
  if (!ends) return std::nullopt;
  const auto from =
      ends->low != nullptr ? BindNumber(ends->low->node, fact, schema, sink) : fact.low;
  const auto to =
      ends->high != nullptr ? BindNumber(ends->high->node, fact, schema, sink) : fact.high;
  if (!from || !to) return std::nullopt;
  if (*from > *to) {
    sink.Report<DiagnosticKind::kRangeReversed>(node.span, fact.name,
                                                NumberWithUnit(*from, fact, schema),
                                                NumberWithUnit(*to, fact, schema))
        .Help("`min` is the lower end; swap the two");
    return std::nullopt;
  }
  return Payload(NumberRange{*from, *to});
}

std::optional<Payload> BindDateRange(const Table& table, const Node& node, const Fact& fact,
                                     const Schema& schema, Sink& sink) {
  const auto ends = ReadEnds(table, node, fact, sink);
  if (!ends) return std::nullopt;
  const auto from =
      ends->low != nullptr ? BindDay(ends->low->node, fact, schema, sink) : Date::Min();
  const auto to =
      ends->high != nullptr ? BindDay(ends->high->node, fact, schema, sink) : Date::Max();
  if (!from || !to) return std::nullopt;
  if (*from > *to) {
    sink.Report<DiagnosticKind::kRangeReversed>(node.span, fact.name, from->ToString(),
                                                to->ToString())
        .Help("`min` is the earlier day; swap the two");
    return std::nullopt;
  }
  return Payload(DateRange{*from, *to});
}

// `{ one_of = ["MY", "SG"] }`: it is one of these, nobody knows which.
std::optional<Payload> BindNameSet(const Table& table, const Node& node, const Fact& fact,
                                   const Schema& schema, Sink& sink) {
  CodeSet set;
  bool good = true;
  for (const Entry& entry : table.entries) {
    const auto* names = std::get_if<Array>(&entry.node.value);
    if (entry.key != "one_of") {
      ReportUnknownKey(entry, "the value of `" + fact.name + "`", {"one_of", "state"}, sink);
      good = false;
    } else if (names == nullptr) {
      sink.Report<DiagnosticKind::kWrongKindOfValue>(entry.node.span, "one_of", "a list of values",
                                                     KindOf(entry.node));
      good = false;
    } else {
      for (const Node& item : names->items) {
        const auto name = BindName(item, fact, schema, sink);
        good = good && name.has_value();
        if (name) set.codes.push_back(*name);
      }
    }
  }
  if (good && set.codes.empty()) {
    sink.Report<DiagnosticKind::kRangeEmpty>(node.span, fact.name)
        .Help("write `{ one_of = […] }` with at least one value");
    good = false;
  }
  if (!good) return std::nullopt;
  std::sort(set.codes.begin(), set.codes.end());
  set.codes.erase(std::unique(set.codes.begin(), set.codes.end()), set.codes.end());
  return Payload(std::move(set));
}

}  // namespace

std::optional<Payload> BindScalar(const Node& node, const Fact& fact, const Schema& schema,
                                  Sink& sink) {
  const auto* table = std::get_if<Table>(&node.value);
  switch (fact.type.kind) {
    case TypeKind::kBoolean:
      if (const auto* truth = std::get_if<bool>(&node.value)) return Payload(*truth);
      break;
    case TypeKind::kNumber:
      if (table != nullptr) return BindNumberRange(*table, node, fact, schema, sink);
      if (const auto number = BindNumber(node, fact, schema, sink)) {
        return Payload(NumberRange{*number, *number});
      }
      return std::nullopt;
    case TypeKind::kDate:
      if (table != nullptr) return BindDateRange(*table, node, fact, schema, sink);
      if (const auto day = BindDay(node, fact, schema, sink)) return Payload(DateRange{*day, *day});
      return std::nullopt;
    case TypeKind::kText:
      return BindText(node, fact, schema, sink);
    case TypeKind::kCode:
    case TypeKind::kEnum:
      if (table != nullptr) return BindNameSet(*table, node, fact, schema, sink);
      if (const auto name = BindName(node, fact, schema, sink)) return Payload(CodeSet{{*name}});
      return std::nullopt;
    case TypeKind::kRecord:
    case TypeKind::kList:
      break;
  }
  ReportWrongKind(node, fact, schema, sink);
  return std::nullopt;
}

}  // namespace licet::data
