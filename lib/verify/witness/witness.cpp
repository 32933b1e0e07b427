#include "verify/witness/witness.hpp"

#include "verify/law/event.hpp"
#include "verify/law/events.hpp"
#include "verify/law/merkle.hpp"
#include "verify/law/refused.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace licet::verify {
namespace {

// Where a claim stands: line, part, event, day of the law.
using Spot = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string>;

Spot SpotOf(const RecordedClaim& claim) {
  return {claim.line, claim.part, claim.hop, claim.law_day};
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

class Claims {
 public:
  Claims(const Pack& pack, const Question& question, const DecisionRecord& record)
      : pack_(pack), question_(question), outcome_(record.answer.outcome), record_(record) {
    for (const RecordedClaim& claim : record.refutations)
      refutations_[SpotOf(claim)][claim.rule].push_back(&claim);
    for (const RecordedClaim& claim : record.support) support_[SpotOf(claim)].push_back(&claim);
  }

  Objections Check(const std::vector<Line>& lines) {
    bool supported = outcome_.low == Level::kNoLicense;
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
      // The mild end of a line is that of its mildest part.
      bool all = !lines[line].parts.empty();
      for (std::uint32_t part = 0; part < lines[line].parts.size(); ++part)
        all = Part(lines[line].parts[part], line, part) && all;
      supported = supported || all;
    }
    if (!supported) objections_.push_back("the mild end of the outcome is not supported");
    if (used_.size() != record_.refutations.size() + record_.support.size())
      objections_.push_back("some claims are about nothing that is asked");
    return objections_;
  }

 private:
  // Refutes in every event; true if some event supports the mild end.
  bool Part(const Facts& facts, std::uint32_t line, std::uint32_t part) {
    bool supported = false;
    std::uint32_t number = 0;
    for (const Thing& thing : EventsOf(pack_, facts)) {
      bool all = true;
      for (const Stretch& stretch : StretchesOf(pack_, question_, thing)) {
        const Spot spot{line, part, number, DayText(stretch.law_day)};
        Law law(pack_, question_, stretch.law_day);
        Event event(pack_, question_, law, facts, thing, stretch.days);
        if (outcome_.high < Level::kProhibited) Refute(event, law, spot);
        all = Support(event, spot) && all;
      }
      supported = supported || all;
      ++number;
    }
    return supported;
  }

  bool Support(Event& event, const Spot& spot) {
    bool supported = false;
    const auto claims = support_.find(spot);
    if (claims == support_.end()) return false;
    for (const RecordedClaim* claim : claims->second) {
      bool found = false;
      if (Lists(claim->rule)) {
        for (const Instance& instance : event.InstancesOf(claim->rule)) {
          if (AboutOf(instance) != claim->about) continue;
          found = event.LevelOf(pack_.Find("rule", claim->rule), instance).low >= outcome_.low;
        }
      }
      if (!found || claim->reason != "applies") Object(*claim, "is not supported");
      used_.insert(claim);
      supported = supported || found;
    }
    return supported;
  }

  bool Lists(const std::string& rule) const {
    const Node& requirements = pack_.Only("requirements");
    for (std::size_t i = 1; i < requirements.items.size(); ++i)
      if (requirements.at(i).at(1).atom() == rule) return true;
    return false;
  }

  // Every requirement that could go beyond the strict end, whatever it is about.
  void Refute(Event& event, Law& law, const Spot& spot) {
    const Node& requirements = pack_.Only("requirements");
    for (std::size_t i = 1; i < requirements.items.size(); ++i) {
      const bool prohibits = requirements.at(i).head() == "prohibit";
      if (!prohibits && outcome_.high >= Level::kLicenseRequired) continue;
      const std::string& rule = requirements.at(i).at(1).atom();
      const auto& claims = refutations_[spot][rule];
      // One claim may be about all at once, and then need not look at them.
      if (claims.size() == 1 && claims[0]->about == "*" && ForAll(event, law, *claims[0])) continue;
      for (const Instance& instance : event.Candidates(rule)) {
        bool refuted = false;
        for (const RecordedClaim* claim : claims) {
          if (claim->about != "*" && claim->about != AboutOf(instance)) continue;
          used_.insert(claim);
          refuted = refuted || Refutes(event, law, *claim, instance);
        }
        if (!refuted)
          objections_.push_back("requirement `" + rule + "` is not refuted at event " +
                                std::to_string(std::get<2>(spot) + 1) + " by the law of " +
                                std::get<3>(spot));
      }
    }
  }

  // Reasons that are the same whatever a rule is about.
  bool ForAll(Event& event, Law& law, const RecordedClaim& claim) {
    const bool same = claim.reason == "not_in_force" || claim.reason == "other_activity" ||
                      claim.reason == "other_party" || claim.reason == "not_subject";
    if (!same) return false;
    used_.insert(&claim);
    return Refutes(event, law, claim, {});
  }

  bool Refutes(Event& event, Law& law, const RecordedClaim& claim, const Instance& instance) {
    const std::string& reason = claim.reason;
    if (reason == "not_in_force") return law.InForce(claim.rule) == Truth::kFalse;
    if (reason == "not_subject") return event.Subject() == Truth::kFalse;
    const Node& rule = pack_.Find("rule", claim.rule);
    if (reason == "other_activity") return event.SeesActivity(rule) == Truth::kFalse;
    if (reason == "other_party") return event.Addressed(rule) == Truth::kFalse;
    if (reason.starts_with("when "))
      return event.Holds(Conjunct(rule.at(kWhen), reason.substr(5)), instance) == Truth::kFalse;
    if (reason.starts_with("provided "))
      return event.Holds(Conjunct(rule.at(kProvided), reason.substr(9)), instance) == Truth::kFalse;
    if (!reason.starts_with("defeated ")) return false;
    const std::string name = reason.substr(9);
    bool named = false;
    const Node& defeaters = rule.at(kDefeatedBy);
    for (std::size_t i = 1; i < defeaters.items.size(); ++i)
      named = named || defeaters.at(i).atom() == name;
    if (!named) return false;
    // An exception leaves `exception_available`; what shields leaves nothing.
    if (pack_.Find("rule", name).at(kKind).atom() == "exception" &&
        outcome_.high < Level::kExceptionAvailable)
      return false;
    for (const Instance* defeater : event.Matching(name, instance))
      if (defeater->effective == Truth::kTrue) return true;
    return false;
  }

  void Object(const RecordedClaim& claim, const std::string& what) {
    objections_.push_back("the claim about `" + claim.rule + "` " + what);
  }

  const Pack& pack_;
  const Question& question_;
  OutcomeRange outcome_;
  const DecisionRecord& record_;
  std::map<Spot, std::map<std::string, std::vector<const RecordedClaim*>>> refutations_;
  std::map<Spot, std::vector<const RecordedClaim*>> support_;
  std::set<const RecordedClaim*> used_;
  Objections objections_;
};

Objections Witness(const DecisionRecord& record) {
  std::map<std::size_t, std::string> leaves;
  for (const CitedLeaf& cited : record.cited) {
    if (RootOf(cited.leaf, cited.index, record.pack_leaves, cited.path) != record.pack_root)
      return {"a cited leaf is not under the root of the pack: " + cited.leaf.substr(0, 60)};
    if (!leaves.emplace(cited.index, cited.leaf).second) return {"a leaf is cited twice"};
  }
  if (RootOf(record.scenario) != record.scenario_root)
    return {"the facts in the record do not give its `scenario_root`"};
  const Pack pack(leaves);
  if (pack.Only("licet-pack").at(2).atom() != record.pack)
    return {"the pack has another name than the record says"};
  Objections objections =
      CheckClaims(pack, ReadScenario(record.scenario), QuestionOf(record), record);
  if (objections.empty() && pack.read().size() != leaves.size())
    objections.push_back("some cited leaves are not needed");
  return objections;
}

}  // namespace

Objections CheckClaims(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                       const DecisionRecord& record) {
  if (pack.Only("licet-pack").at(1).atom() != "1") throw Refused{"the pack is not of format 1"};
  return Claims(pack, question, record).Check(lines);
}

}  // namespace licet::verify

namespace licet {
inline namespace v0 {

Objections VerifyByWitness(const DecisionRecord& record) {
  try {
    return verify::Witness(record);
  } catch (const verify::Refused& refused) {
    return {refused.why};
  }
}

}  // namespace v0
}  // namespace licet
