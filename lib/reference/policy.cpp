#include "reference/event.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

// How an application would be reviewed.
namespace licet::reference {

Policy Join(const Policy& a, const Policy& b) {
  if (!a.any) return b;
  if (!b.any) return a;
  Policy both;
  both.any = true;
  both.certain = a.certain || b.certain;
  both.conflict = a.conflict || b.conflict;
  both.high = std::max(a.high, b.high);
  // Of what certainly is to be applied for the strictest policy counts; of what only may be, the
  // mildest (ADR 4).
  if (a.certain == b.certain)
    both.low = a.certain ? std::max(a.low, b.low) : std::min(a.low, b.low);
  else
    both.low = a.certain ? a.low : b.low;
  return both;
}

Policy Either(const Policy& a, const Policy& b) {
  Policy either;
  if (!a.any || !b.any) {
    either = a.any ? a : b;
    either.certain = false;
    return either;
  }
  either.any = true;
  either.certain = a.certain && b.certain;
  either.conflict = a.conflict || b.conflict;
  either.low = std::min(a.low, b.low);
  either.high = std::max(a.high, b.high);
  return either;
}

OutcomeRange Either(OutcomeRange a, OutcomeRange b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

namespace {

// Whether a path of `over` leads from one review to the other.
bool IsOver(const model::CheckedRules& rules, const model::Rule& from, model::RuleId to) {
  for (const model::RuleId next : from.over)
    if (next == to || IsOver(rules, rules[next], to)) return true;
  return false;
}

}  // namespace

Policy Event::PolicyOf(const model::Rule& rule, const Elements& elements, Truth effective) const {
  if (effective == Truth::kFalse || rule.kind == syntax::RuleKind::kProhibit) return {};
  // What holds if the requirement does: the stated policies, each certain or not.
  std::vector<std::pair<const model::Rule*, Truth>> stated;
  // A letter says itself how an application is looked at.
  if (!rule.review_values.empty()) stated.emplace_back(&rule, Truth::kTrue);
  for (const model::Rule& review : rules_.rules) {
    if (review.kind != syntax::RuleKind::kReview || review.review_values.empty()) continue;
    if (std::count(review.reviews.begin(), review.reviews.end(), rule.id) == 0) continue;
    const auto count = static_cast<std::ptrdiff_t>(review.binders.size());
    const Truth truth =
        Effective(review, Elements(elements.begin(), elements.begin() + count), &rule);
    if (truth != Truth::kFalse) stated.emplace_back(&review, truth);
  }
  // One that applies stands, or one that is over it does in its place. Where none is sure to, there
  // may be no policy (ADR 4).
  const auto least = [&](const model::Rule& review) -> std::uint32_t {
    const auto seen = [&](const model::Rule& one) {
      return Elements(elements.begin(),
                      elements.begin() + static_cast<std::ptrdiff_t>(one.binders.size()));
    };
    if (Applies(review, seen(review)) != Truth::kTrue) return 0;
    for (const model::Rule& other : rules_.rules) {
      const bool names = std::count(other.targets.begin(), other.targets.end(), review.id) > 0;
      if (names && Effective(other, seen(other)) != Truth::kFalse) return 0;
    }
    std::optional<std::uint32_t> mildest;
    for (const auto& [other, there] : stated) {
      const bool over = std::count(other->over.begin(), other->over.end(), review.id) > 0;
      if (other->id != review.id && !over) continue;
      const std::uint32_t value = other->review_values.front() + 1;
      mildest = mildest ? std::min(*mildest, value) : value;
    }
    return mildest.value_or(0);
  };
  Policy policy;
  policy.any = true;
  policy.certain = true;
  for (const auto& [review, truth] : stated) {
    Policy one;
    one.any = true;
    one.certain = truth == Truth::kTrue;
    one.low = review->review_values.front() + 1;
    one.high = review->review_values.back() + 1;
    // Two answers to one question that certainly both stand, and nothing says which is the one.
    for (const auto& [other, there] : stated) {
      if (there != Truth::kTrue || truth != Truth::kTrue) continue;
      if (other->review_values == review->review_values) continue;
      if (!IsOver(rules_, *other, review->id) && !IsOver(rules_, *review, other->id))
        one.conflict = true;
    }
    policy = Join(policy, one);
  }
  for (const model::Rule& review : rules_.rules) {
    const bool of_it = review.kind == syntax::RuleKind::kReview && !review.review_values.empty() &&
                       std::count(review.reviews.begin(), review.reviews.end(), rule.id) > 0;
    if (of_it) policy.low = std::max(policy.low, least(review));
  }
  policy.any = true;
  policy.certain = effective == Truth::kTrue;
  return policy;
}

}  // namespace licet::reference
