#include "data/bind.hpp"

#include "data/bind_facts.hpp"
#include "data/bind_scalar.hpp"
#include "data/bind_section.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/join_line.hpp"
#include "data/scenario.hpp"
#include "data/scenario_size.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using diag::Sink;

// The `line` tables, in order; empty, with a message, if they are not tables.
std::vector<const Table*> LineTables(const Entry& entry, Sink& sink) {
  std::vector<const Table*> tables;
  const auto parts = ReadListParts(entry.node, "line", kMaxLines, sink);
  if (!parts) return tables;
  if (parts->items->empty()) {
    sink.Report<DiagnosticKind::kNothingStated>(entry.node.span, "`line`");
  }
  for (const Node& item : *parts->items) {
    const auto* table = std::get_if<Table>(&item.value);
    if (table == nullptr) {
      sink.Report<DiagnosticKind::kWrongKindOfValue>(item.span, "line", "tables of keys",
                                                     KindOf(item));
      continue;
    }
    tables.push_back(table);
  }
  return tables;
}

bool StatesNothing(const Table& table) {
  return std::all_of(table.entries.begin(), table.entries.end(), [](const Entry& entry) {
    return entry.key == "title" || entry.key == "note" || entry.key == "expect";
  });
}

}  // namespace

std::optional<Scenario> BindScenario(const Node& document, const Schema& schema,
                                     const Catalog& catalog, Sink& sink) {
  const std::size_t before = sink.size();
  const auto* table = std::get_if<Table>(&document.value);
  if (table == nullptr) {
    const Span first{document.span.file, document.span.begin, document.span.begin + 1};
    sink.Report<DiagnosticKind::kWrongKindOfValue>(first, "scenario", "a table of keys",
                                                   KindOf(document))
        .Help("one text is one scenario; write one file for each, or several `line` in one");
    return std::nullopt;
  }
  if (StatesNothing(*table)) {
    sink.Report<DiagnosticKind::kNothingStated>(document.span, "the scenario")
        .Help("name an item with `chip`, and a route with `[[hop]]`");
    return std::nullopt;
  }
  Scenario scenario;
  scenario.file = document.span.file;
  const Span start{document.span.file, document.span.begin, document.span.begin};
  if (HoldsTooMuch(document) || CopiesTooMuch(*table, *table)) {
    ReportTooLarge(start, "the scenario", sink);
    return std::nullopt;
  }
  const ScenarioShape shape = ShapeOf(schema);
  const SectionContext context{schema, catalog, shape, sink};
  const Section top = BindSection(*table, "the scenario", nullptr, context);
  for (const Entry& entry : table->entries) {
    if (entry.key == "title") scenario.title = TextOf(entry, sink).value_or("");
    if (entry.key == "note") static_cast<void>(TextOf(entry, sink));
    if (entry.key == "expect") scenario.expectation = BindExpectation(entry, sink);
  }
  std::vector<const Table*> lines;
  const Entry* stated_lines = table->Find("line");
  if (stated_lines != nullptr) lines = LineTables(*stated_lines, sink);
  if (stated_lines == nullptr) {
    static const Table kNothing;
    lines.push_back(&kNothing);
  }
  std::size_t records = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string name = "line " + std::to_string(i + 1);
    if (CopiesTooMuch(*lines[i], *table)) {
      ReportTooLarge(start, name, sink);
      return std::nullopt;
    }
    const Section own = BindSection(*lines[i], name, &top, context);
    records += RecordsOfLine(top, own, schema);
    if (records > kMaxRecords) {
      ReportTooLarge(start, "the scenario, with its parties at every event,", sink);
      return std::nullopt;
    }
    scenario.lines.push_back(JoinLine(top, own, name, context));
  }
  if (HasErrorsSince(sink, before)) return std::nullopt;
  return scenario;
}

}  // namespace licet::data
