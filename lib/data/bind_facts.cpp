#include "data/bind_facts.hpp"

#include "base/nearest_name.hpp"
#include "data/bind_scalar.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

bool Holds(const OtherKeys& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool IsNone(const Node& node) {
  if (const auto* text = std::get_if<std::string>(&node.value)) return *text == "none";
  if (const auto* word = std::get_if<Word>(&node.value)) return word->text == "none";
  return false;
}

// Parties and owners, which are compared with lists, may have other names.
bool MayHaveAliases(const RecordType& record) {
  const auto listed = record.Find("listed");
  return listed && record.facts[*listed].type.kind == TypeKind::kBoolean &&
         !record.Find("aliases");
}

bool HasValueNamedNone(const Fact& fact) {
  const auto& values = fact.type.values;
  return std::find(values.begin(), values.end(), "none") != values.end();
}

}  // namespace

const PartyBook::Entry* PartyBook::Find(std::string_view key) const {
  for (const Entry& entry : parties_) {
    if (!key.empty() && entry.party.key == key) return &entry;
  }
  return outer_ != nullptr ? outer_->Find(key) : nullptr;
}

std::vector<std::string> PartyBook::Keys() const {
  std::vector<std::string> keys;
  if (outer_ != nullptr) keys = outer_->Keys();
  for (const Entry& entry : parties_) {
    if (!entry.party.key.empty()) keys.push_back(entry.party.key);
  }
  return keys;
}

RecordValue UnknownRecord(const Schema& schema, RecordId type) {
  RecordValue record;
  record.type = type;
  record.facts.resize(schema[type].facts.size());
  return record;
}

std::size_t LimitOf(std::string_view list) {
  return list == "route" || list == "hop" || list == "modes" ? 64 : 256;
}

std::optional<ListParts> ReadListParts(const Node& node, const std::string& name, std::size_t limit,
                                       diag::Sink& sink) {
  ListParts parts;
  if (const auto* table = std::get_if<Table>(&node.value)) {
    for (const Entry& entry : table->entries) {
      if (entry.key == "complete") {
        parts.complete = BooleanOf(entry, sink);
        if (!parts.complete) return std::nullopt;
      } else if (entry.key == "items" && std::holds_alternative<Array>(entry.node.value)) {
        parts.items = &std::get<Array>(entry.node.value).items;
      } else if (entry.key == "items") {
        sink.Report<DiagnosticKind::kWrongKindOfValue>(entry.node.span, entry.key, "a list",
                                                       KindOf(entry.node));
        return std::nullopt;
      } else {
        ReportUnknownKey(entry, "the list `" + name + "`", {"complete", "items", "state"}, sink);
        return std::nullopt;
      }
    }
  } else if (const auto* array = std::get_if<Array>(&node.value)) {
    parts.items = &array->items;
  }
  if (parts.items == nullptr) {
    sink.Report<DiagnosticKind::kWrongKindOfValue>(node.span, name, "a list", KindOf(node))
        .Help("write `[…]`, or `{ complete = true, items = […] }` when nothing is missing");
    return std::nullopt;
  }
  if (parts.items->size() > limit) {
    sink.Report<DiagnosticKind::kListTooLong>(node.span, name, std::to_string(parts.items->size()),
                                              std::to_string(limit));
    return std::nullopt;
  }
  return parts;
}

// `none`, or a table whose only key is `state`. Nothing when the node says no state.
std::optional<Value> FactBinder::BindState(const Node& node, const Fact& fact) {
  Value value;
  value.span = node.span;
  value.origin = origin_;
  std::string state;
  Span span = node.span;
  if (IsNone(node) && (fact.optional || fact.type.kind != TypeKind::kText) &&
      !HasValueNamedNone(fact)) {
    state = "none";
  } else if (const auto* table = std::get_if<Table>(&node.value)) {
    const Entry* entry = table->Find("state");
    const bool own =
        fact.type.kind == TypeKind::kRecord && schema_[fact.type.record].Find("state").has_value();
    if (entry == nullptr || own) return std::nullopt;
    for (const Entry& other : table->entries) {
      if (&other != entry) ReportUnknownKey(other, "a state", {"state"}, sink_);
    }
    const auto* text = std::get_if<std::string>(&entry->node.value);
    const auto* word = std::get_if<Word>(&entry->node.value);
    state = text != nullptr ? *text : word != nullptr ? word->text : KindOf(entry->node);
    span = entry->node.span;
  } else {
    return std::nullopt;
  }
  if (state == "unknown") return value;
  if (state == "undeterminable") {
    value.state = State::kUndeterminable;
  } else if (state == "none" && fact.optional) {
    value.state = State::kNone;
  } else if (state == "none") {
    sink_.Report<DiagnosticKind::kNoneNotAllowed>(span, fact.name)
        .Help("if nobody knows it, " + StateHelp("unknown"));
  } else {
    auto builder = sink_.Report<DiagnosticKind::kUnknownState>(span, state);
    builder.Help(
        "a state is `unknown`, `undeterminable` (asked, and no answer to be had) or "
        "`none` (does not apply)");
  }
  return value;
}

std::optional<RecordValue> FactBinder::FindParty(const std::string& key, Span span) {
  if (const PartyBook::Entry* entry = book_->Find(key)) return entry->party;
  auto builder = sink_.Report<DiagnosticKind::kUnknownParty>(span, key);
  const std::vector<std::string> keys = book_->Keys();
  if (IsStateWord(key)) {
    builder.Help(StateHelp(key));
  } else if (const auto meant = base::NearestName(key, keys)) {
    builder.Replace(span, "\"" + *meant + "\"").Help("did you mean `" + *meant + "`?");
  } else {
    builder.Help(keys.empty() ? "give a party that key: `[[party]]` with `key = \"" + key + "\"`"
                              : "the parties are " + Choices(keys));
  }
  return std::nullopt;
}

