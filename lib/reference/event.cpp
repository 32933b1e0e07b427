#include "reference/event.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace licet::reference {

using syntax::RuleKind;

Event::Event(const model::CheckedRules& rules, const Question& question, Date day, Thing scenario,
             Thing hop, Days on)
    : rules_(rules),
      law_(rules, question, day),
      around_{scenario, hop, on, [this](const std::string& code) { return HasClass(code); }},
      conditions_(rules, question, law_, around_) {}

Value Event::FactOfHop(const char* name) const {
  const data::RecordId type = around_.hop.type;
  const auto fact = rules_.schema[type].Find(name);
  LICET_CHECK(fact.has_value());
  return conditions_.FactOf(around_.hop, {type, *fact});
}

Truth Event::HasClass(const std::string& code) const {
  // Asked for again and again; at one event the answer is always the same.
  const auto known = classes_.find(code);
  if (known != classes_.end()) return known->second;
  Truth has = Truth::kFalse;
  for (const model::Rule& rule : rules_.rules) {
    if (rule.kind != RuleKind::kClassify && rule.kind != RuleKind::kPresume) continue;
    // A class holds with each of its sub-classes.
    if (rule.code == code || rule.code.rfind(code + ".", 0) == 0)
      has = Or(has, AnyInstance(rule));
  }
  classes_[code] = has;
  return has;
}

Truth Event::IsSubject() const {
  bool asked = false;
  Truth subject = Truth::kFalse;
  for (const model::Rule& rule : rules_.rules) {
    if (rule.kind != RuleKind::kSubject) continue;
    asked = true;
    subject = Or(subject, AnyInstance(rule));
  }
  return asked ? subject : Truth::kTrue;
}

// All choices of one element for each binder; the first binder is the event itself.
std::vector<Event::Elements> Event::InstancesOf(
    const model::Rule& rule, std::vector<std::vector<std::size_t>>* places) const {
  std::vector<Elements> instances = {{}};
  std::vector<std::vector<std::size_t>> indices = {{}};
  for (std::size_t i = 0; i < rule.binders.size(); ++i) {
    if (i == 0) {
      instances = {{around_.hop}};
      continue;
    }
    std::vector<Elements> longer;
    std::vector<std::vector<std::size_t>> longer_indices;
    for (std::size_t k = 0; k < instances.size(); ++k) {
      const model::ResolvedPath& path = rule.binders[i].list;
      const model::FactReference last = path.steps.back();
      std::size_t place = 0;
      for (Thing element :
           Conditions::Elements(conditions_.Follow(path, Bind(rule, instances[k])))) {
        element.type = rules_.schema[last.record].facts[last.fact].type.record;
        longer.push_back(instances[k]);
        longer.back().push_back(element);
        longer_indices.push_back(indices[k]);
        longer_indices.back().push_back(place++);
      }
    }
    instances = std::move(longer);
    indices = std::move(longer_indices);
  }
  if (places != nullptr) *places = std::move(indices);
  return instances;
}

Conditions::Bound Event::Bind(const model::Rule& rule, const Elements& elements) const {
  Conditions::Bound bound;
  for (std::size_t i = 0; i < rule.binders.size() && i < elements.size(); ++i)
    bound[rule.binders[i].id.index] = elements[i];
  return bound;
}

Truth Event::AnyInstance(const model::Rule& rule) const {
  Truth any = Truth::kFalse;
  for (const Elements& elements : InstancesOf(rule, nullptr)) {
    any = Or(any, Effective(rule, elements));
  }
  return any;
}

Truth Event::NamesActivity(const model::Rule& rule) const {
  if (rule.activities.empty()) return Truth::kTrue;
  const Names activity = std::get<Names>(FactOfHop("activity").is);
  std::optional<Truth> all;
  for (const std::string& one : activity.names) {
    const bool named = std::count(rule.activities.begin(), rule.activities.end(), one) > 0;
    const Truth truth = named ? Truth::kTrue : Truth::kFalse;
    all = all ? Either(*all, truth) : truth;
  }
  return all.value_or(Truth::kUndetermined);
}

Truth Event::IsAddressed(const model::Rule& rule) const {
  if (!rule.addressee) return Truth::kTrue;
  const Value sender = FactOfHop("from_party");
  if (sender.presence == Presence::kNone) return Truth::kFalse;
  const Thing& party = std::get<Thing>(sender.is);
  const auto fact = rules_.schema[party.type].Find("id");
  LICET_CHECK(fact.has_value());
  const Value id = conditions_.FactOf(party, {party.type, *fact});
  return Compare(Relation::kEqual, id, {Presence::kThere, Names{false, {rule.addressee->party}}});
}

