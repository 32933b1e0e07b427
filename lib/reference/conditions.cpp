#include "reference/conditions.hpp"

#include "base/check.hpp"
#include "base/overloaded.hpp"

#include <algorithm>

namespace licet::reference {

using base::Overloaded;

Conditions::Conditions(const model::CheckedRules& rules, const Question& question, const Law& law,
                       const Surroundings& around)
    : rules_(rules), question_(question), law_(law), around_(around) {
  const data::Schema& schema = rules.schema;
  const auto& scenario = schema[schema.scenario];
  if (const auto route = scenario.Find("route")) {
    const data::RecordId hop = scenario.facts[*route].type.record;
    if (const auto on = schema[hop].Find("on")) on_ = model::FactReference{hop, *on};
  }
}

Truth Conditions::IsTrue(syntax::ExpressionId expression, const Bound& bound) const {
  return TruthOf(Evaluate(expression, bound));
}

namespace {

Value Of(Truth truth) { return {Presence::kThere, truth}; }

Relation RelationOf(syntax::ComparisonOperator op) {
  switch (op) {
    case syntax::ComparisonOperator::kLess:
      return Relation::kLess;
    case syntax::ComparisonOperator::kLessEqual:
      return Relation::kLessEqual;
    case syntax::ComparisonOperator::kEqual:
      return Relation::kEqual;
    case syntax::ComparisonOperator::kNotEqual:
      return Relation::kNotEqual;
    case syntax::ComparisonOperator::kGreaterEqual:
      return Relation::kGreaterEqual;
    case syntax::ComparisonOperator::kGreater:
      return Relation::kGreater;
  }
  LICET_CHECK(false);
  return Relation::kEqual;
}

Interval Negated(const Interval& interval) { return Exactly(-1) * interval; }

}  // namespace

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
            value.is = Negated(std::get<Interval>(value.is));
            return value;
          },
          [&](const syntax::LogicalExpression& it) {
            const bool all = it.op == syntax::LogicalOperator::kAnd;
            Truth truth = all ? Truth::kTrue : Truth::kFalse;
            for (const syntax::ExpressionId operand : it.operands) {
              const Truth one = IsTrue(operand, bound);
              truth = all ? And(truth, one) : Or(truth, one);
            }
            return Of(truth);
          },
          [&](const syntax::ArithmeticExpression& it) { return Arithmetic(it, bound); },
          [&](const syntax::DurationExpression& it) { return Shifted(it, bound); },
          [&](const syntax::ComparisonExpression& it) {
            const Value left = Evaluate(it.left, bound);
            const Value right = Evaluate(it.right, bound);
            if (rules_[it.left].type.kind == model::ExpressionKind::kCode)
              return Of(CompareCodes(it, left, right));
            return Of(Compare(RelationOf(it.op), left, right));
          },
          [&](const syntax::IsExpression& it) { return Of(Is(it, bound)); },
          [&](const syntax::InExpression& it) { return Of(In(it, bound)); },
          [&](const syntax::ConditionalExpression& it) { return Choice(it, bound); },
          [&](const syntax::AggregateExpression& it) { return Aggregated(id, it, bound); },
          [&](const syntax::QuantifierExpression& it) { return Of(Quantified(id, it, bound)); },
          [&](const syntax::StateTestExpression& it) {
            return Of(StateOf(it, info.path, bound));
          },
          [&](const syntax::ClassExpression& it) {
            Truth truth = Truth::kFalse;
            for (const syntax::Code& code : it.codes)
              truth = Or(truth, around_.has_class(code.text));
            return Of(truth);
          },
          [&](const syntax::ReadingExpression&) { return Of(Reads(id)); },
      },
      rules_.tree[id].node);
}

Truth Conditions::Reads(syntax::ExpressionId id) const {
  const model::ExpressionInfo& info = rules_[id];
  const model::Interpretation& asked = rules_.interpretations[info.interpretation.index];
  const auto chosen = question_.readings.find(asked.name);
  if (chosen == question_.readings.end()) return Truth::kUndetermined;
  return chosen->second == asked.readings[info.reading].name ? Truth::kTrue : Truth::kFalse;
}

