#include "data/bind_item.hpp"

#include "data/bind_facts.hpp"
#include "data/catalog.hpp"
#include "data/compare.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using diag::Sink;

constexpr std::size_t kNamesOffered = 3;

bool IsStated(const Value& value) { return value.state != State::kUnknown || value.span != Span{}; }

// The fact of `stated` that the catalog rules out for this part, if any.
std::optional<std::size_t> Contradiction(const RecordValue& stated, const RecordValue& known) {
  for (std::size_t i = 0; i < stated.facts.size(); ++i) {
    const Value& fact = stated.facts[i];
    if (!IsStated(fact)) continue;
    if (!Covers(fact, known.facts[i]) && !Covers(known.facts[i], fact)) return i;
  }
  return std::nullopt;
}

// What the catalog knows is stated, for this scenario, by the name of the chip. The catalog's own
// places are places in other texts.
void MovePlaces(RecordValue& record, Span span) {
  for (Value& value : record.facts) {
    if (value.span != Span{}) value.span = span;
    if (auto* inner = std::get_if<RecordValue>(&value.payload)) MovePlaces(*inner, span);
    if (auto* list = std::get_if<ListValue>(&value.payload)) {
      for (RecordValue& item : list->items) MovePlaces(item, span);
    }
  }
}

void ReportContradiction(const RecordValue& stated, const CatalogEntry& part, std::size_t fact,
                         const ItemParts& parts, const Schema& schema, Sink& sink) {
  const Fact& type = schema[stated.type].facts[fact];
  const Value& own = stated.facts[fact];
  const Value& known = part.facts.facts[fact];
  sink.Report<DiagnosticKind::kAgainstCatalog>(own.span, type.name, ShowValue(own, type, schema),
                                               ShowValue(known, type, schema), part.id)
      .Label(parts.chip_span, "this chip")
      .Help(
          "leave the fact out to take the catalog's, or describe the item without `chip` if it "
          "is another part");
}

void ReportUnknownChip(const ItemParts& parts, const Catalog& catalog, Sink& sink) {
  auto builder = sink.Report<DiagnosticKind::kUnknownChip>(parts.chip_span, parts.chip);
  const std::vector<std::string> names = catalog.NearestNames(parts.chip, kNamesOffered);
  if (names.empty()) {
    builder.Help("the catalog is empty; describe the item by its facts instead of `chip`");
  } else {
    builder.Help("nearest names: " + Choices(names) +
                 "; a part that is not in the catalog is described by its facts");
  }
}

}  // namespace

ItemParts BindItemParts(const Node& node, const Fact& item_fact, FactBinder& binder) {
  ItemParts parts;
  parts.span = node.span;
  const RecordId type = item_fact.type.record;
  const auto* table = std::get_if<Table>(&node.value);
  const bool own_chip = binder.schema()[type].Find("chip").has_value();
  const Entry* chip = table != nullptr && !own_chip ? table->Find("chip") : nullptr;
  if (const auto* text = std::get_if<std::string>(&node.value);
      text != nullptr && !IsStateWord(*text) && *text != "none") {
    binder.sink()
        .Report<DiagnosticKind::kWrongKindOfValue>(
            node.span, item_fact.name, ExpectedOf(item_fact, binder.schema()), KindOf(node))
        .Help("for a part of the catalog write `chip = \"" + *text + "\"`");
    return parts;
  }
  if (table == nullptr || table->Find("state") != nullptr) {
    parts.stated = binder.BindFact(node, item_fact);
    return parts;
  }
  if (chip != nullptr) {
    if (auto name = TextOf(*chip, binder.sink())) parts.chip = std::move(*name);
    parts.chip_span = chip->node.span;
  }
  const OtherKeys others = own_chip ? OtherKeys{} : OtherKeys{"chip"};
  parts.stated.state = State::kKnown;
  parts.stated.span = node.span;
  parts.stated.payload = binder.BindRecord(*table, type, "`" + item_fact.name + "`", others);
  return parts;
}

std::vector<ItemAlternative> JoinItem(const ItemParts& parts, const Schema& schema,
                                      const Catalog& catalog, Sink& sink) {
  if (parts.chip.empty()) return {{"", parts.stated}};
  const auto found = catalog.Lookup(parts.chip);
  if (found.empty()) {
    ReportUnknownChip(parts, catalog, sink);
    return {};
  }
  const auto* stated = std::get_if<RecordValue>(&parts.stated.payload);
  std::vector<ItemAlternative> alternatives;
  for (const CatalogEntry* part : found) {
    RecordValue facts = part->facts;
    MovePlaces(facts, parts.chip_span);
    if (stated != nullptr) {
      if (Contradiction(*stated, facts)) continue;
      for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        if (IsStated(stated->facts[i])) facts.facts[i] = stated->facts[i];
      }
      facts.name = stated->name;
    }
    Value item;
    item.state = State::kKnown;
    item.payload = std::move(facts);
    item.span = parts.chip_span;
    item.origin = "catalog `" + part->id + "`";
    alternatives.push_back({part->id, std::move(item)});
  }
  if (alternatives.empty()) {
    const CatalogEntry& part = *found.front();
    ReportContradiction(*stated, part, Contradiction(*stated, part.facts).value(), parts, schema,
                        sink);
  }
  return alternatives;
}

std::string LabelOf(const ItemParts& parts) {
  if (!parts.chip.empty()) return parts.chip;
  if (const auto* record = std::get_if<RecordValue>(&parts.stated.payload)) {
    return record->name.empty() ? "inline item" : record->name;
  }
  return "unknown item";
}

}  // namespace licet::data
