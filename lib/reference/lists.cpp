#include "reference/conditions.hpp"

#include <algorithm>

// Lists: elements, quantifiers and aggregates. Of an open list there may be elements that nobody
// named; one of them stands for all.
namespace licet::reference {

std::vector<Thing> Conditions::Elements(const Value& list) {
  const Things& things = std::get<Things>(list.is);
  std::vector<Thing> elements = things.items;
  if (!things.complete) elements.push_back(Thing{nullptr, {}, true});
  return elements;
}

namespace {

data::RecordId ElementType(const model::CheckedRules& rules, const model::ResolvedPath& path) {
  const model::FactReference& last = path.steps.back();
  return rules.schema[last.record].facts[last.fact].type.record;
}

Interval Maximum(const Interval& a, const Interval& b) {
  Interval result;
  if (a.high && b.high) result.high = std::max(*a.high, *b.high);
  result.low = !a.low ? b.low : !b.low ? a.low : std::max(*a.low, *b.low);
  return result;
}
Interval Minimum(const Interval& a, const Interval& b) {
  Interval result;
  if (a.low && b.low) result.low = std::min(*a.low, *b.low);
  result.high = !a.high ? b.high : !b.high ? a.high : std::min(*a.high, *b.high);
  return result;
}

}  // namespace

Value Conditions::EndOf(syntax::ExpressionId id, bool last, const Bound& bound) const {
  const model::ResolvedPath& path = rules_[id].path;
  const Things things = std::get<Things>(Follow(path, bound).is);
  const data::RecordId type = ElementType(rules_, path);
  // Which one is the end of an open list is not known.
  if (!things.complete) return {Presence::kThere, Thing{nullptr, type}};
  if (things.items.empty()) return {Presence::kNone, Thing{nullptr, type}};
  return {Presence::kThere, last ? things.items.back() : things.items.front()};
}

Truth Conditions::Quantified(syntax::ExpressionId id, const syntax::QuantifierExpression& it,
                             const Bound& bound) const {
  const model::ExpressionInfo& info = rules_[id];
  const bool every = it.kind == syntax::QuantifierKind::kEvery;
  // every = not some not; no = not some.
  Truth some = Truth::kFalse;
  for (Thing element : Elements(Follow(info.path, bound))) {
    element.type = ElementType(rules_, info.path);
    Bound inner = bound;
    inner[info.binder.index] = element;
    Truth one = IsTrue(it.body, inner);
    if (every) one = Not(one);
    // It need not exist.
    if (element.unnamed) one = And(one, Truth::kUndetermined);
    some = Or(some, one);
  }
  return it.kind == syntax::QuantifierKind::kSome ? some : Not(some);
}

Value Conditions::Aggregated(syntax::ExpressionId id, const syntax::AggregateExpression& it,
                             const Bound& bound) const {
  const model::ExpressionInfo& info = rules_[id];
  const Value list = Follow(info.path, bound);
  const bool open = !std::get<Things>(list.is).complete;
  // What certainly counts, what may count, and what an element that nobody named could add.
  std::vector<Interval> certain, possible;
  std::optional<Interval> unnamed;
  for (Thing element : Elements(list)) {
    element.type = ElementType(rules_, info.path);
    Bound inner = bound;
    inner[info.binder.index] = element;
    Value value{Presence::kThere, Exactly(1)};
    if (it.of) value = Evaluate(*it.of, inner);
    if (element.unnamed) {
      unnamed = std::get<Interval>(value.is);
      continue;
    }
    Truth counts = it.where ? IsTrue(*it.where, inner) : Truth::kTrue;
    counts = Applies(value.presence, counts);
    if (counts == Truth::kTrue) certain.push_back(std::get<Interval>(value.is));
    if (counts == Truth::kUndetermined) possible.push_back(std::get<Interval>(value.is));
  }
  if (open) possible.push_back(*unnamed);
  Interval otherwise = Exactly(0);
  if (it.otherwise) otherwise = std::get<Interval>(Literally(*it.otherwise).is);

  Interval result;
  if (it.kind == syntax::AggregateKind::kMax || it.kind == syntax::AggregateKind::kMin) {
    const bool max = it.kind == syntax::AggregateKind::kMax;
    bool some = false;
    for (const Interval& one : certain) {
      result = some ? (max ? Maximum(result, one) : Minimum(result, one)) : one;
      some = true;
    }
    if (!some) result = otherwise;
    for (const Interval& one : possible) {
      // Beside others it can only push further; otherwise it may be the only one.
      if (!some)
        result = Hull(result, one);
      else if (max)
        result.high = Maximum(result, one).high;
      else
        result.low = Minimum(result, one).low;
    }
    return {Presence::kThere, result};
  }
  if (certain.empty() && possible.empty()) return {Presence::kThere, otherwise};
  result = Exactly(0);
  for (const Interval& one : certain) result = result + one;
  for (const Interval& one : possible) result = result + Hull(one, Exactly(0));
  if (open) {
    // Nobody knows how many more there are.
    if (unnamed->high && unnamed->high->sign() > 0) result.high.reset();
    if (unnamed->low && unnamed->low->sign() < 0) result.low.reset();
  }
  if (certain.empty()) result = Hull(result, otherwise);
  return {Presence::kThere, result};
}

}  // namespace licet::reference
