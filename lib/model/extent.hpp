#pragma once

#include "base/rational.hpp"

#include <optional>

namespace licet::model {

/// How large the numbers of an expression can get, as fractions: the proof that 128 bits suffice.
///
/// INVARIANT: every value is `n / d` with |n| <= numerator and 0 < d <= denominator; with `on_grid`
/// every value is also a whole multiple of `1 / denominator`.
struct Extent {
  base::Rational low;
  base::Rational high;
  base::Int128 numerator = 0;
  base::Int128 denominator = 1;
  bool on_grid = true;
};

/// Numerators, denominators and cross products stay below 2^126.
bool Fits(base::Int128 value);

/// The extent of one number.
Extent ExtentOf(const base::Rational& value);
/// Of the multiples of `resolution` between `low` and `high`, and of these two themselves.
std::optional<Extent> ExtentOf(const base::Rational& low, const base::Rational& high,
                               const base::Rational& resolution);

// Nothing when a step of the arithmetic may not fit.
std::optional<Extent> Add(const Extent& a, const Extent& b);
std::optional<Extent> Negate(const Extent& a);
std::optional<Extent> Multiply(const Extent& a, const Extent& b);
/// `b` must not have 0 between `low` and `high`.
std::optional<Extent> Divide(const Extent& a, const Extent& b);
/// Values of either.
std::optional<Extent> Join(const Extent& a, const Extent& b);
/// The sum of at most `count` values, each as `a`, none included.
std::optional<Extent> Sum(const Extent& a, base::Int128 count);
/// The same values, those beyond `low` and `high` moved there.
std::optional<Extent> Clamp(const Extent& a, const base::Rational& low, const base::Rational& high);
/// True when the cross products of a comparison fit.
bool Comparable(const Extent& a, const Extent& b);

/// The part above 0 of the values of `a` (which has `high` > 0): multiples of 1/denominator begin
/// at 1/denominator.
Extent AboveZero(Extent a);

}  // namespace licet::model
