#include "eval/judge.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace licet::eval {

using program::RuleId;
using program::RuleKind;

std::vector<Contribution> Judge::Contributions() {
  std::vector<Contribution> contributions;
  for (std::uint32_t i = 0; i < program_.rules.size(); ++i) {
    if (!program::IsRequirement(program_.rules[i].kind)) continue;
    for (const Instance& instance : InstancesOf({i}))
      contributions.push_back(Contribute(instance));
  }
  return contributions;
}

Contribution Judge::Contribute(const Instance& instance) {
  Contribution result;
  result.instance = &instance;
  Truth shield = Truth::kFalse;
  Truth exception = Truth::kFalse;
  for (const RuleId id : program_[instance.rule].defeaters) {
    const RuleKind kind = program_[id].kind;
    for (const Instance& defeater : Matching(id, instance)) {
      Truth& kept = kind == RuleKind::kException ? exception : shield;
      kept = Or(kept, defeater.effective);
      if (defeater.effective != Truth::kTrue) continue;
      result.saved = result.saved || kind == RuleKind::kSaving;
      result.exempt = result.exempt || kind == RuleKind::kExempt;
    }
  }
  const Level full = program_[instance.rule].kind == RuleKind::kProhibit
                         ? Level::kProhibited
                         : Level::kLicenseRequired;
  // `low` takes every open question for the exporter, `high` takes every one against.
  result.outcome.low = full;
  if (instance.applies != Truth::kTrue || shield != Truth::kFalse) {
    result.outcome.low = Level::kNoLicense;
  } else if (exception != Truth::kFalse) {
    result.outcome.low = Level::kExceptionAvailable;
  }
  result.outcome.high = full;
  if (instance.applies == Truth::kFalse || shield == Truth::kTrue) {
    result.outcome.high = Level::kNoLicense;
  } else if (exception == Truth::kTrue) {
    result.outcome.high = Level::kExceptionAvailable;
  }
  if (result.outcome.high == Level::kLicenseRequired) {
    result.review = ReviewOf(instance);
    result.review.certain = result.outcome.low == Level::kLicenseRequired;
  }
  return result;
}

// A review that another one is `over` does not count where that one does.
Truth Judge::ReviewEffect(const Instance& requirement, const Instance& review) {
  if (review.effective == Truth::kFalse) return Truth::kFalse;
  const auto& reviewers = program_[requirement.rule].reviewers;
  const bool alone = std::none_of(reviewers.begin(), reviewers.end(), [&](RuleId id) {
    const auto& over = program_[id].over;
    return std::find(over.begin(), over.end(), review.rule) != over.end();
  });
  if (alone) return review.effective;
  const auto key = std::pair(&requirement, &review);
  if (const auto known = review_effects_.find(key); known != review_effects_.end())
    return known->second;
  Truth truth = review.effective;
  for (const RuleId id : program_[requirement.rule].reviewers) {
    const auto& over = program_[id].over;
    if (std::find(over.begin(), over.end(), review.rule) == over.end()) continue;
    for (const Instance& stronger : Matching(id, requirement))
      truth = And(truth, Not(ReviewEffect(requirement, stronger)));
    if (truth == Truth::kFalse) break;
  }
  review_effects_.emplace(key, truth);
  return truth;
}

namespace {

// Whether `over` leads from one review to the other, over any number of steps.
bool Beats(const program::Program& program, RuleId from, RuleId to) {
  for (const RuleId next : program[from].over)
    if (next == to || Beats(program, next, to)) return true;
  return false;
}

bool SameValues(const program::Program& program, RuleId a, RuleId b) {
  return program[a].review_values == program[b].review_values;
}

std::uint32_t MildestOf(const program::Rule& rule) {
  return rule.review_values.empty() ? 0 : rule.review_values.front() + 1;
}

Review Stated(const program::Rule& rule) {
  Review review;
  review.any = true;
  review.low = MildestOf(rule);
  review.high = rule.review_values.empty() ? 0 : rule.review_values.back() + 1;
  review.rules = {rule.name};
  return review;
}

}  // namespace

// A review whose condition holds stands unless one that is over it does: the mildest of these is the
// least that there is.
std::uint32_t Judge::LeastReview(const Instance& requirement, const Instance& review) {
  if (review.effective != Truth::kTrue) return 0;
  std::optional<std::uint32_t> least;
  const auto take = [&](const Instance& other) {
    if (ReviewEffect(requirement, other) == Truth::kFalse) return;
    const std::uint32_t mildest = MildestOf(program_[other.rule]);
    least = least ? std::min(*least, mildest) : mildest;
  };
  take(review);
  for (const RuleId id : program_[requirement.rule].reviewers) {
    const auto& over = program_[id].over;
    if (std::find(over.begin(), over.end(), review.rule) == over.end()) continue;
    for (const Instance& stronger : Matching(id, requirement)) take(stronger);
  }
  return least.value_or(0);
}

Review Judge::ReviewOf(const Instance& requirement) {
  const auto& reviewers = program_[requirement.rule].reviewers;
  const bool same_for_all =
      std::all_of(reviewers.begin(), reviewers.end(),
                  [&](RuleId id) { return SeesEventOnly(program_[id]); });
  if (!same_for_all) return WorkOutReview(requirement);
  const auto known = reviews_.find(requirement.rule.index);
  if (known != reviews_.end()) return known->second;
  return reviews_.emplace(requirement.rule.index, WorkOutReview(requirement)).first->second;
}

Review Judge::WorkOutReview(const Instance& requirement) {
  // Where no review is sure to be stated, there may be none.
  Review review;
  review.any = true;
  review.certain = true;
  std::vector<RuleId> sure;
  const auto take = [&](RuleId id, Truth truth) {
    if (truth == Truth::kFalse || program_[id].review_values.empty()) return;
    Review stated = Stated(program_[id]);
    stated.certain = truth == Truth::kTrue;
    for (const RuleId other : sure) {
      if (truth == Truth::kTrue && !(other == id) && !SameValues(program_, other, id) &&
          !Beats(program_, other, id) && !Beats(program_, id, other)) {
        stated.conflict = true;
      }
    }
    if (truth == Truth::kTrue) sure.push_back(id);
    review = Join(review, stated);
  };
  if (program_[requirement.rule].kind == RuleKind::kInform) take(requirement.rule, Truth::kTrue);
  for (const RuleId id : program_[requirement.rule].reviewers) {
    for (const Instance& instance : Matching(id, requirement)) {
      take(id, ReviewEffect(requirement, instance));
      review.low = std::max(review.low, LeastReview(requirement, instance));
    }
  }
  return review;
}

}  // namespace licet::eval
