#pragma once

#include "base/rational.hpp"
#include "smt/term.hpp"

// Exact numbers in terms of integers: nothing is ever divided.
namespace licet::smt {

/// `above` times `scale`, divided by `below`, which is never negative. Where `below` may be 0, the
/// value stands in a branch that is not taken then.
struct Number {
  Term above = Integer(0);
  base::Rational scale = 1;  // positive
  Term below = Integer(1);
};

[[nodiscard]] Number Exactly(const base::Rational& value);
[[nodiscard]] Number operator+(const Number& a, const Number& b);
[[nodiscard]] Number operator-(const Number& a);
[[nodiscard]] Number operator*(const Number& a, const Number& b);
[[nodiscard]] Number operator/(const Number& a, const Number& b);
[[nodiscard]] Number If(const Term& condition, const Number& then, const Number& otherwise);
[[nodiscard]] Term AtMost(const Number& a, const Number& b);
[[nodiscard]] Term Equal(const Number& a, const Number& b);

}  // namespace licet::smt