std::optional<RecordValue> FactBinder::BindItem(const Node& node, const Fact& fact,
                                                const std::string& where, const OtherKeys& others) {
  const RecordId type = fact.type.record;
  const bool by_key = book_ != nullptr && type == party_;
  if (const auto* key = std::get_if<std::string>(&node.value); key != nullptr && by_key) {
    return FindParty(*key, node.span);
  }
  const auto* table = std::get_if<Table>(&node.value);
  if (table == nullptr) {
    ReportWrongKind(node, fact, schema_, sink_);
    return std::nullopt;
  }
  // `{ party = "buyer", role = "forwarder" }`: the party, in another role on this hop.
  const Entry* named = by_key && !schema_[type].Find("party") ? table->Find("party") : nullptr;
  if (named == nullptr) return BindRecord(*table, type, where, others);
  OtherKeys with_party = others;
  with_party.emplace_back("party");
  const RecordValue changes = BindRecord(*table, type, where, with_party);
  const auto key = TextOf(*named, sink_);
  auto party = key ? FindParty(*key, named->node.span) : std::nullopt;
  if (!party) return std::nullopt;
  for (std::size_t i = 0; i < changes.facts.size(); ++i) {
    if (changes.facts[i].span.has_file() || changes.facts[i].state != State::kUnknown) {
      party->facts[i] = changes.facts[i];
    }
  }
  if (!changes.aliases.empty()) party->aliases = changes.aliases;
  return party;
}

std::optional<Payload> FactBinder::BindList(const Node& node, const Fact& fact) {
  const auto parts = ReadListParts(node, fact.name, LimitOf(fact.name), sink_);
  if (!parts) return std::nullopt;
  ListValue list;
  list.complete = parts->complete.value_or(fact.complete_by_default);
  for (std::size_t i = 0; i < parts->items->size(); ++i) {
    const std::string where = "entry " + std::to_string(i + 1) + " of `" + fact.name + "`";
    if (auto item = BindItem((*parts->items)[i], fact, where)) {
      list.items.push_back(std::move(*item));
    }
  }
  return Payload(std::move(list));
}

Value FactBinder::BindFact(const Node& node, const Fact& fact) {
  if (fact.computed_only) {
    sink_.Report<DiagnosticKind::kComputedFact>(node.span, fact.name)
        .Help("state the facts that it is computed from");
    return {};
  }
  if (auto state = BindState(node, fact)) return *std::move(state);
  std::optional<Payload> payload;
  if (fact.type.kind == TypeKind::kRecord) {
    if (auto record = BindItem(node, fact, "`" + fact.name + "`")) {
      payload = Payload(std::move(*record));
    }
  } else if (fact.type.kind == TypeKind::kList) {
    payload = BindList(node, fact);
  } else {
    payload = BindScalar(node, fact, schema_, sink_);
  }
  if (!payload) return {};
  Value value;
  value.state = State::kKnown;
  value.payload = std::move(*payload);
  value.span = node.span;
  value.origin = origin_;
  return value;
}

std::vector<std::string> FactBinder::BindAliases(const Entry& entry) {
  std::vector<std::string> aliases;
  const auto parts = ReadListParts(entry.node, entry.key, LimitOf(entry.key), sink_);
  if (!parts) return aliases;
  for (const Node& item : *parts->items) {
    if (auto alias = TextOf(Entry{entry.key, entry.key_span, item}, sink_)) {
      aliases.push_back(std::move(*alias));
    }
  }
  return aliases;
}

RecordValue FactBinder::BindRecord(const Table& table, RecordId type, const std::string& where,
                                   const OtherKeys& others) {
  RecordValue record = UnknownRecord(schema_, type);
  const RecordType& shape = schema_[type];
  int& depth = open_[type.index];
  if (depth == kMaxSelfNesting) {
    const Span span = table.entries.empty() ? Span{} : table.entries.front().key_span;
    sink_.Report<DiagnosticKind::kRecordsTooDeep>(span, shape.name,
                                                  std::to_string(kMaxSelfNesting));
    return record;
  }
  ++depth;
  for (const Entry& entry : table.entries) {
    if (Holds(others, entry.key)) continue;
    if (const auto fact = shape.Find(entry.key)) {
      record.facts[*fact] = BindFact(entry.node, shape.facts[*fact]);
    } else if (entry.key == "name") {
      if (auto name = TextOf(entry, sink_)) record.name = std::move(*name);
    } else if (entry.key == "aliases" && MayHaveAliases(shape)) {
      record.aliases = BindAliases(entry);
    } else {
      std::vector<std::string> known = others;
      for (const Fact& fact_type : shape.facts) {
        if (!fact_type.computed_only) known.push_back(fact_type.name);
      }
      known.emplace_back("name");
      if (MayHaveAliases(shape)) known.emplace_back("aliases");
      ReportUnknownKey(entry, where, known, sink_);
    }
  }
  --depth;
  // A fact named `name` or `key` serves people as well as rules.
  for (std::string RecordValue::*label : {&RecordValue::name, &RecordValue::key}) {
    const auto fact = shape.Find(label == &RecordValue::name ? "name" : "key");
    if (!fact) continue;
    if (const auto* text = std::get_if<std::string>(&record.facts[*fact].payload)) {
      record.*label = *text;
    }
  }
  return record;
}

}  // namespace licet::data
