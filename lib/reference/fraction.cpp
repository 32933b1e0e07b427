#include "reference/fraction.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <cstddef>

namespace licet::reference {

Whole::Whole(base::Int128 value) : negative_(value < 0) {
  while (value != 0) {
    const base::Int128 digit = value % (base::Int128{1} << 32);
    digits_.push_back(static_cast<std::uint32_t>(digit < 0 ? -digit : digit));
    value /= base::Int128{1} << 32;
  }
  Trim();
}

void Whole::Trim() {
  while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
  if (digits_.empty()) negative_ = false;
}

Whole Whole::Negated() const {
  Whole result = *this;
  result.negative_ = !negative_ && !digits_.empty();
  return result;
}

int Whole::OrderOf(const Digits& a, const Digits& b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  for (std::size_t i = a.size(); i-- > 0;) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

int Whole::Order(const Whole& a, const Whole& b) {
  if (a.sign() != b.sign()) return a.sign() < b.sign() ? -1 : 1;
  const int order = OrderOf(a.digits_, b.digits_);
  return a.negative_ ? -order : order;
}

Whole::Digits Whole::Sum(const Digits& a, const Digits& b) {
  Digits result;
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
    carry += (i < a.size() ? a[i] : 0u);
    carry += (i < b.size() ? b[i] : 0u);
    result.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  return result;
}

Whole::Digits Whole::Difference(const Digits& a, const Digits& b) {
  Digits result;
  std::int64_t borrow = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::int64_t digit = std::int64_t{a[i]} - (i < b.size() ? std::int64_t{b[i]} : 0) - borrow;
    borrow = digit < 0 ? 1 : 0;
    if (digit < 0) digit += std::int64_t{1} << 32;
    result.push_back(static_cast<std::uint32_t>(digit));
  }
  return result;
}

Whole operator+(const Whole& a, const Whole& b) {
  Whole result;
  if (a.negative_ == b.negative_) {
    result.digits_ = Whole::Sum(a.digits_, b.digits_);
    result.negative_ = a.negative_;
  } else if (Whole::OrderOf(a.digits_, b.digits_) >= 0) {
    result.digits_ = Whole::Difference(a.digits_, b.digits_);
    result.negative_ = a.negative_;
  } else {
    result.digits_ = Whole::Difference(b.digits_, a.digits_);
    result.negative_ = b.negative_;
  }
  result.Trim();
  return result;
}

Whole operator*(const Whole& a, const Whole& b) {
  Whole result;
  result.digits_.assign(a.digits_.size() + b.digits_.size(), 0);
  for (std::size_t i = 0; i < a.digits_.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t k = 0; k < b.digits_.size() || carry != 0; ++k) {
      carry += result.digits_[i + k];
      if (k < b.digits_.size()) carry += std::uint64_t{a.digits_[i]} * b.digits_[k];
      result.digits_[i + k] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }
  result.negative_ = a.negative_ != b.negative_;
  result.Trim();
  return result;
}

std::string Whole::ToString() const {
  if (digits_.empty()) return "0";
  std::string text;
  Digits rest = digits_;
  while (!rest.empty()) {
    std::uint64_t remainder = 0;
    for (std::size_t i = rest.size(); i-- > 0;) {
      remainder = (remainder << 32) + rest[i];
      rest[i] = static_cast<std::uint32_t>(remainder / 10);
      remainder %= 10;
    }
    text.push_back(static_cast<char>('0' + remainder));
    while (!rest.empty() && rest.back() == 0) rest.pop_back();
  }
  if (negative_) text.push_back('-');
  std::reverse(text.begin(), text.end());
  return text;
}

Fraction Fraction::Negated() const {
  Fraction result = *this;
  result.above_ = above_.Negated();
  return result;
}

Fraction Fraction::Inverse() const {
  LICET_CHECK(sign() != 0);
  Fraction result;
  result.above_ = sign() < 0 ? below_.Negated() : below_;
  result.below_ = sign() < 0 ? above_.Negated() : above_;
  return result;
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  Fraction result;
  if (a.below_ == b.below_) {
    result.above_ = a.above_ + b.above_;
    result.below_ = a.below_;
    return result;
  }
  result.above_ = a.above_ * b.below_ + b.above_ * a.below_;
  result.below_ = a.below_ * b.below_;
  return result;
}

Fraction operator*(const Fraction& a, const Fraction& b) {
  Fraction result;
  result.above_ = a.above_ * b.above_;
  result.below_ = a.below_ * b.below_;
  return result;
}

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  return Whole::Order(a.above_ * b.below_, b.above_ * a.below_) <=> 0;
}

std::string Fraction::ToString() const { return above_.ToString() + "/" + below_.ToString(); }

}  // namespace licet::reference
