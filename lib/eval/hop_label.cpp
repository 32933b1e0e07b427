#include "eval/hop_label.hpp"

#include "eval/describe.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace licet::eval {
namespace {

std::string PartyLabel(Judge& judge, const HopCase& hop,
                       const std::optional<std::uint32_t>& fact) {
  const Place place = PlaceOfHop(judge.program(), hop.hop, fact);
  const auto* record = place.known() && place.value != nullptr
                           ? std::get_if<data::RecordValue>(&place.value->payload)
                           : nullptr;
  if (record == nullptr) return {};
  return LabelOf(judge.program(), Element{record, place.path, false, {}, {}});
}

std::string CodeOf(Judge& judge, const HopCase& hop, const std::optional<std::uint32_t>& fact) {
  if (!fact) return "?";
  const Codes codes = judge.evaluator().CodesAt(PlaceOfHop(judge.program(), hop.hop, fact));
  return codes.exact() && codes.presence == Presence::kPresent ? codes.codes().front() : "?";
}

std::string DateOf(Judge& judge, const HopCase& hop) {
  if (!judge.program().facts.on) return "unknown";
  return Describe(judge.evaluator().DayAt(hop.date));
}

// "export US → CN on 2023-04-15, seller → buyer"
std::string LabelOfHop(Judge& judge, const HopCase& hop, const HopDecision& decision) {
  if (hop.hop.phantom) return "an event not named";
  const program::WellKnown& facts = judge.program().facts;
  std::string label = decision.activity.empty() ? "event" : decision.activity;
  std::replace(label.begin(), label.end(), '_', ' ');
  const std::string from = CodeOf(judge, hop, facts.origin);
  const std::string to = CodeOf(judge, hop, facts.destination);
  if (from != "?" && from == to) {
    label += " in " + to;
  } else {
    label += " " + from + " → " + to;
  }
  if (decision.date == "unknown") {
    label += ", day unknown";
  } else {
    label += (hop.date.known() && decision.date.find(' ') != std::string::npos ? " " : " on ") +
             decision.date;
  }
  const std::string sender = PartyLabel(judge, hop, facts.from_party);
  const std::string receiver = PartyLabel(judge, hop, facts.to_party);
  if (!sender.empty() && sender == receiver) {
    label += ", " + sender;
  } else if (!sender.empty() || !receiver.empty()) {
    label += ", " + (sender.empty() ? "?" : sender) + " → " + (receiver.empty() ? "?" : receiver);
  }
  return label;
}

}  // namespace

void DescribeHop(Judge& judge, const HopCase& hop, HopDecision& decision) {
  const program::WellKnown& facts = judge.program().facts;
  decision.index = hop.index;
  const std::string activity = CodeOf(judge, hop, facts.activity);
  decision.activity = activity == "?" ? std::string() : activity;
  decision.date = DateOf(judge, hop);
  decision.label = LabelOfHop(judge, hop, decision);
}

}  // namespace licet::eval
