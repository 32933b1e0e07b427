#pragma once

#include "base/rational.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

// Exact numbers of any size, written as one learns them at school: nothing is cut, nothing is
// cached, nothing can overflow. They share no code with the 128-bit fractions of evaluation.
namespace licet::reference {

/// A whole number of any size.
class Whole {
 public:
  Whole() = default;
  explicit Whole(base::Int128 value);

  [[nodiscard]] int sign() const { return digits_.empty() ? 0 : (negative_ ? -1 : 1); }
  [[nodiscard]] Whole Negated() const;
  friend Whole operator+(const Whole& a, const Whole& b);
  friend Whole operator*(const Whole& a, const Whole& b);
  friend bool operator==(const Whole& a, const Whole& b) { return Order(a, b) == 0; }
  /// Negative, 0 or positive, as `a` is less than, equal to or greater than `b`.
  static int Order(const Whole& a, const Whole& b);
  /// Decimal digits with a sign.
  [[nodiscard]] std::string ToString() const;

 private:
  using Digits = std::vector<std::uint32_t>;
  static int OrderOf(const Digits& a, const Digits& b);
  static Digits Sum(const Digits& a, const Digits& b);
  static Digits Difference(const Digits& a, const Digits& b);  // a >= b
  void Trim();

  bool negative_ = false;
  Digits digits_;  // in base 2^32, lowest first, without zeros at the end
};

/// A fraction. It is never reduced: two of them are compared by multiplying crosswise.
class Fraction {
 public:
  Fraction() : below_(1) {}
  Fraction(std::int64_t value) : above_(value), below_(1) {}  // NOLINT(google-explicit-constructor):
                                                              // whole numbers are fractions
  explicit Fraction(const base::Rational& value)
      : above_(value.numerator()), below_(value.denominator()) {}

  [[nodiscard]] int sign() const { return above_.sign(); }
  [[nodiscard]] Fraction Negated() const;
  /// The fraction must not be 0.
  [[nodiscard]] Fraction Inverse() const;
  friend Fraction operator+(const Fraction& a, const Fraction& b);
  friend Fraction operator*(const Fraction& a, const Fraction& b);
  friend bool operator==(const Fraction& a, const Fraction& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);
  /// `p/q`, not reduced.
  [[nodiscard]] std::string ToString() const;

 private:
  Whole above_, below_;  // below_ > 0
};

}  // namespace licet::reference
