#include "data/bind_facts.hpp"
#include "data/catalog.hpp"
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

struct TextKey {
  const char* name;
  std::string CatalogEntry::*member;
  bool needed;
};
constexpr TextKey kTextKeys[] = {
    {"id", &CatalogEntry::id, true},
    {"vendor", &CatalogEntry::vendor, true},
    {"model", &CatalogEntry::model, true},
    {"launch", &CatalogEntry::launch, false},
    {"source", &CatalogEntry::source, true},
    {"confidence", &CatalogEntry::confidence, false},
    {"checked", &CatalogEntry::checked, false},
    {"note", &CatalogEntry::note, false},
};

std::vector<std::string> KnownKeys() {
  std::vector<std::string> keys;
  for (const TextKey& key : kTextKeys) keys.emplace_back(key.name);
  keys.emplace_back("aliases");
  keys.emplace_back("facts");
  return keys;
}

const TextKey* FindTextKey(const std::string& name) {
  for (const TextKey& key : kTextKeys) {
    if (name == key.name) return &key;
  }
  return nullptr;
}

void ReadAliases(const Entry& entry, CatalogEntry& chip, Sink& sink) {
  const auto parts = ReadListParts(entry.node, entry.key, LimitOf(entry.key), sink);
  if (!parts) return;
  for (const Node& item : *parts->items) {
    if (auto alias = TextOf(Entry{entry.key, entry.key_span, item}, sink)) {
      chip.aliases.push_back(std::move(*alias));
    }
  }
}

CatalogEntry ReadChip(const Table& table, const Span& span, const std::string& where,
                      const Schema& schema, RecordId item, Sink& sink) {
  CatalogEntry chip;
  chip.span = span;
  chip.facts = UnknownRecord(schema, item);
  const Entry* facts = nullptr;
  for (const Entry& entry : table.entries) {
    if (const TextKey* key = FindTextKey(entry.key)) {
      // A day of launch may be written as a day or, where only the month is known, as a text.
      if (const auto* date = std::get_if<Date>(&entry.node.value); date && entry.key == "launch") {
        chip.launch = date->ToString();
      } else if (auto text = TextOf(entry, sink)) {
        chip.*key->member = std::move(*text);
      }
    } else if (entry.key == "aliases") {
      ReadAliases(entry, chip, sink);
    } else if (entry.key == "facts") {
      facts = &entry;
    } else {
      ReportUnknownKey(entry, where, KnownKeys(), sink);
    }
  }
  for (const TextKey& key : kTextKeys) {
    if (key.needed && table.Find(key.name) == nullptr) {
      sink.Report<DiagnosticKind::kMissingKey>(span, where, key.name);
    }
  }
  const std::string name = chip.id.empty() ? where : "chip `" + chip.id + "`";
  if (facts == nullptr) {
    sink.Report<DiagnosticKind::kMissingKey>(span, name, "facts");
  } else if (const auto* stated = std::get_if<Table>(&facts->node.value)) {
    FactBinder binder(schema, sink, "catalog `" + chip.id + "`");
    chip.facts = binder.BindRecord(*stated, item, "the facts of " + name);
  } else {
    sink.Report<DiagnosticKind::kWrongKindOfValue>(facts->node.span, "facts", "a table of keys",
                                                   KindOf(facts->node));
  }
  return chip;
}

}  // namespace

std::optional<RecordId> ItemRecord(const Schema& schema) {
  if (schema.scenario.index >= schema.records.size()) return std::nullopt;
  const RecordType& scenario = schema[schema.scenario];
  const auto fact = scenario.Find("item");
  if (!fact || scenario.facts[*fact].type.kind != TypeKind::kRecord) return std::nullopt;
  return scenario.facts[*fact].type.record;
}

std::optional<Catalog> BindCatalog(const Node& document, const Schema& schema, Sink& sink,
                                   Catalog base) {
  const std::size_t before = sink.size();
  const auto item = ItemRecord(schema);
  const auto* table = std::get_if<Table>(&document.value);
  const Entry* chips = nullptr;
  if (table == nullptr) {
    const Span first{document.span.file, document.span.begin, document.span.begin + 1};
    sink.Report<DiagnosticKind::kWrongKindOfValue>(first, "catalog", "a table of keys",
                                                   KindOf(document))
        .Help("the chips stand in it under `chip`");
    return std::nullopt;
  }
  for (const Entry& entry : table->entries) {
    if (entry.key == "chip") {
      chips = &entry;
    } else if (entry.key == "title" || entry.key == "note") {
      static_cast<void>(TextOf(entry, sink));
    } else {
      ReportUnknownKey(entry, "the catalog", {"chip", "title", "note"}, sink);
    }
  }
  const auto* items = chips != nullptr ? std::get_if<Array>(&chips->node.value) : nullptr;
  if (chips != nullptr && items == nullptr) {
    sink.Report<DiagnosticKind::kWrongKindOfValue>(chips->node.span, "chip", "a list of chips",
                                                   KindOf(chips->node))
        .Help("begin each chip with `[[chip]]`, in two brackets");
  } else if (!item || items == nullptr || items->items.empty()) {
    sink.Report<DiagnosticKind::kNothingStated>(document.span, "the catalog")
        .Help("begin each chip with `[[chip]]`");
  }
  for (std::size_t i = 0; item && items != nullptr && i < items->items.size(); ++i) {
    const Node& node = items->items[i];
    const std::string where = "chip " + std::to_string(i + 1);
    const auto* chip = std::get_if<Table>(&node.value);
    if (chip == nullptr) {
      sink.Report<DiagnosticKind::kWrongKindOfValue>(node.span, "chip", "a table of keys",
                                                     KindOf(node));
      continue;
    }
    CatalogEntry entry = ReadChip(*chip, node.span, where, schema, *item, sink);
    const Entry* id = chip->Find("id");
    if (id == nullptr || entry.id.empty()) continue;
    if (const CatalogEntry* other = base.Find(entry.id)) {
      sink.Report<DiagnosticKind::kDuplicateChip>(id->node.span, entry.id)
          .Label(other->span, "the other one");
      continue;
    }
    base.Add(std::move(entry));
  }
  if (HasErrorsSince(sink, before)) return std::nullopt;
  return base;
}

}  // namespace licet::data
