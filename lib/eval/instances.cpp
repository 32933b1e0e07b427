#include "base/check.hpp"
#include "eval/judge.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <utility>

namespace licet::eval {

using program::Rule;
using program::RuleId;
using program::RuleKind;

Judge::Judge(Law& law, Frame frame, Element hop,
             const std::map<std::string, std::string>& readings)
    : program_(*frame.program),
      law_(law),
      hop_(std::move(hop)),
      evaluator_(law, std::move(frame), readings,
                 [this](const std::string& code) { return HasClass(code); }),
      instances_(program_.rules.size()),
      open_(program_.rules.size(), false) {}

Judge::InstanceScope::InstanceScope(Judge& judge, const Instance& instance)
    : evaluator_(judge.evaluator_), rule_(judge.program_[instance.rule]) {
  before_.reserve(instance.elements.size());
  for (std::size_t i = 0; i < instance.elements.size(); ++i)
    before_.push_back(evaluator_.Bind(rule_.binders[i].slot, instance.elements[i]));
}

Judge::InstanceScope::~InstanceScope() {
  for (std::size_t i = before_.size(); i > 0; --i)
    evaluator_.Bind(rule_.binders[i - 1].slot, before_[i - 1]);
}

const std::vector<Instance>& Judge::InstancesOf(RuleId id) {
  std::optional<std::vector<Instance>>& known = instances_[id.index];
  if (!known) {
    LICET_CHECK(!open_[id.index]);
    open_[id.index] = true;
    std::vector<Instance> found = Enumerate(id);
    for (Instance& instance : found) {
      Settle(instance);
      ApplyDefeat(instance);
    }
    known = std::move(found);
    open_[id.index] = false;
  }
  return *known;
}

std::vector<Instance> Judge::Enumerate(RuleId id) {
  std::vector<Instance> found;
  Instance instance;
  instance.rule = id;
  BindFrom(id, 0, instance, found);
  return found;
}

void Judge::BindFrom(RuleId id, std::size_t binder, Instance& instance,
                     std::vector<Instance>& found) {
  const Rule& rule = program_[id];
  if (binder == rule.binders.size()) {
    found.push_back(instance);
    return;
  }
  const program::RuleBinder& each = rule.binders[binder];
  const auto take = [&](const Element& element) {
    const Evaluator::Bound bound(evaluator_, each.slot, element);
    const bool phantom_before = instance.phantom;
    instance.elements.push_back(&element);
    instance.phantom = instance.phantom || element.phantom;
    BindFrom(id, binder + 1, instance, found);
    instance.elements.pop_back();
    instance.phantom = phantom_before;
  };
  if (each.is_hop) {
    take(hop_);
    return;
  }
  for (const Element& element : ElementsAt(each.list)) take(element);
}

const std::vector<Element>& Judge::ElementsAt(program::PathId path) {
  Place place = Find(evaluator_.frame(), path);
  const auto [entry, is_new] = lists_.try_emplace(place.path);
  if (is_new) {
    List list = ListAt(evaluator_.frame(), std::move(place));
    if (list.open) list.elements.push_back(PhantomOf(list));
    entry->second = std::move(list.elements);
  }
  return entry->second;
}

void Judge::Settle(Instance& instance) {
  const Rule& rule = program_[instance.rule];
  const Force& force = law_.ForceOf(instance.rule);
  instance.live = force.truth;
  // What is not in force says nothing; its condition only matters if that is in doubt.
  if (instance.live == Truth::kFalse && !force.by_doubtful_toggle) return;
  const InstanceScope scope(*this, instance);
  instance.activity = ActivityOf(rule);
  instance.addressed = Addressed(rule);
  if (rule.when) instance.when = evaluator_.TruthOf(*rule.when);
  if (rule.provided) instance.provided = evaluator_.TruthOf(*rule.provided);
  Truth condition = instance.when;
  if (rule.kind == RuleKind::kPresume && rule.rebutted) {
    // A presumption stands until it is rebutted: silence does not rebut it.
    instance.rebutted = evaluator_.TruthOf(*rule.rebutted);
    if (instance.rebutted == Truth::kTrue) condition = Truth::kFalse;
  }
  Truth applies = And(And(instance.live, instance.activity), And(instance.addressed, condition));
  applies = And(applies, instance.provided);
  if (program::IsRequirement(rule.kind)) applies = And(applies, Subject());
  // Nobody knows whether there is one more, so it can never make a rule apply for certain.
  if (instance.phantom || hop_.phantom) applies = And(applies, Truth::kUndetermined);
  instance.applies = applies;
}

Truth Judge::ActivityOf(const Rule& rule) {
  if (rule.activities.empty() || !program_.facts.activity) return Truth::kTrue;
  const Place place = PlaceOfHop(program_, hop_, program_.facts.activity);
  const Codes codes = evaluator_.CodesAt(place);
  if (codes.presence == Presence::kAbsent || codes.any) return Truth::kUndetermined;
  bool all = true;
  bool none = true;
  for (const std::string& code : codes.codes()) {
    const bool named = std::find(rule.activities.begin(), rule.activities.end(), code) !=
                       rule.activities.end();
    all = all && named;
    none = none && !named;
  }
  return none ? Truth::kFalse : (all ? Truth::kTrue : Truth::kUndetermined);
}

Truth Judge::Addressed(const Rule& rule) {
  if (!rule.addressee) return Truth::kTrue;
  const Place sender = PlaceOfHop(program_, hop_, program_.facts.from_party);
  if (sender.state == data::State::kNone) return Truth::kFalse;
  const auto* party = sender.known() && sender.value != nullptr
                          ? std::get_if<data::RecordValue>(&sender.value->payload)
                          : nullptr;
  if (party == nullptr || !program_.facts.id) return Truth::kUndetermined;
  const data::Value& id = party->facts[*program_.facts.id];
  if (id.state == data::State::kNone) return Truth::kFalse;
  if (id.state != data::State::kKnown) return Truth::kUndetermined;
  if (const auto* text = std::get_if<std::string>(&id.payload))
    return FromBool(*text == rule.addressee->party);
  const auto* codes = std::get_if<data::CodeSet>(&id.payload);
  if (codes == nullptr || codes->codes.empty()) return Truth::kUndetermined;
  const bool named = std::find(codes->codes.begin(), codes->codes.end(),
                               rule.addressee->party) != codes->codes.end();
  if (!named) return Truth::kFalse;
  return codes->codes.size() == 1 ? Truth::kTrue : Truth::kUndetermined;
}

Truth Judge::Subject() {
  if (subject_) return *subject_;
  bool any = false;
  Truth truth = Truth::kFalse;
  for (std::uint32_t i = 0; i < program_.rules.size(); ++i) {
    if (program_.rules[i].kind != RuleKind::kSubject) continue;
    any = true;
    truth = Or(truth, EffectOf({i}));
  }
  subject_ = any ? truth : Truth::kTrue;
  return *subject_;
}

Truth Judge::EffectOf(RuleId id) {
  Truth truth = Truth::kFalse;
  for (const Instance& instance : InstancesOf(id)) truth = Or(truth, instance.effective);
  return truth;
}

Truth Judge::HasClass(const std::string& code) {
  const auto found = classes_.find(code);
  if (found != classes_.end()) return found->second;
  Truth truth = Truth::kFalse;
  for (std::uint32_t i = 0; i < program_.rules.size(); ++i) {
    const Rule& rule = program_.rules[i];
    const bool gives = rule.kind == RuleKind::kClassify || rule.kind == RuleKind::kPresume;
    if (gives && Includes(code, rule.code)) truth = Or(truth, EffectOf({i}));
  }
  classes_.emplace(code, truth);
  return truth;
}

Truth Judge::Controlled() {
  Truth truth = Truth::kFalse;
  for (const std::string& code : program_.classes) truth = Or(truth, HasClass(code));
  return truth;
}

bool Includes(const std::string& wanted, const std::string& given) {
  if (given.compare(0, wanted.size(), wanted) != 0) return false;
  return given.size() == wanted.size() || given[wanted.size()] == '.';
}

Place PlaceOfHop(const program::Program& program, const Element& hop,
                 const std::optional<std::uint32_t>& fact) {
  Place place;
  place.owner = hop;
  place.record = hop.record;
  place.phantom = hop.phantom;
  place.path = hop.path;
  if (!fact) return place;
  place.fact = {program.facts.hop, *fact};
  place.path += "." + program[place.fact].name;
  if (hop.record == nullptr) return place;
  place.value = &hop.record->facts[*fact];
  place.state = place.value->state;
  return place;
}

}  // namespace licet::eval
