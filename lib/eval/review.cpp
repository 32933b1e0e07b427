#include "eval/review.hpp"

#include <algorithm>
#include <iterator>

namespace licet::eval {
namespace {

std::vector<std::string> Union(const std::vector<std::string>& a,
                               const std::vector<std::string>& b) {
  std::vector<std::string> result;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

}  // namespace

Review Join(const Review& a, const Review& b) {
  if (!a.any) return b;
  if (!b.any) return a;
  Review result;
  result.any = true;
  result.certain = a.certain || b.certain;
  if (a.certain == b.certain) {
    result.low = a.certain ? std::max(a.low, b.low) : std::min(a.low, b.low);
  } else {
    result.low = a.certain ? a.low : b.low;
  }
  result.high = std::max(a.high, b.high);
  result.conflict = a.conflict || b.conflict;
  result.rules = Union(a.rules, b.rules);
  return result;
}

Review Hull(const Review& a, const Review& b) {
  if (!a.any) {
    Review result = b;
    result.certain = false;
    return result;
  }
  if (!b.any) return Hull(b, a);
  return {true,
          a.certain && b.certain,
          std::min(a.low, b.low),
          std::max(a.high, b.high),
          a.conflict || b.conflict,
          Union(a.rules, b.rules)};
}

ReviewRange ToRange(const Review& review, const std::vector<std::string>& scale) {
  const auto name = [&](std::uint32_t value) {
    return value == 0 ? std::string() : scale[value - 1];
  };
  return {name(review.low), name(review.high), review.conflict, review.rules,
          review.any};
}

}  // namespace licet::eval
