#include "screen/listing_facts.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace licet::screen {
namespace {

using data::Fact;
using data::State;
using data::TypeKind;
using data::Value;

// What any schema tells apart that has no kinds of its own.
constexpr const char* kCoreKinds[] = {"denied_persons", "entity_list", "meu_list", "sdn", "uvl"};

std::optional<std::uint32_t> FactOf(const data::RecordType& record, std::string_view name,
                                    TypeKind kind) {
  const auto index = record.Find(name);
  return index && record.facts[*index].type.kind == kind ? index : std::nullopt;
}

bool HasValue(const Fact& fact, const std::string& value) {
  const auto& values = fact.type.values;
  return std::find(values.begin(), values.end(), value) != values.end();
}

// The value of the schema for a kind of list; empty if it has none.
std::string KindIn(const Fact& fact, const std::string& kind) {
  if (HasValue(fact, kind)) return kind;
  return HasValue(fact, "other") ? "other" : std::string();
}

class ListingWriter {
 public:
  ListingWriter(const data::RecordType& type, data::RecordValue& record, std::string origin)
      : type_(type), record_(record), origin_(std::move(origin)) {}

  void Choice(const char* name, const std::string& value) {
    const auto fact = FactOf(type_, name, TypeKind::kEnum);
    if (!fact || value.empty() || !HasValue(type_.facts[*fact], value)) return;
    Put(*fact, data::CodeSet{{value}});
  }
  void Day(const char* name, const std::optional<Date>& day) {
    const auto fact = FactOf(type_, name, TypeKind::kDate);
    if (fact && day) Put(*fact, data::DateRange{*day, *day});
  }
  void Number(const char* name, const std::optional<int>& number) {
    const auto fact = FactOf(type_, name, TypeKind::kNumber);
    if (!fact || !number) return;
    const Fact& shape = type_.facts[*fact];
    const base::Rational value = std::int64_t{*number};
    if ((shape.low && value < *shape.low) || (shape.high && *shape.high < value)) return;
    Put(*fact, data::NumberRange{value, value});
  }
  void None(const char* name) {
    const auto fact = type_.Find(name);
    if (!fact || !type_.facts[*fact].optional) return;
    record_.facts[*fact].state = State::kNone;
    record_.facts[*fact].origin = origin_;
  }

 private:
  void Put(std::uint32_t fact, data::Payload payload) {
    Value& value = record_.facts[fact];
    value.state = State::kKnown;
    value.payload = std::move(payload);
    value.origin = origin_;
  }

  const data::RecordType& type_;
  data::RecordValue& record_;
  std::string origin_;
};

}  // namespace

std::optional<ListedShape> ShapeOf(const data::Schema& schema, data::RecordId type) {
  const data::RecordType& record = schema[type];
  const auto listed = FactOf(record, "listed", TypeKind::kBoolean);
  if (!listed) return std::nullopt;
  ListedShape shape;
  shape.listed = *listed;
  shape.listings = FactOf(record, "listings", TypeKind::kList);
  shape.address = FactOf(record, "address", TypeKind::kText);
  shape.id = FactOf(record, "id", TypeKind::kCode);
  return shape;
}

std::vector<std::string> KindsOf(const data::Schema& schema) {
  std::set<std::string> kinds;
  for (const data::RecordType& record : schema.records) {
    const auto listings = FactOf(record, "listings", TypeKind::kList);
    if (!listings) continue;
    const data::RecordType& listing = schema[record.facts[*listings].type.record];
    const auto list = FactOf(listing, "list", TypeKind::kEnum);
    if (!list) continue;
    const auto& values = listing.facts[*list].type.values;
    kinds.insert(values.begin(), values.end());
  }
  kinds.erase("other");
  if (kinds.empty()) kinds.insert(std::begin(kCoreKinds), std::end(kCoreKinds));
  return {kinds.begin(), kinds.end()};
}

data::RecordValue ListingOf(const data::Schema& schema, data::RecordId type,
                            const data::ListEntry& entry, const std::string& origin) {
  const data::RecordType& shape = schema[type];
  data::RecordValue record;
  record.type = type;
  record.facts.resize(shape.facts.size());
  record.name = entry.name;
  ListingWriter writer(shape, record, origin);
  if (const auto list = FactOf(shape, "list", TypeKind::kEnum)) {
    writer.Choice("list", KindIn(shape.facts[*list], entry.list));
  }
  writer.Day("since", entry.since);
  writer.Number("footnote", entry.footnote);
  if (entry.no_footnote) writer.None("footnote");
  writer.Choice("review", entry.review);
  // The schema asks for the first day on which it no longer stands.
  if (entry.until) {
    writer.Day("until", entry.until->PlusDays(1));
  } else {
    writer.None("until");
  }
  return record;
}

bool MayHold(const data::Schema& schema, const data::ListValue& listings,
             const data::ListEntry& entry) {
  if (!listings.complete) return true;
  return std::any_of(
      listings.items.begin(), listings.items.end(), [&](const data::RecordValue& listing) {
        const data::RecordType& shape = schema[listing.type];
        const auto list = FactOf(shape, "list", TypeKind::kEnum);
        if (!list) return true;
        const auto* codes = std::get_if<data::CodeSet>(&listing.facts[*list].payload);
        if (codes == nullptr) return true;
        const std::string kind = KindIn(shape.facts[*list], entry.list);
        return std::find(codes->codes.begin(), codes->codes.end(), kind) != codes->codes.end();
      });
}

}  // namespace licet::screen
