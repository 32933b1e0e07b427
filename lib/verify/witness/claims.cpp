#include "verify/witness/claims.hpp"

#include "verify/law/event.hpp"
#include "verify/law/refused.hpp"

#include <string_view>

namespace licet::verify {
namespace {

bool IsAt(const RecordedClaim& claim, const Spot& spot) {
  return Spot{claim.line, claim.part, claim.hop, claim.law_day} == spot;
}

// The n-th of the conditions that `and` joins; n counts from 1.
const Node& Conjunct(const Node& clause, const std::string& n) {
  if (clause.items.size() < 2 || n.empty() || n.size() > 4 ||
      n.find_first_not_of("0123456789") != std::string::npos)
    throw Refused{"a claim names a condition that the rule does not have"};
  const std::size_t place = std::stoul(n);
  const Node& condition = clause.at(1);
  if (condition.head() == "and" && place > 0) return condition.at(place);
  if (place != 1) throw Refused{"a claim names a condition that the rule does not have"};
  return condition;
}

}  // namespace

// Calls `look` for each stretch of law that the event may fall in.
template <class Look>
void ClaimCheck::ForEachStretch(const Facts& facts, Spot spot, const Thing& thing,
                                const Look& look) {
  for (const Stretch& stretch : StretchesOf(pack_, question_, thing)) {
    std::get<3>(spot) = DayText(stretch.law_day);
    Law law(pack_, question_, stretch.law_day);
    Event event(pack_, question_, law, facts, thing, stretch.days);
    look(event, law, spot);
    if (asked_ != nullptr && !event.asked().empty())
      (*asked_)[spot].insert(event.asked().begin(), event.asked().end());
  }
}

bool ClaimCheck::Supports(const Line& line, std::uint32_t number, Level least,
                          const Claims& claims) {
  bool all = !line.parts.empty();
  for (std::uint32_t part = 0; part < line.parts.size(); ++part) {
    bool one = false;
    std::uint32_t hop = 0;
    for (const Thing& thing : EventsOf(pack_, line.parts[part])) {
      bool here = true;
      ForEachStretch(line.parts[part], {number, part, hop++, ""}, thing,
                     [&](Event& event, Law&, const Spot& spot) {
                       here = SupportsEvent(event, spot, least, claims) && here;
                     });
      one = one || here;
    }
    all = all && one;
  }
  return all;
}

bool ClaimCheck::SupportsEvent(Event& event, const Spot& spot, Level least, const Claims& claims) {
  bool supported = false;
  for (const RecordedClaim* claim : claims) {
    if (!IsAt(*claim, spot) || claim->reason != "applies" || !IsListed(claim->rule)) continue;
    for (const Instance& instance : event.InstancesOf(claim->rule)) {
      if (AboutOf(instance) != claim->about ||
          event.LevelOf(pack_.Find("rule", claim->rule), instance).low < least)
        continue;
      used_.insert(claim);
      supported = true;
    }
  }
  return supported;
}

bool ClaimCheck::IsListed(const std::string& rule) const {
  const Node& requirements = pack_.Only("requirements");
  for (std::size_t i = 1; i < requirements.items.size(); ++i)
    if (requirements.at(i).at(1).atom() == rule) return true;
  return false;
}

void ClaimCheck::Refute(const Line& line, std::uint32_t number, Level most, const Claims& claims,
                        Objections& objections) {
  if (most == Level::kProhibited) return;
  for (std::uint32_t part = 0; part < line.parts.size(); ++part) {
    std::uint32_t hop = 0;
    for (const Thing& thing : EventsOf(pack_, line.parts[part]))
      ForEachStretch(line.parts[part], {number, part, hop++, ""}, thing,
                     [&](Event& event, Law& law, const Spot& spot) {
                       RefuteEvent(event, law, spot, most, claims, objections);
                     });
  }
}

// Every requirement that could go beyond, whatever it is about.
void ClaimCheck::RefuteEvent(Event& event, Law& law, const Spot& spot, Level most,
                             const Claims& claims, Objections& objections) {
  std::map<std::string, Claims> by_rule;
  for (const RecordedClaim* claim : claims)
    if (IsAt(*claim, spot)) by_rule[claim->rule].push_back(claim);
  const Node& requirements = pack_.Only("requirements");
  for (std::size_t i = 1; i < requirements.items.size(); ++i) {
    const bool prohibits = requirements.at(i).head() == "prohibit";
    if (!prohibits && most >= Level::kLicenseRequired) continue;
    const std::string& rule = requirements.at(i).at(1).atom();
    const Claims& here = by_rule[rule];
    // One claim may be about all at once, and then need not look at them.
    if (here.size() == 1 && here[0]->about == "*" && ForAll(event, law, *here[0])) continue;
    for (const Instance& instance : event.Candidates(rule)) {
      bool refuted = false;
      for (const RecordedClaim* claim : here) {
        if (claim->about != "*" && claim->about != AboutOf(instance)) continue;
        used_.insert(claim);
        refuted = refuted || Refutes(event, law, *claim, instance, most);
      }
      if (!refuted)
        objections.push_back("requirement `" + rule + "` is not refuted at event " +
                             std::to_string(std::get<2>(spot) + 1) + " by the law of " +
                             std::get<3>(spot));
    }
  }
}

// Reasons that are the same whatever a rule is about.
bool ClaimCheck::ForAll(Event& event, Law& law, const RecordedClaim& claim) {
  const bool same = claim.reason == "not_in_force" || claim.reason == "other_activity" ||
                    claim.reason == "other_party" || claim.reason == "not_subject";
  if (!same) return false;
  used_.insert(&claim);
  return Refutes(event, law, claim, {}, Level::kNoLicense);
}

bool ClaimCheck::Refutes(Event& event, Law& law, const RecordedClaim& claim,
                         const Instance& instance, Level most) {
  const std::string& reason = claim.reason;
  if (reason == "not_in_force") return law.InForce(claim.rule) == Truth::kFalse;
  if (reason == "not_subject") return event.Subject() == Truth::kFalse;
  const Node& rule = pack_.Find("rule", claim.rule);
  if (reason == "other_activity") return event.SeesActivity(rule) == Truth::kFalse;
  if (reason == "other_party") return event.Addressed(rule) == Truth::kFalse;
  const auto fails = [&](RulePart part, std::size_t skip) {
    const Node& condition = Conjunct(rule.at(part), reason.substr(skip));
    return event.Holds(rule, condition, instance) == Truth::kFalse;
  };
  if (reason.starts_with("when ")) return fails(kWhen, 5);
  if (reason.starts_with("provided ")) return fails(kProvided, 9);
  if (!reason.starts_with("defeated ")) return false;
  const std::string name = reason.substr(9);
  bool named = false;
  const Node& defeaters = rule.at(kDefeatedBy);
  for (std::size_t i = 1; i < defeaters.items.size(); ++i)
    named = named || defeaters.at(i).atom() == name;
  if (!named) return false;
  // An exception leaves `exception_available`; what shields leaves nothing.
  if (pack_.Find("rule", name).at(kKind).atom() == "exception" && most < Level::kExceptionAvailable)
    return false;
  for (const Instance* defeater : event.Matching(name, instance))
    if (defeater->effective == Truth::kTrue) return true;
  return false;
}

}  // namespace licet::verify
