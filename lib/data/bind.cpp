#include "data/bind.hpp"

#include "data/bind_facts.hpp"
#include "data/bind_item.hpp"
#include "data/bind_route.hpp"
#include "data/bind_scalar.hpp"
#include "data/catalog.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using diag::Sink;

// Where the parts that people write as tables of their own have their facts; null without them.
struct Shape {
  const Fact* item = nullptr;
  const Fact* route = nullptr;
  const Fact* parties = nullptr;      // of the scenario
  const Fact* hop_parties = nullptr;  // of a hop
  const Fact* quantity = nullptr;

  [[nodiscard]] const Fact* any_parties() const {
    return parties != nullptr ? parties : hop_parties;
  }
};

const Fact* FactOf(const RecordType& record, std::string_view name, TypeKind kind) {
  const auto index = record.Find(name);
  return index && record.facts[*index].type.kind == kind ? &record.facts[*index] : nullptr;
}

Shape ShapeOf(const Schema& schema) {
  const RecordType& scenario = schema[schema.scenario];
  Shape shape;
  shape.item = FactOf(scenario, "item", TypeKind::kRecord);
  shape.route = FactOf(scenario, "route", TypeKind::kList);
  shape.parties = FactOf(scenario, "parties", TypeKind::kList);
  shape.quantity = FactOf(scenario, "quantity", TypeKind::kNumber);
  if (shape.route != nullptr) {
    shape.hop_parties = FactOf(schema[shape.route->type.record], "parties", TypeKind::kList);
  }
  return shape;
}

// What the top of a file, or one line, states.
struct Section {
  std::vector<Value> facts;  // those of the scenario record that are not parts of their own
  std::optional<ItemParts> item;
  std::vector<ItemAlternative> alternatives;
  bool route_stated = false;
  std::optional<RouteParts> route;
  std::unique_ptr<PartyParts> parties = std::make_unique<PartyParts>();  // the binder points at it
  std::string quantity;
  std::string name;
};

const std::vector<std::string>& OwnKeys(bool in_line) {
  static const std::vector<std::string> kTop = {
      "title", "note", "chip", "quantity", "party", "parties_complete", "hop", "line", "expect"};
  static const std::vector<std::string> kLine = {
      "name", "chip", "quantity", "party", "parties_complete", "hop"};
  return in_line ? kLine : kTop;
}

void ReportTooLarge(Span span, const std::string& what, Sink& sink) {
  sink.Report<DiagnosticKind::kScenarioTooLarge>(span, what, std::to_string(kMaxRecords))
      .Help("name parties at the events in which they take part, or use one file for each order");
}

// Tables in the text; no more than a few above the limit are counted.
std::size_t CountTables(const Node& node) {
  std::size_t count = 0;
  if (const auto* table = std::get_if<Table>(&node.value)) {
    count = 1;
    for (const Entry& entry : table->entries) {
      count += CountTables(entry.node);
      if (count > kMaxRecords) break;
    }
  } else if (const auto* array = std::get_if<Array>(&node.value)) {
    for (const Node& item : array->items) {
      count += CountTables(item);
      if (count > kMaxRecords) break;
    }
  }
  return count;
}

// Hops copy the parties that they name by key, with all their owners.
bool CopiesTooMuch(const Table& section, const Table& top) {
  const auto find = [&](const char* first, const char* second) -> const Node* {
    for (const Table* table : {&section, &top})
      for (const char* key : {first, second})
        if (const Entry* entry = table->Find(key)) return &entry->node;
    return nullptr;
  };
  const Node* parties = find("party", "parties");
  const Node* route = find("hop", "route");
  if (parties == nullptr || route == nullptr) return false;
  const auto* hops = std::get_if<Array>(&route->value);
  const std::size_t events = hops != nullptr ? hops->items.size() : 1;
  return CountTables(*parties) * std::min<std::size_t>(events, 64) > kMaxRecords;
}

class ScenarioBinder {
 public:
  ScenarioBinder(const Schema& schema, const Catalog& catalog, Sink& sink)
      : schema_(schema), catalog_(catalog), sink_(sink), shape_(ShapeOf(schema)) {}

  Section BindSection(const Table& table, const std::string& where, const Section* outer);
  Line JoinLine(const Section& top, const Section& own, const std::string& name);
  // Counts the records of the line; false, with a message, when there are too many in all.
  bool Admit(const Section& top, const Section& own, Span span);

