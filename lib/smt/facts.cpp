#include "base/overloaded.hpp"
#include "smt/conditions.hpp"

#include <algorithm>

// Where paths lead: what is stated is constant, what is not is a variable of its path.
namespace licet::smt {

using base::Overloaded;
using base::Rational;
using data::State;
using data::TypeKind;

namespace {

// The whole number at or next below the quotient.
base::Int128 Floor(const Rational& value) {
  const base::Int128 whole = value.numerator() / value.denominator();
  return value.sign() < 0 && !value.is_integer() ? whole - 1 : whole;
}

// A number from `low` to `high` on the grid of its fact.
Number AnyOf(Script& script, const std::string& path, const data::Fact& fact, const Rational& low,
             const Rational& high, const Rational& unit) {
  if (low == high) return Exactly(low * unit);
  const Term steps =
      script.AnyBetween(path, -Floor(-(low / fact.resolution)), Floor(high / fact.resolution));
  return {steps, fact.resolution * unit, Integer(1)};
}

}  // namespace

Value Conditions::Follow(const model::ResolvedPath& path, const Bound& bound) const {
  return std::visit(Overloaded{
                        [&](const model::ScenarioRoot&) {
                          return Along({Truth(false), scenario_}, path.steps);
                        },
                        [&](const model::BinderRoot& it) {
                          return Along({Truth(false), bound.at(it.binder.index)}, path.steps);
                        },
                        [&](const model::ThresholdRoot& it) {
                          const model::Threshold& threshold = rules_.thresholds[it.threshold.index];
                          const std::string name = "threshold " + threshold.name;
                          Value value;
                          if (threshold.type.kind == model::ExpressionKind::kDate) {
                            const auto date = law_.DateOf(it.threshold);
                            value.is = Day{date ? Integer(date->days()) : script_.AnyInteger(name)};
                          } else {
                            const auto number = law_.NumberOf(it.threshold);
                            // A secret one is any whole number of hundredths.
                            value.is =
                                number ? *number
                                       : Number{script_.AnyInteger(name),
                                                threshold.type.factor / Rational(100), Integer(1)};
                          }
                          return value;
                        },
                        [&](const model::EnumRoot& it) {
                          return Value{Truth(false), Name{script_.NameOf(it.value), {{it.value}}}};
                        },
                    },
                    path.root);
}

Value Conditions::Along(Value value, const std::vector<model::FactReference>& steps) const {
  for (const model::FactReference& step : steps) {
    const Term before = value.none;
    const Node node = std::get<Node>(value.is);
    value = FactOf(node, step);
    value.none = Or({before, value.none});
  }
  return value;
}

Term Conditions::OneOf(const std::string& path, const std::vector<std::string>& names) const {
  std::vector<Term> values;
  for (const std::string& name : names) values.push_back(script_.NameOf(name));
  return script_.AnyOf(path, values);
}

Nodes Conditions::ElementsOf(const data::ListValue* list, const data::Fact& fact,
                             const std::string& path, const Node& owner) const {
  Nodes nodes;
  nodes.complete = list != nullptr && list->complete;
  if (list != nullptr) {
    for (std::size_t i = 0; i < list->items.size(); ++i)
      nodes.items.push_back({&list->items[i], fact.type.record,
                             path + "[" + std::to_string(i) + "]", Truth(true), owner.unnamed,
                             false});
  }
  // Of what nobody named, no lists are followed any more.
  if (nodes.complete || owner.unnamed > 0) return nodes;
  script_.SayOpen();
  const std::string another = path + "[another]";
  nodes.items.push_back({nullptr, fact.type.record, another,
                         script_.AnyTruth(another + " is there"), owner.unnamed + 1, false});
  return nodes;
}

Value Conditions::Anything(const data::Fact& fact, const std::string& path,
                           const Node& owner) const {
  Value value;
  if (fact.optional) value.none = script_.AnyTruth(path + " does not apply");
  switch (fact.type.kind) {
    case TypeKind::kBoolean:
      value.is = script_.AnyTruth(path);
      return value;
    case TypeKind::kNumber:
      value.is =
          AnyOf(script_, path, fact, *fact.low, *fact.high, rules_.schema[fact.type.unit].factor);
      return value;
    case TypeKind::kDate:
      value.is = Day{script_.AnyBetween(path, Date::Min().days(), Date::Max().days())};
      return value;
    case TypeKind::kText:
      value.is = Name{script_.AnyInteger(path), {}};
      return value;
    case TypeKind::kCode: {
      if (fact.type.codes == data::CodesId{}) {
        value.is = Name{script_.AnyInteger(path), {}};
        return value;
      }
      std::vector<std::string> names;
      for (const auto& member : rules_.schema[fact.type.codes].members)
        names.push_back(member.first);
      value.is = Name{OneOf(path, names), names};
      return value;
    }
    case TypeKind::kEnum:
      value.is = Name{OneOf(path, fact.type.values), fact.type.values};
      return value;
    case TypeKind::kRecord:
      value.is = Node{nullptr, fact.type.record, path, Truth(true), owner.unnamed, false};
      return value;
    case TypeKind::kList:
      value.is = ElementsOf(nullptr, fact, path, owner);
      return value;
  }
  throw NotWritten{"`" + path + "`"};
}

Value Conditions::Stated(const data::Value& stated, const data::Fact& fact, const std::string& path,
                         const Node& owner) const {
  const auto there = [](auto is) { return Value{Truth(false), std::move(is)}; };
  return std::visit(
      Overloaded{
          [&](const std::monostate&) { return Anything(fact, path, owner); },
          [&](const bool& it) { return there(Truth(it)); },
          [&](const data::NumberRange& it) {
            return there(
                AnyOf(script_, path, fact, it.low, it.high, rules_.schema[fact.type.unit].factor));
          },
          [&](const data::DateRange& it) {
            return there(Day{script_.AnyBetween(path, it.low.days(), it.high.days())});
          },
          [&](const data::CodeSet& it) {
            return there(Name{OneOf(path, it.codes), it.codes});
          },
          [&](const std::string& it) {
            return there(Name{script_.NameOf(it), {{it}}});
          },
          [&](const data::RecordValue& it) {
            return there(Node{&it, fact.type.record, path, Truth(true), owner.unnamed, false});
          },
          [&](const data::ListValue& it) { return there(ElementsOf(&it, fact, path, owner)); },
      },
      stated.payload);
}

Value Conditions::FactOf(const Node& node, model::FactReference reference) const {
  const data::Fact& fact = Declared(reference);
  const std::string path = node.path.empty() ? fact.name : node.path + "." + fact.name;
  State state = State::kUnknown;
  if (node.record != nullptr) {
    const data::Value& stated = node.record->facts[reference.fact];
    state = stated.state;
    if (state == State::kKnown) return Stated(stated, fact, path, node);
    if (state == State::kNone) {
      // A list that does not apply has no elements.
      if (fact.type.kind == TypeKind::kList) return {Truth(false), Nodes{}};
      Value none = Anything(fact, path, node);
      none.none = Truth(true);
      return none;
    }
  }
  for (const model::Definition& definition : rules_.definitions)
    if (definition.fact == reference) return Computed(node, definition, path);
  Value anything = Anything(fact, path, node);
  if (auto* inner = std::get_if<Node>(&anything.is))
    inner->undeterminable = node.undeterminable || state == State::kUndeterminable;
  return anything;
}

Value Conditions::Computed(const Node& node, const model::Definition& definition,
                           const std::string& path) const {
  const data::Fact& fact = Declared(definition.fact);
  Value value = Evaluate(definition.value, {{definition.self.index, node}});
  if (definition.otherwise && value.none.truth != false) {
    const Value otherwise = Literally(*definition.otherwise);
    if (auto* number = std::get_if<Number>(&value.is)) {
      *number = If(value.none, std::get<Number>(otherwise.is), *number);
      value.none = Truth(false);
    } else if (value.none.truth == true) {
      value = otherwise;
    } else {
      throw NotWritten{"what `" + path + "` is where its value does not apply"};
    }
  }
  if (auto* number = std::get_if<Number>(&value.is)) {
    *number = script_.Define(path + " computed", *number);
    if (definition.recursive) {
      // Kept within the range of the fact at every step.
      const Rational unit = rules_.schema[fact.type.unit].factor;
      const Number low = Exactly(*fact.low * unit), high = Exactly(*fact.high * unit);
      *number = If(AtMost(*number, low), low, If(AtMost(high, *number), high, *number));
      *number = script_.Define(path + " in range", *number);
    }
  } else if (auto* truth = std::get_if<Term>(&value.is)) {
    *truth = script_.Define(path + " computed", *truth);
  }
  return value;
}

Term Conditions::StateOf(const syntax::StateTestExpression& test, const model::ResolvedPath& path,
                         const Bound& bound) const {
  // Only flags may ask what is known, and they have no say in an outcome.
  if (test.kind == syntax::StateTestKind::kKnown) throw NotWritten{"`known(…)`"};
  model::ResolvedPath owner = path;
  const model::FactReference last = owner.steps.back();
  owner.steps.pop_back();
  const Value holder = Follow(owner, bound);
  const Node& node = std::get<Node>(holder.is);
  State state = node.undeterminable ? State::kUndeterminable : State::kUnknown;
  if (node.record != nullptr) state = node.record->facts[last.fact].state;
  Term cannot = Truth(state == State::kUndeterminable);
  if (state == State::kUnknown) {
    script_.SayDoubtful();
    cannot = script_.AnyTruth(node.path + "." + Declared(last).name + " cannot be found out");
  }
  return And({Not(holder.none), cannot});
}

}  // namespace licet::smt
