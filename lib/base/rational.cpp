#include "base/rational.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace licet::base {
namespace {

Int128 Abs(Int128 value) { return value < 0 ? -value : value; }

Int128 Gcd(Int128 a, Int128 b) {
  a = Abs(a);
  b = Abs(b);
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

std::optional<Int128> Multiply(Int128 a, Int128 b) {
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
  return product;
}

std::optional<Int128> Add(Int128 a, Int128 b) {
  Int128 sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return std::nullopt;
  return sum;
}

Rational Require(std::optional<Rational> value) {
  LICET_CHECK(value.has_value());
  return *value;
}

// Compares a/b with c/d (b, d > 0) by continued fractions, so that nothing can overflow.
std::strong_ordering CompareFractions(Int128 a, Int128 b, Int128 c, Int128 d) {
  bool flipped = false;
  for (;;) {
    // Floor division keeps both remainders in [0, denominator).
    Int128 qa = a / b;
    Int128 ra = a % b;
    if (ra < 0) {
      ra += b;
      --qa;
    }
    Int128 qc = c / d;
    Int128 rc = c % d;
    if (rc < 0) {
      rc += d;
      --qc;
    }
    std::strong_ordering order = qa <=> qc;
    if (order == 0 && (ra == 0 || rc == 0))
      order = (ra == 0 ? 0 : 1) <=> (rc == 0 ? 0 : 1);
    else if (order == 0) {
      // ra/b against rc/d is the reverse of b/ra against d/rc.
      a = std::exchange(b, ra);
      c = std::exchange(d, rc);
      flipped = !flipped;
      continue;
    }
    return flipped ? 0 <=> order : order;
  }
}

}  // namespace

Rational::Rational(Int128 numerator, Int128 denominator) {
  LICET_CHECK(denominator != 0);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 divisor = Gcd(numerator, denominator);
  numerator_ = divisor == 0 ? 0 : numerator / divisor;
  denominator_ = divisor == 0 ? 1 : denominator / divisor;
}

std::optional<Rational> Rational::Parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  Int128 numerator = 0;
  Int128 denominator = 1;
  int digits = 0;
  bool in_fraction = false;
  bool digit_last = false;
  for (const char c : text) {
    if (c == '.') {
      if (in_fraction || !digit_last) return std::nullopt;
      in_fraction = true;
      digit_last = false;
      continue;
    }
    if (c < '0' || c > '9' || ++digits > 30) return std::nullopt;
    numerator = numerator * 10 + (c - '0');
    if (in_fraction) denominator *= 10;
    digit_last = true;
  }
  if (!digit_last) return std::nullopt;
  return Rational(negative ? -numerator : numerator, denominator);
}

std::optional<Rational> Rational::CheckedAdd(const Rational& a, const Rational& b) {
  const Int128 common = Gcd(a.denominator_, b.denominator_);
  const auto left = Multiply(a.numerator_, b.denominator_ / common);
  const auto right = Multiply(b.numerator_, a.denominator_ / common);
  const auto denominator = Multiply(a.denominator_, b.denominator_ / common);
  if (!left || !right || !denominator) return std::nullopt;
  const auto sum = Add(*left, *right);
  if (!sum) return std::nullopt;
  return Rational(*sum, *denominator);
}

std::optional<Rational> Rational::CheckedMultiply(const Rational& a, const Rational& b) {
  const Int128 first = Gcd(a.numerator_, b.denominator_);
  const Int128 second = Gcd(b.numerator_, a.denominator_);
  const Int128 one = 1;
  const auto numerator =
      Multiply(a.numerator_ / std::max(first, one), b.numerator_ / std::max(second, one));
  const auto denominator =
      Multiply(a.denominator_ / std::max(second, one), b.denominator_ / std::max(first, one));
  if (!numerator || !denominator) return std::nullopt;
  return Rational(*numerator, *denominator);
}

std::optional<Rational> Rational::CheckedDivide(const Rational& a, const Rational& b) {
  if (b.numerator_ == 0) return std::nullopt;
  return CheckedMultiply(a, Rational(b.denominator_, b.numerator_));
}

Rational operator+(const Rational& a, const Rational& b) {
  return Require(Rational::CheckedAdd(a, b));
}
Rational operator-(const Rational& a, const Rational& b) {
  return Require(Rational::CheckedAdd(a, -b));
}
Rational operator*(const Rational& a, const Rational& b) {
  return Require(Rational::CheckedMultiply(a, b));
}
Rational operator/(const Rational& a, const Rational& b) {
  return Require(Rational::CheckedDivide(a, b));
}

Rational Rational::operator-() const {
  Rational result = *this;
  result.numerator_ = -result.numerator_;
  return result;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  return CompareFractions(a.numerator_, a.denominator_, b.numerator_, b.denominator_);
}

std::string ToString(Int128 value) {
  if (value == 0) return "0";
  const bool negative = value < 0;
  std::string digits;
  for (; value != 0; value /= 10) {
    const int digit = static_cast<int>(value % 10);
    digits.push_back(static_cast<char>('0' + (digit < 0 ? -digit : digit)));
  }
  if (negative) digits.push_back('-');
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string Rational::ToString() const {
  return denominator_ == 1 ? base::ToString(numerator_)
                           : base::ToString(numerator_) + "/" + base::ToString(denominator_);
}

std::string Rational::ToDecimal(int max_decimals) const {
  const bool negative = numerator_ < 0;
  Int128 remainder = Abs(numerator_);
  std::string text = base::ToString(remainder / denominator_);
  remainder %= denominator_;
  if (remainder != 0) {
    text.push_back('.');
    for (int i = 0; i < max_decimals && remainder != 0; ++i) {
      const auto scaled = Multiply(remainder, 10);
      if (!scaled) break;
      text.push_back(static_cast<char>('0' + static_cast<int>(*scaled / denominator_)));
      remainder = *scaled % denominator_;
    }
    if (remainder != 0) text += "…";
  }
  return negative ? "-" + text : text;
}

}  // namespace licet::base
