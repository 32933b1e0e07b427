#include "eval/truth.hpp"
#include "eval/values.hpp"

#include <algorithm>
#include <array>

namespace licet::eval {
namespace {

using base::Rational;

Presence Both(Presence a, Presence b) { return std::min(a, b); }

/// An end of an interval: -1 and 1 are the infinities.
struct End {
  int infinite = 0;
  Rational value;
};

int SignOf(const End& end) { return end.infinite != 0 ? end.infinite : end.value.sign(); }

bool Less(const End& a, const End& b) {
  if (a.infinite != b.infinite) return a.infinite < b.infinite;
  return a.infinite == 0 && a.value < b.value;
}

End Low(const Number& number) {
  return number.low ? End{0, *number.low} : End{-1, {}};
}
End High(const Number& number) {
  return number.high ? End{0, *number.high} : End{1, {}};
}

Number FromEnds(Presence presence, const End& low, const End& high) {
  Number number{presence, {}, {}};
  if (low.infinite == 0) number.low = low.value;
  if (high.infinite == 0) number.high = high.value;
  return number;
}

// Nothing when 128 bits do not suffice.
std::optional<End> Times(const End& a, const End& b) {
  const int sign = SignOf(a) * SignOf(b);
  if (sign == 0) return End{0, Rational(0)};
  if (a.infinite != 0 || b.infinite != 0) return End{sign, {}};
  const auto product = Rational::CheckedMultiply(a.value, b.value);
  if (!product) return std::nullopt;
  return End{0, *product};
}

std::optional<Rational> Sum(const std::optional<Rational>& a, const std::optional<Rational>& b) {
  if (!a || !b) return std::nullopt;
  return Rational::CheckedAdd(*a, *b);
}

// The values of 1/x, where x is not 0.
Number Reciprocal(const Number& a) {
  const End low = Low(a);
  const End high = High(a);
  const bool positive = SignOf(low) >= 0 && SignOf(high) > 0;
  const bool negative = SignOf(low) < 0 && SignOf(high) <= 0;
  if (!positive && !negative) return {a.presence, {}, {}};
  const auto invert = [](const End& end, int at_zero) {
    if (end.infinite != 0) return End{0, Rational(0)};
    if (end.value.sign() == 0) return End{at_zero, {}};
    return End{0, Rational(1) / end.value};
  };
  return FromEnds(a.presence, invert(high, -1), invert(low, 1));
}

}  // namespace

Number Add(const Number& a, const Number& b) {
  return {Both(a.presence, b.presence), Sum(a.low, b.low), Sum(a.high, b.high)};
}

Number Negate(const Number& a) {
  Number result{a.presence, {}, {}};
  if (a.high) result.low = -*a.high;
  if (a.low) result.high = -*a.low;
  return result;
}

Number Multiply(const Number& a, const Number& b) {
  const Presence presence = Both(a.presence, b.presence);
  const std::array<End, 2> left = {Low(a), High(a)};
  const std::array<End, 2> right = {Low(b), High(b)};
  std::optional<End> low;
  std::optional<End> high;
  for (const End& x : left) {
    for (const End& y : right) {
      const auto product = Times(x, y);
      if (!product) return {presence, {}, {}};
      if (!low || Less(*product, *low)) low = product;
      if (!high || Less(*high, *product)) high = product;
    }
  }
  return FromEnds(presence, *low, *high);
}

Number Divide(const Number& a, const Number& b) { return Multiply(a, Reciprocal(b)); }

Number Clip(const Number& value, const std::optional<Rational>& low,
            const std::optional<Rational>& high) {
  if (low && value.high && *value.high < *low) return value;
  if (high && value.low && *value.low > *high) return value;
  Number result = value;
  if (low && (!result.low || *result.low < *low)) result.low = low;
  if (high && (!result.high || *result.high > *high)) result.high = high;
  return result;
}

Number Clamp(const Number& value, const std::optional<Rational>& low,
             const std::optional<Rational>& high) {
  Number result = value;
  for (std::optional<Rational>* end : {&result.low, &result.high}) {
    if (*end && low && **end < *low) *end = low;
    if (*end && high && **end > *high) *end = high;
  }
  if (!result.low) result.low = low;
  if (!result.high) result.high = high;
  return result;
}

Number Hull(const Number& a, const Number& b) {
  if (a.presence == Presence::kAbsent && b.presence == Presence::kAbsent) return a;
  if (a.presence == Presence::kAbsent) return {Presence::kUncertain, b.low, b.high};
  if (b.presence == Presence::kAbsent) return {Presence::kUncertain, a.low, a.high};
  Number result{Both(a.presence, b.presence), {}, {}};
  if (a.low && b.low) result.low = std::min(*a.low, *b.low);
  if (a.high && b.high) result.high = std::max(*a.high, *b.high);
  return result;
}

Truth WithPresence(Presence a, Presence b, Truth truth) {
  const Presence both = Both(a, b);
  if (both == Presence::kAbsent) return Truth::kFalse;
  if (both == Presence::kUncertain) return And(truth, Truth::kUndetermined);
  return truth;
}

namespace {

// a <= b (strict: a < b) for all values of both, for none, or it depends.
Truth AtMost(const Number& a, const Number& b, bool strict) {
  if (a.high && b.low && (strict ? *a.high < *b.low : *a.high <= *b.low)) return Truth::kTrue;
  if (a.low && b.high && (strict ? *a.low >= *b.high : *a.low > *b.high)) return Truth::kFalse;
  return Truth::kUndetermined;
}

Truth Equal(const Number& a, const Number& b) {
  if (a.low && a.high && b.low && b.high && *a.low == *a.high && *b.low == *b.high &&
      *a.low == *b.low) {
    return Truth::kTrue;
  }
  return And(Truth::kUndetermined, And(Not(AtMost(a, b, true)), Not(AtMost(b, a, true))));
}

}  // namespace

Truth Compare(program::Relation relation, const Number& a, const Number& b) {
  Truth truth = Truth::kUndetermined;
  switch (relation) {
    case program::Relation::kLess:
      truth = AtMost(a, b, true);
      break;
    case program::Relation::kLessEqual:
      truth = AtMost(a, b, false);
      break;
    case program::Relation::kEqual:
      truth = Equal(a, b);
      break;
    case program::Relation::kNotEqual:
      truth = Not(Equal(a, b));
      break;
    case program::Relation::kGreaterEqual:
      truth = AtMost(b, a, false);
      break;
    case program::Relation::kGreater:
      truth = AtMost(b, a, true);
      break;
  }
  return WithPresence(a.presence, b.presence, truth);
}

}  // namespace licet::eval
