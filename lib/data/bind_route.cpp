#include "data/bind_route.hpp"

#include "data/bind_facts.hpp"
#include "data/compare.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using diag::Sink;

// What a person writes for a fact of the hop.
struct Synonym {
  const char* key;
  const char* fact;
};
constexpr Synonym kSynonyms[] = {{"from", "from_party"}, {"to", "to_party"}};

// What tells one party from another.
constexpr const char* kNamingFacts[] = {"id", "name"};

const Fact* FindFact(const Schema& schema, RecordId record, std::string_view name) {
  const auto index = schema[record].Find(name);
  return index ? &schema[record].facts[*index] : nullptr;
}

Value* FindValue(RecordValue& record, const Schema& schema, std::string_view name) {
  const auto index = schema[record.type].Find(name);
  return index ? &record.facts[*index] : nullptr;
}

const RecordValue* KnownRecord(const Value* value) {
  if (value == nullptr || value->state != State::kKnown) return nullptr;
  return std::get_if<RecordValue>(&value->payload);
}

const RecordValue* PartyOf(const HopParts& hop, const Schema& schema, std::string_view name) {
  const auto index = schema[hop.record.type].Find(name);
  return index ? KnownRecord(&hop.record.facts[*index]) : nullptr;
}

bool Holds(const std::vector<RecordValue>& parties, const RecordValue& party) {
  return std::any_of(parties.begin(), parties.end(), [&](const RecordValue& other) {
    return other.key == party.key && other.name == party.name && SameRecord(other, party);
  });
}

// The same party in the same role is one party, however often it is named.
void AddOnce(std::vector<RecordValue>& parties, const RecordValue& party) {
  if (!Holds(parties, party)) parties.push_back(party);
}

// Whether anything says who the party is. Two of which no more than the same facts are known may be
// two, and where rules count parties, two must not pass for one.
bool IsNamed(const RecordValue& party, const Schema& schema) {
  if (!party.key.empty() || !party.name.empty()) return true;
  return std::any_of(std::begin(kNamingFacts), std::end(kNamingFacts), [&](const char* name) {
    const auto index = schema[party.type].Find(name);
    return index && party.facts[*index].state == State::kKnown;
  });
}

std::set<std::string> KeysNamed(const RouteParts& route, const Schema& schema) {
  std::set<std::string> keys;
  for (const HopParts& hop : route.hops) {
    for (const char* fact : {"from_party", "to_party"}) {
      if (const RecordValue* party = PartyOf(hop, schema, fact)) keys.insert(party->key);
    }
    for (const RecordValue& party : hop.own_parties) keys.insert(party.key);
  }
  keys.erase("");
  return keys;
}

// `also` and `parties` of one hop. `also` only ever adds; a list under `parties` may say that it
// is complete.
void BindOwnParties(const Entry& entry, const Fact& parties_fact, const std::string& where,
                    FactBinder& binder, HopParts& hop) {
  if (const auto* table = std::get_if<Table>(&entry.node.value);
      table != nullptr && table->Find("state") != nullptr) {
    // An unknown list is an open one without elements; `BindFact` knows the states.
    static_cast<void>(binder.BindFact(entry.node, parties_fact));
    hop.complete = false;
    return;
  }
  const auto parts = ReadListParts(entry.node, entry.key, LimitOf("parties"), binder.sink());
  if (!parts) return;
  if (entry.key == "parties") {
    hop.complete = parts->complete.value_or(parties_fact.complete_by_default);
  } else if (parts->complete) {
    hop.complete = parts->complete;
  }
  for (const Node& item : *parts->items) {
    if (auto party = binder.BindItem(item, parties_fact, "a party of " + where)) {
      hop.own_parties.push_back(std::move(*party));
    }
  }
}

void ReportTwice(const Entry& second, const Entry& first, Sink& sink) {
  sink.Report<DiagnosticKind::kStatedTwice>(second.key_span, first.key, second.key)
      .Label(first.key_span, "stated here first")
      .Help("keep one of the two");
}

HopParts BindHop(const Table& table, const Fact& route_fact, const std::string& where,
                 FactBinder& binder) {
  const Schema& schema = binder.schema();
  const RecordId type = route_fact.type.record;
  const Fact* parties_fact = FindFact(schema, type, "parties");
  OtherKeys others;
  for (const Synonym& synonym : kSynonyms) {
    if (FindFact(schema, type, synonym.fact) != nullptr && !FindFact(schema, type, synonym.key)) {
      others.emplace_back(synonym.key);
    }
  }
  if (parties_fact != nullptr) {
    others.emplace_back("also");
    others.emplace_back("parties");
  }
  HopParts hop;
  hop.record = binder.BindRecord(table, type, where, others);
  for (const Synonym& synonym : kSynonyms) {
    const Entry* entry = table.Find(synonym.key);
    const auto fact = schema[type].Find(synonym.fact);
    if (entry == nullptr || !fact || schema[type].Find(synonym.key)) continue;
    if (const Entry* other = table.Find(synonym.fact)) {
      ReportTwice(*entry, *other, binder.sink());
      continue;
    }
    hop.record.facts[*fact] = binder.BindFact(entry->node, schema[type].facts[*fact]);
  }
  for (const char* key : {"also", "parties"}) {
    const Entry* entry = parties_fact != nullptr ? table.Find(key) : nullptr;
    if (entry != nullptr) BindOwnParties(*entry, *parties_fact, where, binder, hop);
  }
  return hop;
}

