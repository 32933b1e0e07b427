#include "verify/law/number.hpp"

#include "verify/law/refused.hpp"

#include <algorithm>
#include <cstddef>

namespace licet::verify {
namespace {

constexpr std::size_t kMaxDigits = 625;  // of 32 bits

}  // namespace

Number::Number(std::int64_t whole) : negative_(whole < 0) {
  auto rest = static_cast<std::uint64_t>(whole);
  if (negative_) rest = ~rest + 1;
  for (; rest != 0; rest >>= 32) above_.push_back(static_cast<std::uint32_t>(rest));
}

Number::Digits Number::ReadDigits(std::string_view text) {
  if (text.empty() || text.size() > 1000 || (text.front() == '0' && text.size() > 1))
    throw Refused{"`" + std::string(text) + "` is not a whole number as numbers are written"};
  Digits digits;
  for (const char c : text) {
    if (c < '0' || c > '9') throw Refused{"`" + std::string(text) + "` is not a number"};
    digits = Sum(Times(digits, {10}), c == '0' ? Digits{} : Digits{std::uint32_t(c - '0')});
  }
  return digits;
}

Number Number::Read(std::string_view text) {
  Number number;
  number.negative_ = text.starts_with('-');
  if (number.negative_) text.remove_prefix(1);
  const std::size_t slash = std::min(text.find('/'), text.size());
  number.above_ = ReadDigits(text.substr(0, slash));
  if (slash < text.size()) number.below_ = ReadDigits(text.substr(slash + 1));
  if (number.below_.empty()) throw Refused{"a fraction has a denominator of 0"};
  if (number.above_.empty() && number.negative_) throw Refused{"a zero has a sign"};
  return number;
}

int Number::Order(const Digits& a, const Digits& b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  for (std::size_t i = a.size(); i-- > 0;)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

Number::Digits Number::Sum(const Digits& a, const Digits& b) {
  Digits sum;
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < a.size() || i < b.size() || carry != 0; ++i) {
    carry += i < a.size() ? a[i] : 0u;
    carry += i < b.size() ? b[i] : 0u;
    sum.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  return sum;
}

Number::Digits Number::Difference(const Digits& larger, const Digits& smaller) {
  Digits rest = larger;
  std::int64_t borrow = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    std::int64_t digit =
        std::int64_t{rest[i]} - (i < smaller.size() ? std::int64_t{smaller[i]} : 0) - borrow;
    borrow = digit < 0 ? 1 : 0;
    rest[i] = static_cast<std::uint32_t>(digit + (borrow << 32));
  }
  while (!rest.empty() && rest.back() == 0) rest.pop_back();
  return rest;
}

Number::Digits Number::Times(const Digits& a, const Digits& b) {
  if (a.size() + b.size() > kMaxDigits) throw Refused{"a number is too long"};
  Digits product(a.size() + b.size(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t k = 0; k < b.size() || carry != 0; ++k) {
      carry += product[i + k] + (k < b.size() ? std::uint64_t{a[i]} * b[k] : 0);
      product[i + k] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }
  while (!product.empty() && product.back() == 0) product.pop_back();
  return product;
}

// What is left when `by` is taken away as often as can be: doubled as often as it fits, then less.
Number::Digits Number::Rest(Digits of, const Digits& by) {
  std::vector<Digits> doubled{by};
  while (Order(doubled.back(), of) < 0) doubled.push_back(Sum(doubled.back(), doubled.back()));
  for (auto one = doubled.rbegin(); one != doubled.rend(); ++one)
    if (Order(*one, of) <= 0) of = Difference(of, *one);
  return of;
}

bool Number::IsMultipleOf(const Number& of) const {
  return Rest(Times(above_, of.below_), Times(of.above_, below_)).empty();
}

Number Number::Negated() const {
  Number result = *this;
  result.negative_ = !negative_ && !above_.empty();
  return result;
}

Number Number::Inverse() const {
  if (above_.empty()) throw Refused{"a number is divided by 0"};
  Number result = *this;
  std::swap(result.above_, result.below_);
  return result;
}

Number operator+(const Number& a, const Number& b) {
  Number sum;
  const bool same = a.below_ == b.below_;
  const Number::Digits left = same ? a.above_ : Number::Times(a.above_, b.below_);
  const Number::Digits right = same ? b.above_ : Number::Times(b.above_, a.below_);
  sum.below_ = same ? a.below_ : Number::Times(a.below_, b.below_);
  const bool add = a.negative_ == b.negative_;
  const bool left_is_more = Number::Order(left, right) >= 0;
  sum.above_ = add            ? Number::Sum(left, right)
               : left_is_more ? Number::Difference(left, right)
                              : Number::Difference(right, left);
  sum.negative_ = !sum.above_.empty() && (add || left_is_more ? a.negative_ : b.negative_);
  return sum;
}

Number operator*(const Number& a, const Number& b) {
  Number product;
  product.above_ = Number::Times(a.above_, b.above_);
  product.below_ = Number::Times(a.below_, b.below_);
  product.negative_ = !product.above_.empty() && a.negative_ != b.negative_;
  return product;
}

std::strong_ordering operator<=>(const Number& a, const Number& b) {
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  const int order =
      Number::Order(Number::Times(a.above_, b.below_), Number::Times(b.above_, a.below_));
  return (a.negative_ ? -order : order) <=> 0;
}

}  // namespace licet::verify
