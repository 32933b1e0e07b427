#include "base/check.hpp"
#include "base/overloaded.hpp"
#include "eval/evaluator.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <utility>

namespace licet::eval {
namespace {

using base::Rational;
using program::NodeId;

Number WrongSort() {
  LICET_CHECK(false);
  return {};
}

/// An element of an aggregate: its value, and whether it counts.
struct Term {
  Truth counts = Truth::kTrue;
  Number value;
};

using End = std::optional<Rational>;

// The largest value of a list of which at least those with `counts` true are part.
Number Largest(const std::vector<Term>& terms) {
  Number result;
  bool sure = false;
  bool low_open = false;
  bool high_open = false;
  End high;
  End sure_low;
  End open_low;
  for (const Term& term : terms) {
    if (!term.value.high) high_open = true;
    if (term.value.high && (!high || *high < *term.value.high)) high = term.value.high;
    if (term.counts == Truth::kTrue) {
      sure = true;
      if (term.value.low && (!sure_low || *sure_low < *term.value.low)) sure_low = term.value.low;
    } else {
      if (!term.value.low) low_open = true;
      if (term.value.low && (!open_low || *term.value.low < *open_low)) open_low = term.value.low;
    }
  }
  result.low = sure ? sure_low : (low_open ? End() : open_low);
  if (!high_open) result.high = high;
  return result;
}

// INVARIANT: some subset of the terms that may count is summed, with all that do count.
Number Total(const std::vector<Term>& terms) {
  Number total = Number::Exactly(0);
  for (const Term& term : terms) {
    Number value = term.value;
    value.presence = Presence::kPresent;
    total = Add(total, term.counts == Truth::kTrue ? value : Hull(value, Number::Exactly(0)));
  }
  return total;
}

}  // namespace

Number Evaluator::NumberOf(NodeId id) {
  return std::visit(
      base::Overloaded{
          [](const program::TruthConstant&) { return WrongSort(); },
          [](const program::NumberConstant& node) { return Number::Exactly(node.value); },
          [](const program::DateConstant&) { return WrongSort(); },
          [](const program::CodeConstant&) { return WrongSort(); },
          [](const program::NoneConstant&) { return Number::Absent(); },
          [&](const program::ReadFact& node) { return NumberAt(Read(frame_, node.path)); },
          [&](const program::ReadThreshold& node) { return law_.NumberOf(node.threshold); },
          [](const program::Negation&) { return WrongSort(); },
          [](const program::Connective&) { return WrongSort(); },
          [&](const program::Minus& node) { return Negate(NumberOf(node.operand)); },
          [&](const program::Conversion& node) {
            return Multiply(NumberOf(node.operand), Number::Exactly(node.factor));
          },
          [&](const program::Arithmetic& node) { return Evaluate(node); },
          [](const program::DateShift&) { return WrongSort(); },
          [](const program::Comparison&) { return WrongSort(); },
          [](const program::Membership&) { return WrongSort(); },
          [&](const program::Choice& node) {
            const Truth condition = TruthOf(node.condition);
            if (condition == Truth::kTrue) return NumberOf(node.then_value);
            if (condition == Truth::kFalse) return NumberOf(node.else_value);
            return Hull(NumberOf(node.then_value), NumberOf(node.else_value));
          },
          [&](const program::Fallback& node) {
            Number value = NumberOf(node.value);
            if (value.presence == Presence::kPresent) return value;
            const Number otherwise = NumberOf(node.otherwise);
            if (value.presence == Presence::kAbsent) return otherwise;
            value.presence = Presence::kPresent;
            return Hull(value, otherwise);
          },
          [&](const program::Aggregate& node) { return Evaluate(node); },
          [](const program::Quantifier&) { return WrongSort(); },
          [](const program::StateTest&) { return WrongSort(); },
          [](const program::ClassTest&) { return WrongSort(); },
          [](const program::ReadingTest&) { return WrongSort(); },
      },
      program()[id].value);
}

Number Evaluator::Evaluate(const program::Arithmetic& node) {
  const Number left = NumberOf(node.left);
  const Number right = NumberOf(node.right);
  switch (node.operation) {
    case program::Operation::kAdd:
      return Add(left, right);
    case program::Operation::kSubtract:
      return Add(left, Negate(right));
    case program::Operation::kMultiply:
      return Multiply(left, right);
    case program::Operation::kDivide:
      return Divide(left, right);
  }
  return {};
}

Number Evaluator::Evaluate(const program::Aggregate& node) {
  const Items items = ItemsAt(frame_, node.list);
  std::vector<Term> terms;
  const auto take = [&](const Element& element) {
    const Bound bound(*this, node.slot, element);
    Term term;
    if (node.where) term.counts = TruthOf(*node.where);
    if (element.phantom) term.counts = And(term.counts, Truth::kUndetermined);
    if (term.counts == Truth::kFalse) return;
    term.value = node.of ? NumberOf(*node.of) : Number::Exactly(1);
    // A value that does not apply is left out, like one that `where` refuses.
    if (term.value.presence == Presence::kAbsent) return;
    if (term.value.presence == Presence::kUncertain)
      term.counts = And(term.counts, Truth::kUndetermined);
    terms.push_back(term);
  };
  if (items.stated != nullptr)
    for (const data::RecordValue& item : items.stated->items) take(Unnamed(&item, items.phantom));
  bool more = false;
  if (items.open) {
    const std::size_t before = terms.size();
    take(Unnamed(nullptr, true));
    more = terms.size() > before;
  }
  const bool sure = std::any_of(terms.begin(), terms.end(),
                                [](const Term& term) { return term.counts == Truth::kTrue; });
  Number result;
  switch (node.fold) {
    case program::Fold::kMax:
      result = Largest(terms);
      break;
    case program::Fold::kMin:
      for (Term& term : terms) term.value = Negate(term.value);
      result = Negate(Largest(terms));
      break;
    case program::Fold::kSum:
    case program::Fold::kCount:
      result = Total(terms);
      // Nobody knows how many more there are.
      if (more && (!terms.back().value.high || terms.back().value.high->sign() > 0))
        result.high.reset();
      if (more && (!terms.back().value.low || terms.back().value.low->sign() < 0))
        result.low.reset();
      break;
  }
  if (sure) return result;
  if (node.fold == program::Fold::kCount) return result;
  const bool sum = node.fold == program::Fold::kSum;
  const Number otherwise = node.otherwise ? NumberOf(*node.otherwise)
                                          : (sum ? Number::Exactly(0) : Number::Absent());
  return terms.empty() ? otherwise : Hull(result, otherwise);
}

const program::Definition* Evaluator::DefinitionAt(const Reading& place) const {
  const program::Definition* definition = frame_.program->DefinitionOf(place.fact);
  // Behind an owner of whom nothing is known there may be others without end.
  if (definition != nullptr && definition->recursive && place.record == nullptr)
    return nullptr;
  return definition;
}

Number Evaluator::NumberAt(const Reading& place) {
  if (place.state == data::State::kNone) return Number::Absent();
  const data::Fact& fact = program()[place.fact];
  if (place.known() && place.value != nullptr) {
    if (const auto* range = std::get_if<data::NumberRange>(&place.value->payload))
      return {Presence::kPresent, range->low, range->high};
  }
  if (const program::Definition* definition = DefinitionAt(place)) {
    const Number value =
        Remember(numbers_, *definition, place, [&](NodeId id) { return NumberOf(id); });
    return definition->recursive ? Clamp(value, fact.low, fact.high)
                                 : Clip(value, fact.low, fact.high);
  }
  return {fact.optional ? Presence::kUncertain : Presence::kPresent, fact.low, fact.high};
}

Day Evaluator::DayAt(const Reading& place) {
  if (place.state == data::State::kNone) return Day::Absent();
  if (place.known() && place.value != nullptr) {
    if (const auto* range = std::get_if<data::DateRange>(&place.value->payload))
      return {Presence::kPresent, range->low, range->high};
  }
  if (const program::Definition* definition = DefinitionAt(place)) {
    return Remember(days_, *definition, place, [&](NodeId id) { return DayOf(id); });
  }
  Day day;
  if (program()[place.fact].optional) day.presence = Presence::kUncertain;
  return day;
}

Codes Evaluator::CodesAt(const Reading& place) {
  if (place.state == data::State::kNone) return Codes::Absent();
  if (place.known() && place.value != nullptr) {
    if (const auto* set = std::get_if<data::CodeSet>(&place.value->payload)) {
      if (!set->codes.empty()) return Codes::At(set->codes);
    }
    if (const auto* text = std::get_if<std::string>(&place.value->payload))
      return Codes::Exactly(*text);
  }
  if (const program::Definition* definition = DefinitionAt(place)) {
    return Remember(codes_, *definition, place, [&](NodeId id) { return CodesOf(id); });
  }
  const data::Fact& fact = program()[place.fact];
  const std::vector<std::string>& all = law_.AllCodesOf(place.fact);
  return {fact.optional ? Presence::kUncertain : Presence::kPresent, all.empty(), {}, &all, true};
}

Truth Evaluator::TruthAt(const Reading& place) {
  if (place.state == data::State::kNone) return Truth::kFalse;
  if (place.known() && place.value != nullptr) {
    if (const auto* stated = std::get_if<bool>(&place.value->payload)) return FromBool(*stated);
  }
  if (const program::Definition* definition = DefinitionAt(place)) {
    return Remember(truths_, *definition, place, [&](NodeId id) { return TruthOf(id); });
  }
  return Truth::kUndetermined;
}

}  // namespace licet::eval