 private:
  void BindPartiesOf(const Table& table, FactBinder& binder, Section& section);
  void BindRouteOf(const Table& table, FactBinder& binder, Section& section);
  void BindItemOf(const Table& table, FactBinder& binder, Section& section);
  void BindQuantity(const Entry& entry, FactBinder& binder, Section& section);
  void BindOtherFacts(const Table& table, const std::string& where, bool in_line,
                      FactBinder& binder, Section& section);
  // The entry under either of two keys; both at once is a mistake.
  const Entry* OneOf(const Table& table, const char* first, const char* second);
  [[nodiscard]] bool IsPart(const Fact& fact) const {
    return &fact == shape_.item || &fact == shape_.route || &fact == shape_.parties ||
           &fact == shape_.quantity;
  }

  const Schema& schema_;
  const Catalog& catalog_;
  Sink& sink_;
  Shape shape_;
  std::size_t records_ = 0;
};

const Entry* ScenarioBinder::OneOf(const Table& table, const char* first, const char* second) {
  const Entry* one = table.Find(first);
  const Entry* other = table.Find(second);
  if (one != nullptr && other != nullptr) {
    sink_.Report<DiagnosticKind::kStatedTwice>(other->key_span, one->key, other->key)
        .Label(one->key_span, "stated here too")
        .Help("keep one of the two");
  }
  return one != nullptr ? one : other;
}

void ScenarioBinder::BindPartiesOf(const Table& table, FactBinder& binder, Section& section) {
  const Entry* list = OneOf(table, "party", "parties");
  PartyParts& parties = *section.parties;
  if (list != nullptr && shape_.any_parties() != nullptr) {
    BindParties(list->node, list->key, *shape_.any_parties(), binder, parties);
  }
  const Entry* complete = table.Find("parties_complete");
  if (complete == nullptr) return;
  if (parties.list_says_so) {
    sink_.Report<DiagnosticKind::kStatedTwice>(complete->key_span, "complete", complete->key)
        .Label(list->key_span, "the list says so itself")
        .Help("keep one of the two");
  }
  parties.complete = BooleanOf(*complete, sink_);
}

void ScenarioBinder::BindRouteOf(const Table& table, FactBinder& binder, Section& section) {
  const Entry* entry = OneOf(table, "hop", "route");
  if (entry == nullptr || shape_.route == nullptr) return;
  section.route_stated = true;
  section.route = BindRoute(entry->node, entry->key, *shape_.route, binder);
}

void ScenarioBinder::BindItemOf(const Table& table, FactBinder& binder, Section& section) {
  const Entry* item = table.Find("item");
  const Entry* chip = table.Find("chip");
  if (shape_.item == nullptr || (item == nullptr && chip == nullptr)) return;
  section.item.emplace();
  if (item != nullptr) section.item = BindItemParts(item->node, *shape_.item, binder);
  if (chip != nullptr && item != nullptr && !section.item->chip.empty()) {
    sink_.Report<DiagnosticKind::kStatedTwice>(chip->key_span, "item.chip", "chip")
        .Label(section.item->chip_span, "stated here too")
        .Help("keep one of the two");
  } else if (chip != nullptr) {
    if (auto name = TextOf(*chip, sink_)) section.item->chip = std::move(*name);
    section.item->chip_span = chip->node.span;
    if (item == nullptr) section.item->span = chip->node.span;
  }
  section.alternatives = JoinItem(*section.item, schema_, catalog_, sink_);
}

void ScenarioBinder::BindQuantity(const Entry& entry, FactBinder& binder, Section& section) {
  // A schema without the fact still lets a line say how many.
  static const Schema kPlain = [] {
    Schema schema;
    schema.units.push_back(Unit{"1", {}, 1});
    return schema;
  }();
  Fact fact;
  fact.name = entry.key;
  fact.type.kind = TypeKind::kNumber;
  fact.type.unit = UnitId{0};
  fact.type.integer = true;
  fact.low = 1;
  fact.high = std::int64_t{1000000000000};
  const bool declared = shape_.quantity != nullptr;
  FactBinder plain(kPlain, sink_);
  const Fact& used = declared ? *shape_.quantity : fact;
  const Value value =
      declared ? binder.BindFact(entry.node, used) : plain.BindFact(entry.node, used);
  section.quantity = ShowValue(value, used, declared ? schema_ : kPlain);
  if (declared) section.facts[*schema_[schema_.scenario].Find("quantity")] = value;
}

void ScenarioBinder::BindOtherFacts(const Table& table, const std::string& where, bool in_line,
                                    FactBinder& binder, Section& section) {
  const RecordType& scenario = schema_[schema_.scenario];
  const std::vector<std::string>& own = OwnKeys(in_line);
  for (const Entry& entry : table.entries) {
    const auto fact = scenario.Find(entry.key);
    const bool known = std::find(own.begin(), own.end(), entry.key) != own.end();
    if (entry.key == "quantity") {
      BindQuantity(entry, binder, section);
    } else if (fact && !IsPart(scenario.facts[*fact])) {
      section.facts[*fact] = binder.BindFact(entry.node, scenario.facts[*fact]);
    } else if (!fact && entry.key == "parties" && shape_.hop_parties != nullptr) {
      continue;  // read with `party`
    } else if (!fact && !known) {
      ReportUnknownKey(entry, where, ScenarioKeys(schema_, in_line), sink_);
    } else if (in_line && entry.key == "name") {
      section.name = TextOf(entry, sink_).value_or("");
    }
  }
}

