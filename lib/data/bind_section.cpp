#include "data/bind_section.hpp"

#include "data/bind.hpp"
#include "data/bind_facts.hpp"
#include "data/bind_scalar.hpp"
#include "data/describe.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace licet::data {
namespace {

const std::vector<std::string>& OwnKeys(bool in_line) {
  static const std::vector<std::string> kTop = {
      "title", "note", "chip", "quantity", "party", "parties_complete", "hop", "line", "expect"};
  static const std::vector<std::string> kLine = {
      "name", "chip", "quantity", "party", "parties_complete", "hop"};
  return in_line ? kLine : kTop;
}

class SectionBinder {
 public:
  explicit SectionBinder(const SectionContext& context)
      : schema_(context.schema),
        catalog_(context.catalog),
        sink_(context.sink),
        shape_(context.shape) {}

  Section Bind(const Table& table, const std::string& where, const Section* outer);

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
  diag::Sink& sink_;
  const ScenarioShape& shape_;
};

const Entry* SectionBinder::OneOf(const Table& table, const char* first, const char* second) {
  const Entry* one = table.Find(first);
  const Entry* other = table.Find(second);
  if (one != nullptr && other != nullptr) {
    sink_.Report<DiagnosticKind::kStatedTwice>(other->key_span, one->key, other->key)
        .Label(one->key_span, "stated here too")
        .Help("keep one of the two");
  }
  return one != nullptr ? one : other;
}

void SectionBinder::BindPartiesOf(const Table& table, FactBinder& binder, Section& section) {
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

void SectionBinder::BindRouteOf(const Table& table, FactBinder& binder, Section& section) {
  const Entry* entry = OneOf(table, "hop", "route");
  if (entry == nullptr || shape_.route == nullptr) return;
  section.route_stated = true;
  section.route = BindRoute(entry->node, entry->key, *shape_.route, binder);
}

void SectionBinder::BindItemOf(const Table& table, FactBinder& binder, Section& section) {
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

void SectionBinder::BindQuantity(const Entry& entry, FactBinder& binder, Section& section) {
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

void SectionBinder::BindOtherFacts(const Table& table, const std::string& where, bool in_line,
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

Section SectionBinder::Bind(const Table& table, const std::string& where, const Section* outer) {
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

Section BindSection(const Table& table, const std::string& where, const Section* outer,
                    const SectionContext& context) {
  return SectionBinder(context).Bind(table, where, outer);
}

}  // namespace licet::data
