#include "verify/law/event.hpp"

#include "verify/law/refused.hpp"

#include <utility>

namespace licet::verify {
namespace {

constexpr std::size_t kMaxDepth = 200, kMaxBinders = 20, kMaxInstances = 1'000'000;
constexpr std::int64_t kMaxSteps = 5'000'000;

}  // namespace

Event::Event(const Pack& pack, const Question& question, Law& law, const Facts& facts, Thing event,
             std::optional<Interval> on)
    : pack_(pack),
      law_(law),
      event_(std::move(event)),
      conditions_(pack, question, law, facts, event_.record, std::move(on),
                  [this](const std::string& code) { return HasClass(code); }) {}

const std::vector<Instance>& Event::InstancesOf(const std::string& name) {
  const auto known = instances_.find(name);
  if (known != instances_.end()) return known->second;
  if (!open_.insert(name).second) throw Refused{"rule `" + name + "` rests on itself"};
  if (open_.size() > kMaxDepth) throw Refused{"rules rest on each other too deep"};
  const Node& rule = pack_.Find("rule", name);
  std::vector<Instance> found = Candidates(name);
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

std::vector<Instance> Event::Candidates(const std::string& name) {
  std::vector<Instance> found;
  Conditions::Bound things;
  Bind(pack_.Find("rule", name), 1, things, found);
  return found;
}

void Event::Bind(const Node& rule, std::size_t binder, Conditions::Bound& things,
                 std::vector<Instance>& found) {
  const Node& binders = rule.at(kBinders);
  if (binders.items.size() > kMaxBinders || found.size() > kMaxInstances)
    throw Refused{"a rule ranges over too much"};
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
  asked_.insert(rule.at(kName).atom());
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
  if (!id->second.list) return id->second.text == "none" ? Truth::kFalse : Truth::kUndetermined;
  const bool others = id->second.head() == "other";
  std::optional<Truth> all;
  for (std::size_t i = 1; i < id->second.items.size(); ++i) {
    const Truth one = Of(id->second.at(i).atom() == letter.at(1).atom());
    // One that is none of these is not the addressee if he is one of these.
    if (others && one == Truth::kTrue) return Truth::kFalse;
    if (others) continue;
    all = all ? Hull(*all, one) : one;
  }
  return all.value_or(Truth::kUndetermined);
}

std::vector<const Instance*> Event::Matching(const std::string& rule, const Instance& other) {
  if (++steps_ > kMaxSteps) throw Refused{"an event takes more than 5,000,000 steps"};
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

std::string AboutOf(const Instance& instance) {
  std::string about;
  for (std::size_t i = 1; i < instance.things.size(); ++i)
    about += (i > 1 ? " " : "") + instance.things[i].path;
  return about;
}

OutcomeRange Event::LevelOf(const Node& rule, const Instance& instance, Contribution* notes) {
  Truth shield = Truth::kFalse, exception = Truth::kFalse;
  const Node& defeaters = rule.at(kDefeatedBy);
  for (std::size_t i = 1; i < defeaters.items.size(); ++i) {
    const std::string& kind = pack_.Find("rule", defeaters.at(i).atom()).at(kKind).atom();
    for (const Instance* against : Matching(defeaters.at(i).atom(), instance)) {
      Truth& kept = kind == "exception" ? exception : shield;
      kept = Or(kept, against->effective);
      if (notes == nullptr || against->effective != Truth::kTrue) continue;
      notes->saved = notes->saved || kind == "saving";
      notes->exempt = notes->exempt || kind == "exempt";
    }
  }
  const Level whole =
      rule.at(kKind).atom() == "prohibit" ? Level::kProhibited : Level::kLicenseRequired;
  const auto level = [&](bool lifted, bool excepted) {
    return lifted ? Level::kNoLicense : excepted ? Level::kExceptionAvailable : whole;
  };
  return {level(instance.applies != Truth::kTrue || shield != Truth::kFalse,
                exception != Truth::kFalse),
          level(instance.applies == Truth::kFalse || shield == Truth::kTrue,
                exception == Truth::kTrue)};
}

Contribution Event::Contribute(const std::string& name, const Instance& instance) {
  const Node& rule = pack_.Find("rule", name);
  Contribution result;
  result.rule = name;
  result.about = AboutOf(instance);
  result.applies = instance.applies != Truth::kFalse;
  result.outcome = LevelOf(rule, instance, &result);
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
