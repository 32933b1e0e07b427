#include "base/check.hpp"
#include "base/overloaded.hpp"
#include "reference/conditions.hpp"

// Where paths lead: what the scenario states, what the rules compute, and what is not known.
namespace licet::reference {

using base::Overloaded;
using data::State;
using data::TypeKind;

const data::Fact& Conditions::Declared(model::FactReference fact) const {
  return rules_.schema[fact.record].facts[fact.fact];
}

Value Conditions::Follow(const model::ResolvedPath& path, const Bound& bound) const {
  return std::visit(
      Overloaded{
          [&](const model::ScenarioRoot&) {
            return Along({Presence::kThere, around_.scenario}, path.steps);
          },
          [&](const model::BinderRoot& it) {
            return Along({Presence::kThere, bound.at(it.binder.index)}, path.steps);
          },
          [&](const model::ThresholdRoot& it) { return law_.ThresholdOf(it.threshold); },
          [&](const model::EnumRoot& it) {
            return Value{Presence::kThere, Names{false, {it.value}}};
          },
      },
      path.root);
}

Value Conditions::Along(Value value, const std::vector<model::FactReference>& steps) const {
  for (const model::FactReference& step : steps) {
    if (value.presence == Presence::kNone) {
      // Nothing of what is not there is there.
      value = Anything(Declared(step));
      value.presence = Presence::kNone;
      continue;
    }
    const Presence before = value.presence;
    value = FactOf(std::get<Thing>(value.is), step);
    value.presence = Both(before, value.presence);
  }
  return value;
}

Value Conditions::Anything(const data::Fact& fact) const {
  Value value;
  if (fact.optional) value.presence = Presence::kPerhaps;
  switch (fact.type.kind) {
    case TypeKind::kBoolean:
      value.is = Truth::kUndetermined;
      return value;
    case TypeKind::kNumber: {
      const Fraction unit(rules_.schema[fact.type.unit].factor);
      Interval range;
      if (fact.low) range.low = Fraction(*fact.low) * unit;
      if (fact.high) range.high = Fraction(*fact.high) * unit;
      value.is = range;
      return value;
    }
    case TypeKind::kDate:
      value.is = Days{};
      return value;
    case TypeKind::kText:
      value.is = Names{true, {}};
      return value;
    case TypeKind::kCode: {
      Names names;
      names.any = fact.type.codes == data::CodesId{};
      if (!names.any)
        for (const auto& member : rules_.schema[fact.type.codes].members)
          names.names.insert(member.first);
      value.is = names;
      return value;
    }
    case TypeKind::kEnum:
      value.is = Names{false, {fact.type.values.begin(), fact.type.values.end()}};
      return value;
    case TypeKind::kRecord:
      value.is = Thing{nullptr, fact.type.record};
      return value;
    case TypeKind::kList:
      value.is = Things{};
      return value;
  }
  LICET_CHECK(false);
  return value;
}

Value Conditions::Stated(const data::Value& stated, const data::Fact& fact) const {
  return std::visit(
      Overloaded{
          [&](const std::monostate&) { return Anything(fact); },
          [](const bool& it) {
            return Value{Presence::kThere, it ? Truth::kTrue : Truth::kFalse};
          },
          [&](const data::NumberRange& it) {
            const Fraction unit(rules_.schema[fact.type.unit].factor);
            return Value{Presence::kThere,
                         Interval{Fraction(it.low) * unit, Fraction(it.high) * unit}};
          },
          [](const data::DateRange& it) {
            return Value{Presence::kThere, Days{it.low.days(), it.high.days()}};
          },
          [](const data::CodeSet& it) {
            return Value{Presence::kThere, Names{false, {it.codes.begin(), it.codes.end()}}};
          },
          [](const std::string& it) {
            return Value{Presence::kThere, Names{false, {it}}};
          },
          [&](const data::RecordValue& it) {
            return Value{Presence::kThere, Thing{&it, fact.type.record}};
          },
          [](const data::ListValue& it) {
            Things things;
            things.complete = it.complete;
            for (const data::RecordValue& item : it.items)
              things.items.push_back(Thing{&item, item.type});
            return Value{Presence::kThere, things};
          },
      },
      stated.payload);
}

Value Conditions::FactOf(const Thing& thing, model::FactReference reference) const {
  const data::Fact& fact = Declared(reference);
  // The event that is judged has its day in this stretch of the law.
  const bool judged =
      thing.judged || (thing.record != nullptr && thing.record == around_.hop.record);
  if (judged && on_ && reference == *on_) return {Presence::kThere, around_.on};
  if (thing.record != nullptr) {
    const data::Value& stated = thing.record->facts[reference.fact];
    if (stated.state == State::kKnown) return Stated(stated, fact);
    if (stated.state == State::kNone) {
      Value none = Anything(fact);
      none.presence = Presence::kNone;
      // A list that does not apply has no elements.
      if (fact.type.kind == TypeKind::kList)
        none = {Presence::kThere, Things{{}, true}};
      return none;
    }
  }
  for (const model::Definition& definition : rules_.definitions)
    if (definition.fact == reference) return Computed(thing, definition);
  Value anything = Anything(fact);
  if (auto* inner = std::get_if<Thing>(&anything.is)) {
    inner->undeterminable =
        thing.undeterminable ||
        (thing.record != nullptr &&
         thing.record->facts[reference.fact].state == State::kUndeterminable);
  }
  return anything;
}

Value Conditions::Computed(const Thing& thing, const model::Definition& definition) const {
  const data::Fact& fact = Declared(definition.fact);
  const auto key = std::make_pair(definition.fact.record.index, definition.fact.fact);
  if (thing.record == nullptr && !blind_.insert(key).second) return Anything(fact);
  Value value = Evaluate(definition.value, {{definition.self.index, thing}});
  if (thing.record == nullptr) blind_.erase(key);
  if (definition.otherwise && value.presence != Presence::kThere) {
    const Value otherwise = Literally(*definition.otherwise);
    if (value.presence == Presence::kNone) {
      value = otherwise;
    } else if (auto* interval = std::get_if<Interval>(&value.is)) {
      *interval = Hull(*interval, std::get<Interval>(otherwise.is));
      value.presence = Presence::kThere;
    }
  }
  auto* interval = std::get_if<Interval>(&value.is);
  if (interval == nullptr) return value;
  // Every value of a fact lies in its range.
  const Interval range = std::get<Interval>(Anything(fact).is);
  const bool apart = (range.low && interval->high && *interval->high < *range.low) ||
                     (range.high && interval->low && *interval->low > *range.high);
  if (apart) {
    if (definition.recursive) *interval = Exactly(*interval->low > *range.high ? *range.high
                                                                             : *range.low);
    return value;
  }
  if (range.low && (!interval->low || *interval->low < *range.low)) interval->low = range.low;
  if (range.high && (!interval->high || *interval->high > *range.high))
    interval->high = range.high;
  return value;
}

Truth Conditions::StateOf(const syntax::StateTestExpression& test,
                          const model::ResolvedPath& path, const Bound& bound) const {
  model::ResolvedPath owner = path;
  const model::FactReference last = owner.steps.back();
  owner.steps.pop_back();
  const Value holder = Follow(owner, bound);
  State state = State::kUnknown;
  if (holder.presence == Presence::kNone) {
    state = State::kNone;
  } else {
    const Thing& thing = std::get<Thing>(holder.is);
    if (thing.undeterminable) state = State::kUndeterminable;
    if (thing.record != nullptr) state = thing.record->facts[last.fact].state;
  }
  if (test.kind == syntax::StateTestKind::kKnown) {
    return state == State::kKnown || state == State::kNone ? Truth::kTrue : Truth::kFalse;
  }
  if (state == State::kUnknown) return Truth::kUndetermined;
  return state == State::kUndeterminable ? Truth::kTrue : Truth::kFalse;
}

}  // namespace licet::reference
