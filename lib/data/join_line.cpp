#include "data/join_line.hpp"

#include <algorithm>
#include <utility>

namespace licet::data {

std::size_t RecordsOfLine(const Section& top, const Section& own, const Schema& schema) {
  const PartyParts& parties = own.parties->stated ? *own.parties : *top.parties;
  const auto& route = own.route_stated ? own.route : top.route;
  const std::size_t joined = route ? JoinedRecords(*route, parties, schema) : 0;
  const std::size_t parts = (own.item ? own : top).alternatives.size();
  return joined * std::max<std::size_t>(parts, 1);
}

Line JoinLine(const Section& top, const Section& own, const std::string& name,
              const SectionContext& context) {
  const Schema& schema = context.schema;
  const ScenarioShape& shape = context.shape;
  Line line;
  line.name = own.name.empty() ? name : own.name;
  line.quantity_label = !own.quantity.empty() ? own.quantity : top.quantity;
  if (line.quantity_label.empty()) line.quantity_label = "unknown";

  RecordValue facts = UnknownRecord(schema, schema.scenario);
  const RecordType& scenario = schema[schema.scenario];
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    const bool overridden = own.facts[i].state != State::kUnknown || own.facts[i].span != Span{};
    facts.facts[i] = overridden ? own.facts[i] : top.facts[i];
  }
  const PartyParts& stated = own.parties->stated ? *own.parties : *top.parties;
  PartyParts parties = stated;
  if (!own.parties->stated && own.parties->complete) parties.complete = own.parties->complete;
  const auto& route = own.route_stated ? own.route : top.route;
  if (shape.route != nullptr && route) {
    facts.facts[*scenario.Find("route")] = JoinRoute(*route, parties, schema, context.sink);
  }
  if (shape.parties != nullptr) {
    facts.facts[*scenario.Find("parties")] =
        JoinParties(route ? &*route : nullptr, parties, schema);
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

}  // namespace licet::data