// Known to be an event in which nobody receives anything.
bool IsHolding(const HopParts& hop, const Schema& schema) {
  const auto index = schema[hop.record.type].Find("activity");
  if (!index) return false;
  const auto* activity = std::get_if<CodeSet>(&hop.record.facts[*index].payload);
  return activity != nullptr && activity->codes == std::vector<std::string>{"hold"};
}

std::size_t CountRecords(const RecordValue& record) {
  std::size_t count = 1;
  for (const Value& value : record.facts) {
    if (const auto* inner = std::get_if<RecordValue>(&value.payload)) count += CountRecords(*inner);
    const auto* list = std::get_if<ListValue>(&value.payload);
    if (list == nullptr) continue;
    for (const RecordValue& item : list->items) count += CountRecords(item);
  }
  return count;
}

// Lines share a route, and each of them joins it with its parties.
bool IsReported(DiagnosticKind kind, Span span, const Sink& sink) {
  const auto& all = sink.diagnostics();
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.kind == kind && diagnostic.span == span;
  });
}

ListValue PartiesOf(const HopParts& hop, const PartyParts& parties,
                    const std::vector<const RecordValue*>& for_every_hop, const std::string& where,
                    const Schema& schema, Sink& sink) {
  ListValue list;
  const auto to = schema[hop.record.type].Find("to_party");
  const Value* receiver = to ? &hop.record.facts[*to] : nullptr;
  if (const RecordValue* party = KnownRecord(receiver)) list.items.push_back(*party);
  const auto add = [&](const RecordValue& party) {
    if (!IsNamed(party, schema) || !Holds(list.items, party)) list.items.push_back(party);
  };
  for (const RecordValue& party : hop.own_parties) add(party);
  for (const RecordValue* party : for_every_hop) add(*party);
  if (list.items.size() > LimitOf("parties") &&
      !IsReported(DiagnosticKind::kListTooLong, hop.span, sink)) {
    sink.Report<DiagnosticKind::kListTooLong>(hop.span, "parties of " + where,
                                              std::to_string(list.items.size()),
                                              std::to_string(LimitOf("parties")));
  }
  list.complete = hop.complete.value_or(parties.complete.value_or(false));
  // Somebody receives, unless the goods only stay where they are: a claim that the list is complete
  // cannot hold while the hop says that nobody knows who, or while nobody at all is on it.
  const bool receiver_open = receiver != nullptr && receiver->state != State::kKnown &&
                             receiver->state != State::kNone && !IsHolding(hop, schema);
  const bool said_open = receiver_open && receiver->span != Span{};
  const bool nobody = receiver_open && list.items.empty() && !parties.list_says_so;
  if (list.complete && !hop.complete && (said_open || nobody)) {
    list.complete = false;
    if (!IsReported(DiagnosticKind::kPartiesStayOpen, hop.span, sink)) {
      sink.Report<DiagnosticKind::kPartiesStayOpen>(hop.span, where)
          .Help("state `to` for this hop");
    }
  }
  return list;
}

}  // namespace

void BindParties(const Node& node, const std::string& name, const Fact& parties_fact,
                 FactBinder& binder, PartyParts& parties) {
  parties.stated = true;
  parties.span = node.span;
  if (const auto* table = std::get_if<Table>(&node.value);
      table != nullptr && table->Find("state") != nullptr) {
    static_cast<void>(binder.BindFact(node, parties_fact));
    return;
  }
  const auto parts = ReadListParts(node, name, LimitOf("parties"), binder.sink());
  if (!parts) return;
  const bool has_key_fact = FindFact(binder.schema(), parties_fact.type.record, "key") != nullptr;
  const OtherKeys others = has_key_fact ? OtherKeys{} : OtherKeys{"key"};
  parties.complete = parts->complete;
  parties.list_says_so = parts->complete.value_or(false);
  if (!parties.complete && parties_fact.complete_by_default) parties.complete = true;
  for (std::size_t i = 0; i < parts->items->size(); ++i) {
    const Node& item = (*parts->items)[i];
    const auto* table = std::get_if<Table>(&item.value);
    const Entry* key = table != nullptr ? table->Find("key") : nullptr;
    std::string where = "party " + std::to_string(i + 1);
    if (const auto* text = key != nullptr ? std::get_if<std::string>(&key->node.value) : nullptr) {
      where = "party `" + *text + "`";
    }
    auto party = binder.BindItem(item, parties_fact, where, others);
    if (!party) continue;
    if (key != nullptr) {
      auto text = TextOf(*key, binder.sink());
      if (!text) continue;
      party->key = std::move(*text);
      if (const PartyBook::Entry* other = parties.book.Find(party->key)) {
        binder.sink()
            .Report<DiagnosticKind::kDuplicateParty>(key->node.span, party->key)
            .Label(other->span, "the other one");
      }
    }
    parties.book.Add(std::move(*party), item.span);
  }
}

