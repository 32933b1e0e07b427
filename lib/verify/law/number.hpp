#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace licet::verify {

/// An exact fraction of whole numbers of any size. It is never reduced; two of them are compared by
/// multiplying crosswise. Numbers beyond 20,000 binary digits are refused.
class Number {
 public:
  Number(std::int64_t whole = 0);  // NOLINT(google-explicit-constructor): whole numbers are numbers
  /// Reads `p` or `p/q`. Throws `Refused`.
  static Number Read(std::string_view text);

  [[nodiscard]] int sign() const { return above_.empty() ? 0 : (negative_ ? -1 : 1); }
  [[nodiscard]] Number Negated() const;
  /// It must not be 0.
  [[nodiscard]] Number Inverse() const;
  /// `of` must not be 0.
  [[nodiscard]] bool IsMultipleOf(const Number& of) const;
  friend Number operator+(const Number& a, const Number& b);
  friend Number operator*(const Number& a, const Number& b);
  friend bool operator==(const Number& a, const Number& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Number& a, const Number& b);

 private:
  using Digits = std::vector<std::uint32_t>;  // base 2^32, lowest first, no zeros at the end
  static Digits ReadDigits(std::string_view text);
  static Digits Times(const Digits& a, const Digits& b);
  static Digits Sum(const Digits& a, const Digits& b);
  static Digits Difference(const Digits& larger, const Digits& smaller);
  static Digits Rest(Digits of, const Digits& by);
  static int Order(const Digits& a, const Digits& b);

  bool negative_ = false;
  Digits above_, below_{1};
};

}  // namespace licet::verify