Truth Event::Applies(const model::Rule& rule, const Elements& elements) const {
  const Conditions::Bound bound = Bind(rule, elements);
  Truth applies = And(law_.InForce(rule), And(NamesActivity(rule), IsAddressed(rule)));
  if (applies == Truth::kFalse) return applies;
  if (rule.when) applies = And(applies, conditions_.IsTrue(*rule.when, bound));
  if (rule.provided) applies = And(applies, conditions_.IsTrue(*rule.provided, bound));
  // A presumption stands until it is rebutted: what is not settled does not rebut it.
  if (rule.rebutted && conditions_.IsTrue(*rule.rebutted, bound) == Truth::kTrue)
    applies = Truth::kFalse;
  // What is true of something that nobody named may be true of nothing (ADR 10).
  bool unnamed = around_.hop.unnamed;
  for (const Thing& element : elements) unnamed = unnamed || element.unnamed;
  return unnamed ? And(applies, Truth::kUndetermined) : applies;
}

namespace {

bool Lists(const std::vector<model::RuleId>& rules, model::RuleId rule) {
  return std::count(rules.begin(), rules.end(), rule) > 0;
}
bool IsShield(RuleKind kind) { return kind == RuleKind::kSaving || kind == RuleKind::kExempt; }
bool IsRequirement(RuleKind kind) {
  return kind == RuleKind::kRequire || kind == RuleKind::kProhibit || kind == RuleKind::kInform;
}

}  // namespace

Truth Event::Defeated(const model::Rule& rule, const Elements& elements, bool exceptions,
                      bool shields, const model::Rule* requirement) const {
  Truth defeated = Truth::kFalse;
  for (const model::Rule& other : rules_.rules) {
    const bool over = Lists(other.over, rule.id) &&
                      (requirement == nullptr || Lists(other.reviews, requirement->id));
    if (!Lists(other.targets, rule.id) && !over) continue;
    if (!(IsShield(other.kind) ? shields : exceptions)) continue;
    // It sees as many of the elements as it has binders.
    const auto count = static_cast<std::ptrdiff_t>(other.binders.size());
    LICET_CHECK(other.binders.size() <= elements.size());
    const Elements seen(elements.begin(), elements.begin() + count);
    defeated = Or(defeated, Effective(other, seen, requirement));
  }
  return defeated;
}

Truth Event::Effective(const model::Rule& rule, const Elements& elements,
                       const model::Rule* requirement) const {
  const Truth applies = Applies(rule, elements);
  if (applies == Truth::kFalse) return applies;
  return And(applies, Not(Defeated(rule, elements, true, true, requirement)));
}

RequirementAnswer Event::JudgeRequirement(const model::Rule& rule, const Elements& elements,
                                          Truth subject) const {
  RequirementAnswer answer;
  answer.rule = rule.name;
  answer.applies = Applies(rule, elements);
  const Truth bites = And(answer.applies, subject);
  for (const Thing& element : elements) answer.unnamed = answer.unnamed || element.unnamed;
  const Truth shielded = Defeated(rule, elements, false, true);
  const Truth excepted = Defeated(rule, elements, true, false);
  answer.effective = And(bites, And(Not(shielded), Not(excepted)));

  // Each level that the open facts leave possible.
  const Level whole =
      rule.kind == RuleKind::kProhibit ? Level::kProhibited : Level::kLicenseRequired;
  std::vector<Level> levels;
  if (bites != Truth::kTrue || shielded != Truth::kFalse) levels.push_back(Level::kNoLicense);
  if (bites != Truth::kFalse && shielded != Truth::kTrue) {
    if (excepted != Truth::kFalse) levels.push_back(Level::kExceptionAvailable);
    if (excepted != Truth::kTrue) levels.push_back(whole);
  }
  answer.contributes = {*std::min_element(levels.begin(), levels.end()),
                        *std::max_element(levels.begin(), levels.end())};
  answer.policy = PolicyOf(rule, elements, answer.effective);
  return answer;
}

StretchAnswer Event::Judge() const {
  StretchAnswer answer;
  answer.day = law_.day();
  answer.subject = IsSubject();
  for (const std::string& code : rules_.classes) answer.classes[code] = HasClass(code);
  for (const model::Rule& rule : rules_.rules) {
    if (rule.kind == RuleKind::kFlag || rule.kind == RuleKind::kUnmodeled) {
      const Truth truth = AnyInstance(rule);
      if (truth == Truth::kFalse) continue;
      (rule.kind == RuleKind::kFlag ? answer.flags : answer.unmodeled)[rule.name] = truth;
    }
    if (!IsRequirement(rule.kind)) continue;
    std::vector<std::vector<std::size_t>> places;
    const std::vector<Elements> instances = InstancesOf(rule, &places);
    for (std::size_t i = 0; i < instances.size(); ++i) {
      RequirementAnswer one = JudgeRequirement(rule, instances[i], answer.subject);
      one.elements = places[i];
      answer.outcome.low = std::max(answer.outcome.low, one.contributes.low);
      answer.outcome.high = std::max(answer.outcome.high, one.contributes.high);
      answer.policy = Join(answer.policy, one.policy);
      answer.requirements.push_back(std::move(one));
    }
  }
  return answer;
}

}  // namespace licet::reference