Section ScenarioBinder::BindSection(const Table& table, const std::string& where,
                                    const Section* outer) {
  Section section;
  section.facts.resize(schema_[schema_.scenario].facts.size());
  section.parties->book = PartyBook(outer != nullptr ? &outer->parties->book : nullptr);
  FactBinder without_keys(schema_, sink_);
  BindPartiesOf(table, without_keys, section);
  FactBinder binder(schema_, sink_);
  if (shape_.any_parties() != nullptr) {
    binder.UseParties(shape_.any_parties()->type.record, &section.parties->book);
  }
  BindItemOf(table, binder, section);
  BindRouteOf(table, binder, section);
  BindOtherFacts(table, where, outer != nullptr, binder, section);
  return section;
}

bool ScenarioBinder::Admit(const Section& top, const Section& own, Span span) {
  const PartyParts& parties = own.parties->stated ? *own.parties : *top.parties;
  const auto& route = own.route_stated ? own.route : top.route;
  const std::size_t joined = route ? JoinedRecords(*route, parties, schema_) : 0;
  const std::size_t parts = (own.item ? own : top).alternatives.size();
  records_ += joined * std::max<std::size_t>(parts, 1);
  if (records_ <= kMaxRecords) return true;
  ReportTooLarge(span, "the scenario, with its parties at every event,", sink_);
  return false;
}

Line ScenarioBinder::JoinLine(const Section& top, const Section& own, const std::string& name) {
  Line line;
  line.name = own.name.empty() ? name : own.name;
  line.quantity_label = !own.quantity.empty() ? own.quantity : top.quantity;
  if (line.quantity_label.empty()) line.quantity_label = "unknown";

  RecordValue facts = UnknownRecord(schema_, schema_.scenario);
  const RecordType& scenario = schema_[schema_.scenario];
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    const bool overridden = own.facts[i].state != State::kUnknown || own.facts[i].span != Span{};
    facts.facts[i] = overridden ? own.facts[i] : top.facts[i];
  }
  const PartyParts& stated = own.parties->stated ? *own.parties : *top.parties;
  PartyParts parties = stated;
  if (!own.parties->stated && own.parties->complete) parties.complete = own.parties->complete;
  const auto& route = own.route_stated ? own.route : top.route;
  if (shape_.route != nullptr && route) {
    facts.facts[*scenario.Find("route")] = JoinRoute(*route, parties, schema_, sink_);
  }
  if (shape_.parties != nullptr) {
    facts.facts[*scenario.Find("parties")] =
        JoinParties(route ? &*route : nullptr, parties, schema_);
  }
  const Section& with_item = own.item ? own : top;
  line.item_label = with_item.item ? LabelOf(*with_item.item) : "unknown item";
  if (!with_item.item) line.alternatives.push_back({"", facts});
  for (const ItemAlternative& alternative : with_item.alternatives) {
    Line::Alternative joined{alternative.label, facts};
    joined.facts.facts[*scenario.Find("item")] = alternative.item;
    line.alternatives.push_back(std::move(joined));
  }
  return line;
}

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

std::vector<std::string> ScenarioKeys(const Schema& schema, bool in_line) {
  std::vector<std::string> keys = OwnKeys(in_line);
  for (const Fact& fact : schema[schema.scenario].facts) {
    if (!fact.computed_only) keys.push_back(fact.name);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

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
  if (CountTables(document) > kMaxRecords || CopiesTooMuch(*table, *table)) {
    ReportTooLarge(start, "the scenario", sink);
    return std::nullopt;
  }
  ScenarioBinder binder(schema, catalog, sink);
  const Section top = binder.BindSection(*table, "the scenario", nullptr);
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
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string name = "line " + std::to_string(i + 1);
    if (CopiesTooMuch(*lines[i], *table)) {
      ReportTooLarge(start, name, sink);
      return std::nullopt;
    }
    const Section own = binder.BindSection(*lines[i], name, &top);
    if (!binder.Admit(top, own, start)) return std::nullopt;
    scenario.lines.push_back(binder.JoinLine(top, own, name));
  }
  if (HasErrorsSince(sink, before)) return std::nullopt;
  return scenario;
}

}  // namespace licet::data
