#include "smt/event.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace licet::smt {

using syntax::RuleKind;

Event::Event(const model::CheckedRules& rules, const Question& question, Date day,
             const Node& scenario, Node hop, Script& script)
    : rules_(rules),
      law_(rules, question, day, script),
      hop_(std::move(hop)),
      script_(script),
      has_class_([this](const std::string& code) { return HasClass(code); }),
      conditions_(rules, question, law_, scenario, has_class_, script) {}

Value Event::FactOfHop(const char* name) const {
  const auto fact = rules_.schema[hop_.type].Find(name);
  LICET_CHECK(fact.has_value());
  return conditions_.FactOf(hop_, {hop_.type, *fact});
}

Term Event::HasClass(const std::string& code) {
  const auto known = classes_.find(code);
  if (known != classes_.end()) return known->second;
  std::vector<Term> any;
  for (const model::Rule& rule : rules_.rules) {
    const bool gives = rule.kind == RuleKind::kClassify || rule.kind == RuleKind::kPresume;
    // A class holds with each of its sub-classes.
    if (gives && (rule.code == code || rule.code.starts_with(code + ".")))
      any.push_back(AnyInstance(rule));
  }
  return classes_[code] = script_.Define("class " + code + " at " + hop_.path, Or(any));
}

Term Event::IsSubject() {
  bool asked = false;
  std::vector<Term> any;
  for (const model::Rule& rule : rules_.rules) {
    if (rule.kind != RuleKind::kSubject) continue;
    asked = true;
    any.push_back(AnyInstance(rule));
  }
  return asked ? script_.Define("subject at " + hop_.path, Or(any)) : Truth(true);
}

// All choices of one element for each binder; the first binder is the event itself.
std::vector<Event::Elements> Event::InstancesOf(const model::Rule& rule) const {
  if (rule.binders.empty()) return {{}};
  std::vector<Elements> instances = {{hop_}};
  for (std::size_t i = 1; i < rule.binders.size(); ++i) {
    std::vector<Elements> longer;
    for (const Elements& instance : instances) {
      const Value list = conditions_.Follow(rule.binders[i].list, Bind(rule, instance));
      for (const Node& element : std::get<Nodes>(list.is).items) {
        longer.push_back(instance);
        longer.back().push_back(element);
      }
    }
    instances = std::move(longer);
  }
  return instances;
}

Conditions::Bound Event::Bind(const model::Rule& rule, const Elements& elements) {
  Conditions::Bound bound;
  for (std::size_t i = 0; i < rule.binders.size() && i < elements.size(); ++i)
    bound[rule.binders[i].id.index] = elements[i];
  return bound;
}

Term Event::AnyInstance(const model::Rule& rule) {
  // What is not in force ranges over nothing.
  if (law_.InForce(rule).truth == false) return Truth(false);
  std::vector<Term> any;
  for (const Elements& elements : InstancesOf(rule)) any.push_back(Effective(rule, elements));
  return Or(any);
}

Term Event::NamesActivity(const model::Rule& rule) const {
  if (rule.activities.empty()) return Truth(true);
  const Term activity = std::get<Name>(FactOfHop("activity").is).number;
  std::vector<Term> any;
  for (const std::string& one : rule.activities)
    any.push_back(Equal(activity, script_.NameOf(one)));
  return Or(any);
}

Term Event::IsAddressed(const model::Rule& rule) const {
  if (!rule.addressee) return Truth(true);
  const Value sender = FactOfHop("from_party");
  const Node& party = std::get<Node>(sender.is);
  const auto fact = rules_.schema[party.type].Find("id");
  LICET_CHECK(fact.has_value());
  const Value id = conditions_.FactOf(party, {party.type, *fact});
  return And({Not(sender.none), Not(id.none),
              Equal(std::get<Name>(id.is).number, script_.NameOf(rule.addressee->party))});
}

namespace {

std::string NameOf(const model::Rule& rule, const std::vector<Node>& elements) {
  std::string name = rule.name;
  for (const Node& element : elements) name += " " + element.path;
  return name;
}

bool Names(const std::vector<model::RuleId>& rules, model::RuleId rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}
bool IsShield(RuleKind kind) { return kind == RuleKind::kSaving || kind == RuleKind::kExempt; }
bool IsRequirement(RuleKind kind) {
  return kind == RuleKind::kRequire || kind == RuleKind::kProhibit || kind == RuleKind::kInform;
}

}  // namespace

Term Event::Applies(const model::Rule& rule, const Elements& elements) {
  const std::string name = NameOf(rule, elements);
  const auto known = applies_.find(name);
  if (known != applies_.end()) return known->second;
  std::vector<Term> all = {law_.InForce(rule)};
  if (all.front().truth != false) {
    for (const Node& element : elements) all.push_back(element.exists);
    all.push_back(NamesActivity(rule));
    all.push_back(IsAddressed(rule));
  }
  if (And(all).truth != false) {
    const Conditions::Bound bound = Bind(rule, elements);
    if (rule.when) all.push_back(conditions_.IsTrue(*rule.when, bound));
    if (rule.provided) all.push_back(conditions_.IsTrue(*rule.provided, bound));
    if (rule.rebutted) all.push_back(Not(conditions_.IsTrue(*rule.rebutted, bound)));
  }
  return applies_[name] = script_.Define(name + " applies", And(all));
}

Term Event::Defeated(const model::Rule& rule, const Elements& elements, bool shields) {
  std::vector<Term> any;
  for (const model::Rule& other : rules_.rules) {
    if (!Names(other.targets, rule.id) || IsShield(other.kind) != shields) continue;
    // It sees as many of the elements as it has binders.
    LICET_CHECK(other.binders.size() <= elements.size());
    const auto count = static_cast<std::ptrdiff_t>(other.binders.size());
    any.push_back(Effective(other, Elements(elements.begin(), elements.begin() + count)));
  }
  return Or(any);
}

Term Event::Effective(const model::Rule& rule, const Elements& elements) {
  const std::string name = NameOf(rule, elements);
  const auto known = effective_.find(name);
  if (known != effective_.end()) return known->second;
  const Term applies = Applies(rule, elements);
  if (applies.truth == false) return applies;
  const Term effective =
      And({applies, Not(Defeated(rule, elements, true)), Not(Defeated(rule, elements, false))});
  return effective_[name] = script_.Define(name, effective);
}

AtLeast Event::Judge() {
  const Term subject = IsSubject();
  std::vector<Term> exception, license, prohibited;
  for (const model::Rule& rule : rules_.rules) {
    if (!IsRequirement(rule.kind) || law_.InForce(rule).truth == false) continue;
    for (const Elements& elements : InstancesOf(rule)) {
      const Term bites = And({Applies(rule, elements), subject});
      if (bites.truth == false) continue;
      const Term stands = And({bites, Not(Defeated(rule, elements, true))});
      const Term whole = And({stands, Not(Defeated(rule, elements, false))});
      exception.push_back(stands);
      license.push_back(whole);
      if (rule.kind == RuleKind::kProhibit) prohibited.push_back(whole);
    }
  }
  const std::string at = " at " + hop_.path;
  return {script_.Define("at least an exception" + at, Or(exception)),
          script_.Define("at least a license" + at, Or(license)),
          script_.Define("prohibited" + at, Or(prohibited))};
}

}  // namespace licet::smt