std::optional<RouteParts> BindRoute(const Node& node, const std::string& name,
                                    const Fact& route_fact, FactBinder& binder) {
  if (const auto* table = std::get_if<Table>(&node.value);
      table != nullptr && table->Find("state") != nullptr) {
    static_cast<void>(binder.BindFact(node, route_fact));
    return std::nullopt;
  }
  const auto parts = ReadListParts(node, name, LimitOf("route"), binder.sink());
  if (!parts) return std::nullopt;
  RouteParts route;
  // A route without events is none that was stated: saying that it is complete must not free goods.
  route.complete =
      parts->complete.value_or(route_fact.complete_by_default) && !parts->items->empty();
  route.span = node.span;
  for (std::size_t i = 0; i < parts->items->size(); ++i) {
    const Node& item = (*parts->items)[i];
    const auto* table = std::get_if<Table>(&item.value);
    if (table == nullptr) {
      binder.sink().Report<DiagnosticKind::kWrongKindOfValue>(item.span, name, "a list of tables",
                                                              KindOf(item));
      continue;
    }
    HopParts hop = BindHop(*table, route_fact, "hop " + std::to_string(i + 1), binder);
    hop.span = item.span;
    route.hops.push_back(std::move(hop));
  }
  return route;
}

std::size_t JoinedRecords(const RouteParts& route, const PartyParts& parties,
                          const Schema& schema) {
  const std::set<std::string> named = KeysNamed(route, schema);
  std::size_t at_every_hop = 0;
  for (const PartyBook::Entry& entry : parties.book.parties()) {
    if (!named.contains(entry.party.key)) at_every_hop += CountRecords(entry.party);
  }
  std::size_t count = 0;
  for (const HopParts& hop : route.hops) {
    count += CountRecords(hop.record) + at_every_hop;
    for (const RecordValue& party : hop.own_parties) count += CountRecords(party);
  }
  return count;
}

Value JoinRoute(const RouteParts& route, const PartyParts& parties, const Schema& schema,
                Sink& sink) {
  const std::set<std::string> named = KeysNamed(route, schema);
  std::vector<const RecordValue*> for_every_hop;
  for (const PartyBook::Entry& entry : parties.book.parties()) {
    if (!named.contains(entry.party.key)) for_every_hop.push_back(&entry.party);
  }
  ListValue list;
  list.complete = route.complete;
  for (std::size_t i = 0; i < route.hops.size(); ++i) {
    RecordValue record = route.hops[i].record;
    if (Value* value = FindValue(record, schema, "parties")) {
      ListValue all = PartiesOf(route.hops[i], parties, for_every_hop,
                                "hop " + std::to_string(i + 1), schema, sink);
      if (!all.items.empty() || all.complete) {
        value->state = State::kKnown;
        value->span = route.hops[i].span;
        value->payload = std::move(all);
      }
    }
    list.items.push_back(std::move(record));
  }
  Value value;
  value.state = State::kKnown;
  value.payload = std::move(list);
  value.span = route.span;
  return value;
}

Value JoinParties(const RouteParts* route, const PartyParts& parties, const Schema& schema) {
  ListValue list;
  for (const PartyBook::Entry& entry : parties.book.parties()) {
    AddOnce(list.items, entry.party);
  }
  if (route != nullptr) {
    for (const HopParts& hop : route->hops) {
      for (const char* fact : {"from_party", "to_party"}) {
        if (const RecordValue* party = PartyOf(hop, schema, fact)) AddOnce(list.items, *party);
      }
      for (const RecordValue& party : hop.own_parties) AddOnce(list.items, party);
    }
  }
  list.complete = parties.complete.value_or(false);
  Value value;
  if (list.items.empty() && !list.complete) return value;
  value.state = State::kKnown;
  value.payload = std::move(list);
  value.span = parties.span;
  return value;
}

}  // namespace licet::data
