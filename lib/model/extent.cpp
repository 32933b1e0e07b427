#include "model/extent.hpp"

#include <algorithm>
#include <utility>

namespace licet::model {
namespace {

using base::Int128;
using base::Rational;

constexpr Int128 kLimit = Int128{1} << 126;

Int128 Abs(Int128 value) { return value < 0 ? -value : value; }

std::optional<Int128> Times(Int128 a, Int128 b) {
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product) || !Fits(product)) return std::nullopt;
  return product;
}

std::optional<Int128> Plus(Int128 a, Int128 b) {
  Int128 sum = 0;
  if (__builtin_add_overflow(a, b, &sum) || !Fits(sum)) return std::nullopt;
  return sum;
}

Int128 Gcd(Int128 a, Int128 b) {
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

std::optional<Int128> Lcm(Int128 a, Int128 b) { return Times(a / Gcd(a, b), b); }

// The largest numerator over `denominator` of values between `low` and `high`, which are on its grid.
std::optional<Int128> NumeratorOf(const Rational& low, const Rational& high, Int128 denominator) {
  const auto a = Times(Abs(low.numerator()), denominator / low.denominator());
  const auto b = Times(Abs(high.numerator()), denominator / high.denominator());
  if (!a || !b) return std::nullopt;
  return std::max(*a, *b);
}

}  // namespace

bool Fits(Int128 value) { return value < kLimit && value > -kLimit; }

Extent ExtentOf(const Rational& value) {
  return {value, value, Abs(value.numerator()), value.denominator(), true};
}

std::optional<Extent> ExtentOf(const Rational& low, const Rational& high,
                               const Rational& resolution) {
  auto grid = Lcm(resolution.denominator(), low.denominator());
  if (grid) grid = Lcm(*grid, high.denominator());
  if (!grid) return std::nullopt;
  const auto numerator = NumeratorOf(low, high, *grid);
  if (!numerator) return std::nullopt;
  return Extent{low, high, *numerator, *grid, true};
}

std::optional<Extent> Add(const Extent& a, const Extent& b) {
  const auto low = Rational::CheckedAdd(a.low, b.low);
  const auto high = Rational::CheckedAdd(a.high, b.high);
  const bool on_grid = a.on_grid && b.on_grid;
  const auto left = Times(a.numerator, b.denominator);
  const auto right = Times(b.numerator, a.denominator);
  const auto denominator =
      on_grid ? Lcm(a.denominator, b.denominator) : Times(a.denominator, b.denominator);
  if (!low || !high || !left || !right || !denominator) return std::nullopt;
  const auto numerator = on_grid ? NumeratorOf(*low, *high, *denominator) : Plus(*left, *right);
  if (!numerator) return std::nullopt;
  return Extent{*low, *high, *numerator, *denominator, on_grid};
}

std::optional<Extent> Negate(const Extent& a) {
  return Extent{-a.high, -a.low, a.numerator, a.denominator, a.on_grid};
}

std::optional<Extent> Multiply(const Extent& a, const Extent& b) {
  const auto numerator = Times(a.numerator, b.numerator);
  const auto denominator = Times(a.denominator, b.denominator);
  if (!numerator || !denominator) return std::nullopt;
  std::optional<Rational> low, high;
  for (const Rational& x : {a.low, a.high}) {
    for (const Rational& y : {b.low, b.high}) {
      const auto product = Rational::CheckedMultiply(x, y);
      if (!product) return std::nullopt;
      if (!low || *product < *low) low = product;
      if (!high || *product > *high) high = product;
    }
  }
  return Extent{*low, *high, *numerator, *denominator, a.on_grid && b.on_grid};
}

std::optional<Extent> Divide(const Extent& a, const Extent& b) {
  const auto numerator = Times(a.numerator, b.denominator);
  const auto denominator = Times(a.denominator, b.numerator);
  if (!numerator || !denominator) return std::nullopt;
  std::optional<Rational> low, high;
  for (const Rational& x : {a.low, a.high}) {
    for (const Rational& y : {b.low, b.high}) {
      const auto quotient = Rational::CheckedDivide(x, y);
      if (!quotient) return std::nullopt;
      if (!low || *quotient < *low) low = quotient;
      if (!high || *quotient > *high) high = quotient;
    }
  }
  return Extent{*low, *high, *numerator, *denominator, a.on_grid && b.low == b.high};
}

std::optional<Extent> Join(const Extent& a, const Extent& b) {
  const bool on_grid = a.on_grid && b.on_grid;
  const Rational low = std::min(a.low, b.low);
  const Rational high = std::max(a.high, b.high);
  if (!on_grid) {
    return Extent{low, high, std::max(a.numerator, b.numerator),
                  std::max(a.denominator, b.denominator), false};
  }
  const auto grid = Lcm(a.denominator, b.denominator);
  if (!grid) return std::nullopt;
  const auto numerator = NumeratorOf(low, high, *grid);
  if (!numerator) return std::nullopt;
  return Extent{low, high, *numerator, *grid, true};
}

std::optional<Extent> Sum(const Extent& a, Int128 count) {
  // Without a common grid the denominators of the terms multiply with one another.
  if (!a.on_grid) return std::nullopt;
  const Rational terms(count, 1);
  const auto low = Rational::CheckedMultiply(std::min(a.low, Rational(0)), terms);
  const auto high = Rational::CheckedMultiply(std::max(a.high, Rational(0)), terms);
  if (!low || !high) return std::nullopt;
  const auto numerator = NumeratorOf(*low, *high, a.denominator);
  if (!numerator) return std::nullopt;
  return Extent{*low, *high, *numerator, a.denominator, true};
}

std::optional<Extent> Clamp(const Extent& a, const Rational& low, const Rational& high) {
  Extent result = a;
  result.low = std::clamp(a.low, low, high);
  result.high = std::clamp(a.high, low, high);
  if (!a.on_grid) {
    result.numerator = std::max({a.numerator, Abs(low.numerator()), Abs(high.numerator())});
    result.denominator = std::max({a.denominator, low.denominator(), high.denominator()});
    return result;
  }
  auto grid = Lcm(a.denominator, low.denominator());
  if (grid) grid = Lcm(*grid, high.denominator());
  const auto numerator = grid ? NumeratorOf(result.low, result.high, *grid) : std::nullopt;
  if (!numerator) return std::nullopt;
  result.numerator = *numerator;
  result.denominator = *grid;
  return result;
}

bool Comparable(const Extent& a, const Extent& b) {
  return Times(a.numerator, b.denominator) && Times(b.numerator, a.denominator);
}

Extent AboveZero(Extent a) {
  if (a.low.sign() <= 0) a.low = Rational(1, a.denominator);
  return a;
}

}  // namespace licet::model
