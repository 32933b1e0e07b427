#include "verify/event.hpp"

#include "verify/refused.hpp"

#include <utility>

namespace licet::verify {

Event::Event(const Pack& pack, const Question& question, Law& law, const Facts& facts, Thing event,
             std::optional<Interval> on)
    : pack_(pack),
      law_(law),
      event_(std::move(event)),
      conditions_(pack, question, law, facts, std::move(on),
                  [this](const std::string& code) { return HasClass(code); }) {}

const std::vector<Instance>& Event::InstancesOf(const std::string& name) {
  const auto known = instances_.find(name);
  if (known != instances_.end()) return known->second;
  if (!open_.insert(name).second) throw Refused{"rule `" + name + "` rests on itself"};
  const Node& rule = pack_.Find("rule", name);
  std::vector<Instance> found;
  Conditions::Bound things;
  Bind(rule, 1, things, found);
  const Node& defeaters = rule.at(kDefeatedBy);
  for (Instance& instance : found) {
    instance.applies = instance.effective = Applies(rule, instance);
    for (std::size_t i = 1; i < defeaters.items.size(); ++i) {
      if (instance.effective == Truth::kFalse) break;
      for (const Instance* other : Matching(defeaters.at(i).atom(), instance))
        instance.effective = And(instance.effective, Not(other->effective));
    }
  }
  open_.erase(name);
  return instances_.emplace(name, std::move(found)).first->second;
}

void Event::Bind(const Node& rule, std::size_t binder, Conditions::Bound& things,
                 std::vector<Instance>& found) {
  const Node& binders = rule.at(kBinders);
  if (binder == binders.items.size()) {
    found.push_back({things, Truth::kFalse, Truth::kFalse});
    return;
  }
  const Node& list = binders.at(binder);
  const Things all = list.list ? conditions_.Elements(list, things) : Things{{event_}};
  for (const Thing& thing : all.items) {
    things.push_back(thing);
    Bind(rule, binder + 1, things, found);
    things.pop_back();
  }
}

Truth Event::Applies(const Node& rule, const Instance& instance) {
  Truth truth = law_.InForce(rule.at(kName).atom());
  if (truth == Truth::kFalse) return truth;
  truth = And(truth, And(SeesActivity(rule), Addressed(rule)));
  for (const RulePart part : {kWhen, kProvided})
    if (rule.at(part).items.size() > 1)
      truth = And(truth, conditions_.IsTrue(rule.at(part).at(1), instance.things));
  // A presumption stands until it is rebutted.
  if (rule.at(kRebutted).items.size() > 1 &&
      conditions_.IsTrue(rule.at(kRebutted).at(1), instance.things) == Truth::kTrue) {
    return Truth::kFalse;
  }
  if (IsRequirement(rule.at(kKind).atom())) truth = And(truth, Subject());
  // What nobody named may not be there.
  bool unnamed = event_.unnamed;
  for (const Thing& thing : instance.things) unnamed = unnamed || thing.unnamed;
  return unnamed ? And(truth, Truth::kUndetermined) : truth;
}

Truth Event::SeesActivity(const Node& rule) {
  const Node& wanted = rule.at(kActivities);
  if (wanted.items.size() == 1) return Truth::kTrue;
  const Value is = conditions_.ValueAt(conditions_.FactOf(event_, "activity"));
  if (is.presence == Presence::kAbsent || is.names().any) return Truth::kUndetermined;
  std::optional<Truth> all;
  for (const std::string& name : *is.names().names) {
    Truth one = Truth::kFalse;
    for (std::size_t i = 1; i < wanted.items.size(); ++i)
      one = Or(one, Of(wanted.at(i).atom() == name));
    all = all ? Hull(*all, one) : one;
  }
  return all.value_or(Truth::kUndetermined);
}

Truth Event::Addressed(const Node& rule) {
  const Node& letter = rule.at(kLetter);
  if (letter.nothing()) return Truth::kTrue;
  const Place sender = conditions_.FactOf(event_, "from_party");
  if (sender.state == State::kNone) return Truth::kFalse;
  const Record* party =
      sender.state == State::kKnown ? conditions_.RecordAt(event_.path + ".from_party") : nullptr;
  if (party == nullptr) return Truth::kUndetermined;
  const auto id = party->facts.find("id");
  if (id == party->facts.end()) return Truth::kUndetermined;
  if (!id->second.list)
    return id->second.text == "none" ? Truth::kFalse : Truth::kUndetermined;
  std::optional<Truth> all;
  for (std::size_t i = 1; i < id->second.items.size(); ++i) {
    const Truth one = Of(id->second.at(i).atom() == letter.at(1).atom());
    all = all ? Hull(*all, one) : one;
  }
  return all.value_or(Truth::kUndetermined);
}

std::vector<const Instance*> Event::Matching(const std::string& rule, const Instance& other) {
  std::vector<const Instance*> matching;
  for (const Instance& instance : InstancesOf(rule)) {
    bool same = instance.things.size() <= other.things.size();
    for (std::size_t i = 0; same && i < instance.things.size(); ++i)
      same = instance.things[i].path == other.things[i].path;
    if (same) matching.push_back(&instance);
  }
  return matching;
}

Truth Event::Effect(const std::string& rule) {
  Truth truth = Truth::kFalse;
  for (const Instance& instance : InstancesOf(rule)) truth = Or(truth, instance.effective);
  return truth;
}

Truth Event::Subject() {
  if (subject_) return *subject_;
  const Node& subjects = pack_.Only("subjects");
  Truth truth = Of(subjects.items.size() == 1);
  for (std::size_t i = 1; i < subjects.items.size(); ++i)
    truth = Or(truth, Effect(subjects.at(i).atom()));
  subject_ = truth;
  return truth;
}

Truth Event::HasClass(const std::string& code) {
  if (const auto known = classes_.find(code); known != classes_.end()) return known->second;
  const Node& gives = pack_.Find("gives", code);
  Truth truth = Truth::kFalse;
  for (std::size_t i = 2; i < gives.items.size(); ++i)
    truth = Or(truth, Effect(gives.at(i).atom()));
  classes_.emplace(code, truth);
  return truth;
}

std::vector<Contribution> Event::Contributions() {
  std::vector<Contribution> all;
  const Node& requirements = pack_.Only("requirements");
  for (std::size_t i = 1; i < requirements.items.size(); ++i) {
    const std::string& name = requirements.at(i).at(1).atom();
    for (const Instance& instance : InstancesOf(name)) all.push_back(Contribute(name, instance));
  }
  return all;
}

Contribution Event::Contribute(const std::string& name, const Instance& instance) {
  const Node& rule = pack_.Find("rule", name);
  Contribution result;
  result.rule = name;
  for (std::size_t i = 1; i < instance.things.size(); ++i)
    result.about += (i > 1 ? " " : "") + instance.things[i].path;
  result.applies = instance.applies != Truth::kFalse;
  Truth shield = Truth::kFalse, exception = Truth::kFalse;
  const Node& defeaters = rule.at(kDefeatedBy);
  for (std::size_t i = 1; i < defeaters.items.size(); ++i) {
    const Node& other = pack_.Find("rule", defeaters.at(i).atom());
    const std::string& kind = other.at(kKind).atom();
    for (const Instance* against : Matching(defeaters.at(i).atom(), instance)) {
      Truth& kept = kind == "exception" ? exception : shield;
      kept = Or(kept, against->effective);
      const bool sure = against->effective == Truth::kTrue;
      result.saved = result.saved || (sure && kind == "saving");
      result.exempt = result.exempt || (sure && kind == "exempt");
    }
  }
  const Level whole =
      rule.at(kKind).atom() == "prohibit" ? Level::kProhibited : Level::kLicenseRequired;
  result.outcome.low = instance.applies != Truth::kTrue || shield != Truth::kFalse
                           ? Level::kNoLicense
                       : exception != Truth::kFalse ? Level::kExceptionAvailable
                                                    : whole;
  result.outcome.high = instance.applies == Truth::kFalse || shield == Truth::kTrue
                            ? Level::kNoLicense
                        : exception == Truth::kTrue ? Level::kExceptionAvailable
                                                    : whole;
  if (result.outcome.high == Level::kLicenseRequired) {
    result.review = ReviewOf(rule, instance);
    result.review.certain = result.outcome.low == Level::kLicenseRequired;
  }
  return result;
}

Basis Event::BasisOf(OutcomeRange outcome, const std::vector<Contribution>& contributions) {
  if (outcome != OutcomeRange{}) return Basis::kNone;
  if (Subject() == Truth::kFalse) return Basis::kNotSubject;
  Truth controlled = Truth::kFalse;
  const Node& classes = pack_.Only("classes");
  for (std::size_t i = 1; i < classes.items.size(); ++i)
    controlled = Or(controlled, HasClass(classes.at(i).atom()));
  if (controlled == Truth::kFalse) return Basis::kNotControlled;
  bool saved = false, exempt = false;
  for (const Contribution& one : contributions) {
    saved = saved || (one.applies && one.saved);
    exempt = exempt || (one.applies && one.exempt);
  }
  if (saved) return Basis::kSaving;
  if (exempt) return Basis::kExempt;
  const Place activity = conditions_.FactOf(event_, "activity");
  bool held = false;
  if (activity.state == State::kKnown) {
    const Value is = conditions_.ValueAt(activity);
    held = !is.names().any && *is.names().names == std::vector<std::string>{"hold"};
  }
  if (!held) return Basis::kNoRequirement;
  // Holding is lawful only where the law of the day looks at it at all.
  const Node& requirements = pack_.Only("requirements");
  for (std::size_t i = 1; i < requirements.items.size(); ++i) {
    const std::string& name = requirements.at(i).at(1).atom();
    const Node& wanted = pack_.Find("rule", name).at(kActivities);
    bool sees = wanted.items.size() == 1;
    for (std::size_t k = 1; k < wanted.items.size(); ++k)
      sees = sees || wanted.at(k).atom() == "hold";
    if (sees && law_.InForce(name) != Truth::kFalse) return Basis::kLawfullyHeld;
  }
  return Basis::kNoRequirement;
}

}  // namespace licet::verify
