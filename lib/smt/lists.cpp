#include "smt/conditions.hpp"

// Quantifiers and aggregates, element by element.
namespace licet::smt {

Value Conditions::EndOf(syntax::ExpressionId id, bool last, const Bound& bound) const {
  const model::ResolvedPath& path = rules_[id].path;
  const Value list = Follow(path, bound);
  const Nodes& nodes = std::get<Nodes>(list.is);
  if (!nodes.complete) throw NotWritten{"the first or last of a list that may hold more"};
  if (nodes.items.empty()) {
    const model::FactReference fact = path.steps.back();
    Node nothing;
    nothing.type = Declared(fact).type.record;
    nothing.path = "nothing";
    return {Truth(true), nothing};
  }
  return {list.none, last ? nodes.items.back() : nodes.items.front()};
}

Term Conditions::Quantified(syntax::ExpressionId id, const syntax::QuantifierExpression& it,
                            const Bound& bound) const {
  const model::ExpressionInfo& info = rules_[id];
  const bool every = it.kind == syntax::QuantifierKind::kEvery;
  const Value list = Follow(info.path, bound);
  std::vector<Term> some;
  for (const Node& element : std::get<Nodes>(list.is).items) {
    Bound inner = bound;
    inner[info.binder.index] = element;
    const Term holds = IsTrue(it.body, inner);
    some.push_back(And({element.exists, every ? Not(holds) : holds}));
  }
  const Term any = Or(some);
  return it.kind == syntax::QuantifierKind::kSome ? any : Not(any);
}

Value Conditions::Aggregated(syntax::ExpressionId id, const syntax::AggregateExpression& it,
                             const Bound& bound) const {
  const model::ExpressionInfo& info = rules_[id];
  const bool adds =
      it.kind == syntax::AggregateKind::kSum || it.kind == syntax::AggregateKind::kCount;
  const Value list = Follow(info.path, bound);
  Term any = Truth(false);
  Number result = Exactly(0);
  for (const Node& element : std::get<Nodes>(list.is).items) {
    Bound inner = bound;
    inner[info.binder.index] = element;
    const Value value = it.of ? Evaluate(*it.of, inner) : Value{Truth(false), Exactly(1)};
    const Term counts =
        And({element.exists, Not(value.none), it.where ? IsTrue(*it.where, inner) : Truth(true)});
    const Number& one = std::get<Number>(value.is);
    if (adds) {
      result = result + If(counts, one, Exactly(0));
    } else {
      const bool max = it.kind == syntax::AggregateKind::kMax;
      const Term further = max ? AtMost(result, one) : AtMost(one, result);
      result = If(And({counts, Or({Not(any), further})}), one, result);
    }
    any = Or({any, counts});
  }
  const Number otherwise =
      it.otherwise ? std::get<Number>(Literally(*it.otherwise).is) : Exactly(0);
  return {Truth(false), If(any, result, otherwise)};
}

}  // namespace licet::smt