namespace {

// Digits with or without a point, digit by digit.
Fraction Read(const std::string& digits) {
  Fraction value = 0;
  Fraction place = 1;
  bool after_point = false;
  for (const char digit : digits) {
    if (digit == '.') {
      after_point = true;
      continue;
    }
    value = value * Fraction(10) + Fraction(digit - '0');
    if (after_point) place = place * Fraction(10);
  }
  return value * place.Inverse();
}

}  // namespace

Value Conditions::Literally(const syntax::Literal& literal) const {
  return std::visit(
      Overloaded{
          [](const syntax::DateToken& it) {
            return Value{Presence::kThere, Days{it.date.days(), it.date.days()}};
          },
          [&](const syntax::Quantity& it) {
            Fraction value = Read(it.number.digits);
            if (it.negative) value = value.Negated();
            if (it.unit) {
              for (const auto& factor : it.unit->factors) {
                const auto& unit =
                    rules_.schema[rules_.schema.unit_names.find(factor.name.text)->second];
                const Fraction size(unit.factor);
                value = value * (factor.divide ? size.Inverse() : size);
              }
            }
            return Value{Presence::kThere, Exactly(value)};
          },
          [](const syntax::Text& it) {
            return Value{Presence::kThere, Names{false, {it.text}}};
          },
          [](const syntax::Code& it) {
            return Value{Presence::kThere, Names{false, {it.text}}};
          },
          [](const syntax::BooleanLiteral& it) {
            return Of(it.value ? Truth::kTrue : Truth::kFalse);
          },
          [](const syntax::NoneLiteral&) {
            return Value{Presence::kNone, Truth::kFalse};
          },
      },
      literal);
}

Value Conditions::Arithmetic(const syntax::ArithmeticExpression& it, const Bound& bound) const {
  const Value left = Evaluate(it.left, bound);
  const Value right = Evaluate(it.right, bound);
  const Interval a = std::get<Interval>(left.is);
  const Interval b = std::get<Interval>(right.is);
  Value value;
  value.presence = Both(left.presence, right.presence);
  switch (it.op) {
    case syntax::ArithmeticOperator::kAdd:
      value.is = a + b;
      break;
    case syntax::ArithmeticOperator::kSubtract:
      value.is = a + Negated(b);
      break;
    case syntax::ArithmeticOperator::kMultiply:
      value.is = a * b;
      break;
    case syntax::ArithmeticOperator::kDivide:
      value.is = a / b;
      break;
  }
  return value;
}

