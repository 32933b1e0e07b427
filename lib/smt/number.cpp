#include "smt/number.hpp"

namespace licet::smt {
namespace {

using base::Int128;
using base::Rational;

Int128 CommonDivisor(Int128 a, Int128 b) {
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// The largest number of which both are whole multiples.
Rational CommonScale(const Rational& a, const Rational& b) {
  const Rational one(a.numerator(), 1), other(b.numerator(), 1);
  const Rational left = one * Rational(b.denominator(), 1);
  const Rational right = other * Rational(a.denominator(), 1);
  return Rational(CommonDivisor(left.numerator(), right.numerator()), 1) /
         (Rational(a.denominator(), 1) * Rational(b.denominator(), 1));
}

// Both with the same scale; their `above` terms.
struct Aligned {
  Term a, b;
  Rational scale;
};
Aligned Align(const Number& a, const Number& b) {
  const Rational scale = CommonScale(a.scale, b.scale);
  return {Times(a.above, Integer((a.scale / scale).numerator())),
          Times(b.above, Integer((b.scale / scale).numerator())), scale};
}

}  // namespace

Number Exactly(const Rational& value) {
  return {Integer(value.numerator()), Rational(1, value.denominator()), Integer(1)};
}

Number operator+(const Number& a, const Number& b) {
  const Aligned both = Align(a, b);
  return {Plus(Times(both.a, b.below), Times(both.b, a.below)), both.scale,
          Times(a.below, b.below)};
}

Number operator-(const Number& a) { return {Negative(a.above), a.scale, a.below}; }

Number operator*(const Number& a, const Number& b) {
  return {Times(a.above, b.above), a.scale * b.scale, Times(a.below, b.below)};
}

Number operator/(const Number& a, const Number& b) {
  const Term negative = Less(b.above, Integer(0));
  return {Times(If(negative, Negative(a.above), a.above), b.below), a.scale / b.scale,
          Times(a.below, If(negative, Negative(b.above), b.above))};
}

Number If(const Term& condition, const Number& then, const Number& otherwise) {
  if (condition.truth) return *condition.truth ? then : otherwise;
  const Aligned both = Align(then, otherwise);
  return {If(condition, both.a, both.b), both.scale, If(condition, then.below, otherwise.below)};
}

Term AtMost(const Number& a, const Number& b) {
  const Aligned both = Align(a, b);
  return AtMost(Times(both.a, b.below), Times(both.b, a.below));
}

Term Equal(const Number& a, const Number& b) {
  const Aligned both = Align(a, b);
  return Equal(Times(both.a, b.below), Times(both.b, a.below));
}

}  // namespace licet::smt
