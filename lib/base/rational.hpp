#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace licet::base {

/// 128-bit signed integer; both compilers of the support floor have it.
__extension__ typedef __int128 Int128;

/// An exact fraction: numerator over a positive denominator, always in lowest terms.
///
/// Arithmetic aborts on overflow (`LICET_CHECK`): the checker proves from declared ranges that the
/// rules cannot reach it, and reading refuses numbers that are too long. Use the `Checked…`
/// functions where no such proof exists.
class Rational {
 public:
  constexpr Rational() = default;
  /// Integers are rationals, so this one is implicit; wider integers take two arguments.
  template <typename Integer>
  requires(std::is_integral_v<Integer> &&
           sizeof(Integer) <= sizeof(std::int64_t)) constexpr Rational(Integer value)  // NOLINT(google-explicit-constructor):
                                                                                       // see above
      : numerator_(value) {}
  /// `denominator` must not be 0.
  Rational(Int128 numerator, Int128 denominator);

  /// Reads digits with an optional sign and an optional decimal point (`-12.50`); no exponent, no
  /// spaces. Nothing when the text has another form or more than 30 digits.
  static std::optional<Rational> Parse(std::string_view text);

  [[nodiscard]] Int128 numerator() const { return numerator_; }
  [[nodiscard]] Int128 denominator() const { return denominator_; }
  [[nodiscard]] bool is_integer() const { return denominator_ == 1; }
  [[nodiscard]] int sign() const { return numerator_ > 0 ? 1 : (numerator_ < 0 ? -1 : 0); }

  /// Exact decimal text when there is one with at most `max_decimals` digits after the point;
  /// otherwise cut (never rounded up) after that many and marked with a trailing `…`.
  [[nodiscard]] std::string ToDecimal(int max_decimals = 6) const;
  /// `p/q`, or `p` for an integer: the exact form for machines.
  [[nodiscard]] std::string ToString() const;

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// `b` must not be 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  Rational operator-() const;
  friend bool operator==(const Rational&, const Rational&) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

  static std::optional<Rational> CheckedAdd(const Rational& a, const Rational& b);
  static std::optional<Rational> CheckedMultiply(const Rational& a, const Rational& b);
  /// Nothing on overflow and when `b` is 0.
  static std::optional<Rational> CheckedDivide(const Rational& a, const Rational& b);

 private:
  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

/// Decimal digits of a 128-bit integer.
std::string ToString(Int128 value);

}  // namespace licet::base