namespace {

// The same day of another month, or the rounding that the rule asks for where that month is
// shorter. Nothing beyond the calendar.
std::optional<std::int64_t> PlusMonths(std::int64_t days, std::int64_t months, bool up) {
  const Date date = Date::FromDays(static_cast<std::int32_t>(days));
  const std::int64_t count = std::int64_t{date.year()} * 12 + (date.month() - 1) + months;
  if (count < 12 || count >= 120'000) return std::nullopt;
  const int year = static_cast<int>(count / 12);
  const int month = static_cast<int>(count % 12) + 1;
  if (const auto same = Date::FromCivil(year, month, date.day())) return same->days();
  if (up) {
    const auto next = month == 12 ? Date::FromCivil(year + 1, 1, 1)
                                  : Date::FromCivil(year, month + 1, 1);
    return next ? std::optional<std::int64_t>(next->days()) : std::nullopt;
  }
  for (int day = date.day() - 1;; --day) {
    if (const auto last = Date::FromCivil(year, month, day)) return last->days();
  }
}

}  // namespace

Value Conditions::Shifted(const syntax::DurationExpression& it, const Bound& bound) const {
  Value value = Evaluate(it.base, bound);
  std::int64_t count = 0;
  for (const char digit : it.count.digits) count = count * 10 + (digit - '0');
  if (it.subtract) count = -count;
  const auto shift = [&](std::optional<std::int64_t> day) -> std::optional<std::int64_t> {
    if (!day) return day;
    if (it.unit == syntax::DurationUnit::kDays) return *day + count;
    return PlusMonths(*day, it.unit == syntax::DurationUnit::kYears ? count * 12 : count,
                      it.rounding_up);
  };
  Days& days = std::get<Days>(value.is);
  days = {shift(days.low), shift(days.high)};
  return value;
}

Value Conditions::Choice(const syntax::ConditionalExpression& it, const Bound& bound) const {
  const Truth condition = IsTrue(it.condition, bound);
  if (condition == Truth::kTrue) return Evaluate(it.then_value, bound);
  if (condition == Truth::kFalse) return Evaluate(it.else_value, bound);
  Value a = Evaluate(it.then_value, bound);
  const Value b = Evaluate(it.else_value, bound);
  if (std::holds_alternative<Truth>(a.is)) return Of(Either(TruthOf(a), TruthOf(b)));
  if (a.presence == Presence::kNone && b.presence == Presence::kNone) return a;
  Value both;
  both.presence = a.presence == b.presence ? a.presence : Presence::kPerhaps;
  // What is not there has no say in what the value may be.
  if (a.presence == Presence::kNone || b.presence == Presence::kNone) {
    both.is = a.presence == Presence::kNone ? b.is : a.is;
    return both;
  }
  if (const auto* numbers = std::get_if<Interval>(&a.is)) {
    both.is = Hull(*numbers, std::get<Interval>(b.is));
  } else if (const auto* days = std::get_if<Days>(&a.is)) {
    const Days& other = std::get<Days>(b.is);
    Days hull;
    if (days->low && other.low) hull.low = std::min(*days->low, *other.low);
    if (days->high && other.high) hull.high = std::max(*days->high, *other.high);
    both.is = hull;
  } else {
    Names names = std::get<Names>(a.is);
    const Names& other = std::get<Names>(b.is);
    names.any = names.any || other.any;
    names.names.insert(other.names.begin(), other.names.end());
    both.is = names;
  }
  return both;
}

namespace {

Truth OfAll(const Names& names, const std::function<Truth(const std::string&)>& holds) {
  if (names.any || names.names.empty()) return Truth::kUndetermined;
  std::optional<Truth> all;
  for (const std::string& name : names.names)
    all = all ? Either(*all, holds(name)) : holds(name);
  return *all;
}

}  // namespace

// Two codes are one if either counts as the other.
Truth Conditions::CompareCodes(const syntax::ComparisonExpression& it, const Value& left,
                               const Value& right) const {
  const Presence presence = Both(left.presence, right.presence);
  if (presence == Presence::kNone) return Truth::kFalse;
  const data::CodesId type = rules_[it.left].type.codes;
  const Truth same = OfAll(std::get<Names>(left.is), [&](const std::string& a) {
    return OfAll(std::get<Names>(right.is), [&](const std::string& b) {
      return Or(law_.CountsAs(type, a, b), law_.CountsAs(type, b, a));
    });
  });
  return Applies(presence, it.op == syntax::ComparisonOperator::kEqual ? same : Not(same));
}

Truth Conditions::Is(const syntax::IsExpression& it, const Bound& bound) const {
  const Value value = Evaluate(it.operand, bound);
  const std::string& text =
      std::visit([](const auto& one) -> const std::string& { return one.text; }, it.value);
  const data::CodesId type = rules_[it.operand].type.codes;
  const bool code = rules_[it.operand].type.kind == model::ExpressionKind::kCode;
  if (value.presence == Presence::kNone) return Truth::kFalse;
  const Truth is = OfAll(std::get<Names>(value.is), [&](const std::string& name) {
    if (code) return law_.CountsAs(type, name, text);
    return name == text ? Truth::kTrue : Truth::kFalse;
  });
  return Applies(value.presence, it.negated ? Not(is) : is);
}

Truth Conditions::In(const syntax::InExpression& it, const Bound& bound) const {
  const Value value = Evaluate(it.operand, bound);
  if (value.presence == Presence::kNone) return Truth::kFalse;
  const Truth in = OfAll(std::get<Names>(value.is), [&](const std::string& name) {
    return law_.Contains(it.set, name);
  });
  return Applies(value.presence, it.negated ? Not(in) : in);
}

}  // namespace licet::reference
