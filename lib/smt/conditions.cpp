#include "smt/conditions.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <utility>

namespace licet::smt {

using base::Overloaded;
using base::Rational;

namespace {

Value Of(Term truth) { return {Truth(false), std::move(truth)}; }

}  // namespace

Term Conditions::IsTrue(syntax::ExpressionId expression, const Bound& bound) const {
  const Value value = Evaluate(expression, bound);
  // What does not apply is not true.
  return And({Not(value.none), std::get<Term>(value.is)});
}

Value Conditions::Evaluate(syntax::ExpressionId id, const Bound& bound) const {
  const model::ExpressionInfo& info = rules_[id];
  return std::visit(
      Overloaded{
          [&](const syntax::PathExpression&) { return Follow(info.path, bound); },
          [&](const syntax::MemberExpression& it) {
            return Along(Evaluate(it.base, bound), info.path.steps);
          },
          [&](const syntax::EndOfList& it) { return EndOf(id, it.last, bound); },
          [&](const syntax::LiteralExpression& it) { return Literally(it.literal); },
          [&](const syntax::UnaryExpression& it) {
            if (it.op == syntax::UnaryOperator::kNot) return Of(Not(IsTrue(it.operand, bound)));
            Value value = Evaluate(it.operand, bound);
            value.is = -std::get<Number>(value.is);
            return value;
          },
          [&](const syntax::LogicalExpression& it) {
            std::vector<Term> terms;
            for (const syntax::ExpressionId operand : it.operands)
              terms.push_back(IsTrue(operand, bound));
            return Of(it.op == syntax::LogicalOperator::kAnd ? And(terms) : Or(terms));
          },
          [&](const syntax::ArithmeticExpression& it) { return Arithmetic(it, bound); },
          [&](const syntax::DurationExpression& it) { return Shifted(it, bound); },
          [&](const syntax::ComparisonExpression& it) { return Of(Compared(it, bound)); },
          [&](const syntax::IsExpression& it) { return Of(Is(it, bound)); },
          [&](const syntax::InExpression& it) { return Of(In(it, bound)); },
          [&](const syntax::ConditionalExpression& it) { return Choice(it, bound); },
          [&](const syntax::AggregateExpression& it) { return Aggregated(id, it, bound); },
          [&](const syntax::QuantifierExpression& it) { return Of(Quantified(id, it, bound)); },
          [&](const syntax::StateTestExpression& it) { return Of(StateOf(it, info.path, bound)); },
          [&](const syntax::ClassExpression& it) {
            std::vector<Term> any;
            for (const syntax::Code& code : it.codes) any.push_back(has_class_(code.text));
            return Of(Or(any));
          },
          [&](const syntax::ReadingExpression&) { return Of(Reads(id)); },
      },
      rules_.tree[id].node);
}

Term Conditions::Reads(syntax::ExpressionId id) const {
  const model::ExpressionInfo& info = rules_[id];
  const model::Interpretation& asked = rules_.interpretations[info.interpretation.index];
  const auto chosen = question_.readings.find(asked.name);
  if (chosen != question_.readings.end())
    return Truth(chosen->second == asked.readings[info.reading].name);
  script_.SayDoubtful();
  const auto last = static_cast<base::Int128>(asked.readings.size()) - 1;
  return Equal(script_.AnyBetween("reading " + asked.name, 0, last), Integer(info.reading));
}

Value Conditions::Literally(const syntax::Literal& literal) const {
  return std::visit(
      Overloaded{
          [](const syntax::DateToken& it) {
            return Value{Truth(false), Day{Integer(it.date.days())}};
          },
          [&](const syntax::Quantity& it) {
            const auto digits = Rational::Parse(it.number.digits);
            if (!digits) throw NotWritten{"the number `" + it.number.digits + "`"};
            Rational value = it.negative ? -*digits : *digits;
            if (it.unit) {
              for (const auto& factor : it.unit->factors) {
                const Rational size =
                    rules_.schema[rules_.schema.unit_names.find(factor.name.text)->second].factor;
                value = factor.divide ? value / size : value * size;
              }
            }
            return Value{Truth(false), Exactly(value)};
          },
          [&](const syntax::Text& it) {
            return Value{Truth(false), Name{script_.NameOf(it.text), {{it.text}}}};
          },
          [&](const syntax::Code& it) {
            return Value{Truth(false), Name{script_.NameOf(it.text), {{it.text}}}};
          },
          [](const syntax::BooleanLiteral& it) { return Of(Truth(it.value)); },
          [](const syntax::NoneLiteral&) {
            return Value{Truth(true), Truth(false)};
          },
      },
      literal);
}

Value Conditions::Arithmetic(const syntax::ArithmeticExpression& it, const Bound& bound) const {
  const Value left = Evaluate(it.left, bound);
  const Value right = Evaluate(it.right, bound);
  const Number a = std::get<Number>(left.is), b = std::get<Number>(right.is);
  const Term none = Or({left.none, right.none});
  switch (it.op) {
    case syntax::ArithmeticOperator::kAdd:
      return {none, a + b};
    case syntax::ArithmeticOperator::kSubtract:
      return {none, a + -b};
    case syntax::ArithmeticOperator::kMultiply:
      return {none, a * b};
    case syntax::ArithmeticOperator::kDivide:
      return {none, a / b};
  }
  throw NotWritten{"an operation"};
}

namespace {

// The same day of another month, or what the rule asks for where that month is shorter.
Date PlusMonths(Date date, int months, bool up) {
  const int count = date.year() * 12 + (date.month() - 1) + months;
  const int year = count / 12, month = count % 12 + 1;
  for (int day = date.day(); day > 0; --day) {
    if (const auto same = Date::FromCivil(year, month, day))
      return day < date.day() && up ? same->PlusDays(1) : *same;
  }
  throw NotWritten{"a day beyond the calendar"};
}

}  // namespace

Value Conditions::Shifted(const syntax::DurationExpression& it, const Bound& bound) const {
  Value value = Evaluate(it.base, bound);
  int count = 0;
  for (const char digit : it.count.digits) count = count * 10 + (digit - '0');
  if (it.subtract) count = -count;
  Term& number = std::get<Day>(value.is).number;
  if (it.unit == syntax::DurationUnit::kDays) {
    number = Plus(number, Integer(count));
    return value;
  }
  // Months have no arithmetic of whole numbers that a reader could follow.
  if (!number.number) {
    if (value.none.truth == true) return value;
    throw NotWritten{"months from a day that is not known"};
  }
  const Date date = Date::FromDays(static_cast<std::int32_t>(*number.number));
  const int months = it.unit == syntax::DurationUnit::kYears ? count * 12 : count;
  number = Integer(PlusMonths(date, months, it.rounding_up).days());
  return value;
}

Value Conditions::Choice(const syntax::ConditionalExpression& it, const Bound& bound) const {
  const Term condition = IsTrue(it.condition, bound);
  if (condition.truth) return Evaluate(*condition.truth ? it.then_value : it.else_value, bound);
  const Value a = Evaluate(it.then_value, bound);
  const Value b = Evaluate(it.else_value, bound);
  Value value;
  value.none = If(condition, a.none, b.none);
  if (const auto* truth = std::get_if<Term>(&a.is)) {
    // What does not apply is not true.
    value.none = Truth(false);
    value.is = If(condition, And({Not(a.none), *truth}), And({Not(b.none), std::get<Term>(b.is)}));
  } else if (const auto* number = std::get_if<Number>(&a.is)) {
    value.is = If(condition, *number, std::get<Number>(b.is));
  } else if (const auto* day = std::get_if<Day>(&a.is)) {
    value.is = Day{If(condition, day->number, std::get<Day>(b.is).number)};
  } else if (const auto* name = std::get_if<Name>(&a.is)) {
    const Name& other = std::get<Name>(b.is);
    Name either{If(condition, name->number, other.number), {}};
    if (name->of && other.of) {
      either.of = name->of;
      either.of->insert(either.of->end(), other.of->begin(), other.of->end());
    }
    value.is = either;
  } else {
    throw NotWritten{"a choice between records"};
  }
  return value;
}

Term Conditions::SameCode(data::CodesId type, const Term& a, const Term& b) const {
  // Two codes are one if either counts as the other.
  std::vector<Term> any = {Equal(a, b)};
  for (const Law::Standing& alias : law_.Aliases(type)) {
    const Term code = script_.NameOf(alias.code), as = script_.NameOf(alias.as);
    any.push_back(And({alias.stands, Or({And({Equal(a, code), Equal(b, as)}),
                                         And({Equal(b, code), Equal(a, as)})})}));
  }
  return Or(any);
}

Term Conditions::Compared(const syntax::ComparisonExpression& it, const Bound& bound) const {
  using syntax::ComparisonOperator;
  const Value left = Evaluate(it.left, bound);
  const Value right = Evaluate(it.right, bound);
  const Term both = Not(Or({left.none, right.none}));
  if (both.truth == false) return both;
  Term equal, at_most, at_least;
  if (const auto* a = std::get_if<Number>(&left.is)) {
    const Number& b = std::get<Number>(right.is);
    equal = Equal(*a, b), at_most = AtMost(*a, b), at_least = AtMost(b, *a);
  } else if (const auto* day = std::get_if<Day>(&left.is)) {
    const Term& other = std::get<Day>(right.is).number;
    equal = Equal(day->number, other), at_most = AtMost(day->number, other);
    at_least = AtMost(other, day->number);
  } else if (const auto* name = std::get_if<Name>(&left.is)) {
    const Term& other = std::get<Name>(right.is).number;
    equal = rules_[it.left].type.kind == model::ExpressionKind::kCode
                ? SameCode(rules_[it.left].type.codes, name->number, other)
                : Equal(name->number, other);
  } else if (const auto* truth = std::get_if<Term>(&left.is)) {
    equal = If(*truth, std::get<Term>(right.is), Not(std::get<Term>(right.is)));
  } else {
    throw NotWritten{"a comparison of records"};
  }
  switch (it.op) {
    case ComparisonOperator::kEqual:
      return And({both, equal});
    case ComparisonOperator::kNotEqual:
      return And({both, Not(equal)});
    case ComparisonOperator::kLessEqual:
      return And({both, at_most});
    case ComparisonOperator::kGreaterEqual:
      return And({both, at_least});
    case ComparisonOperator::kLess:
      return And({both, Not(at_least)});
    case ComparisonOperator::kGreater:
      return And({both, Not(at_most)});
  }
  throw NotWritten{"a comparison"};
}

Term Conditions::Is(const syntax::IsExpression& it, const Bound& bound) const {
  const Value value = Evaluate(it.operand, bound);
  if (value.none.truth == true) return Truth(false);
  const Term& number = std::get<Name>(value.is).number;
  const std::string text = std::visit([](const auto& one) { return one.text; }, it.value);
  std::vector<Term> any = {Equal(number, script_.NameOf(text))};
  if (rules_[it.operand].type.kind == model::ExpressionKind::kCode) {
    for (const Law::Standing& alias : law_.Aliases(rules_[it.operand].type.codes))
      if (alias.as == text)
        any.push_back(And({alias.stands, Equal(number, script_.NameOf(alias.code))}));
  }
  const Term is = Or(any);
  return And({Not(value.none), it.negated ? Not(is) : is});
}

Term Conditions::In(const syntax::InExpression& it, const Bound& bound) const {
  const Value value = Evaluate(it.operand, bound);
  if (value.none.truth == true) return Truth(false);
  const Name& name = std::get<Name>(value.is);
  std::vector<Term> any;
  for (const std::string& one : name.of ? *name.of : law_.NamedBy(it.set)) {
    const Term is = Equal(name.number, script_.NameOf(one));
    if (is.truth != false) any.push_back(And({is, law_.Contains(it.set, one)}));
  }
  const Term in = Or(any);
  return And({Not(value.none), it.negated ? Not(in) : in});
}

}  // namespace licet::smt
