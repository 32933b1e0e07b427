#include "verify/law/event.hpp"
#include "verify/law/refused.hpp"

#include <algorithm>

// How an application would be looked at (docs/records.md, Reviews).
namespace licet::verify {

Review Join(const Review& a, const Review& b) {
  if (!a.any) return b;
  if (!b.any) return a;
  Review both{true, a.certain || b.certain, a.conflict || b.conflict, 0, std::max(a.high, b.high)};
  // Of what is sure to be applied for the strictest counts, of what only may be the mildest.
  if (a.certain && b.certain) {
    both.low = std::max(a.low, b.low);
  } else if (a.certain || b.certain) {
    both.low = a.certain ? a.low : b.low;
  } else {
    both.low = std::min(a.low, b.low);
  }
  return both;
}

Review Hull(const Review& a, const Review& b) {
  if (!a.any || !b.any) {
    Review only = a.any ? a : b;
    only.certain = false;
    return only;
  }
  return {true, a.certain && b.certain, a.conflict || b.conflict, std::min(a.low, b.low),
          std::max(a.high, b.high)};
}

std::size_t Event::PlaceOf(const Node& review, bool strictest) const {
  const Node& values = review.at(kReviews);
  if (values.items.size() == 1) return 0;
  const std::string& value = values.at(strictest ? values.items.size() - 1 : 1).atom();
  const Node& scale = pack_.Only("scale");
  for (std::size_t i = 1; i < scale.items.size(); ++i)
    if (scale.at(i).atom() == value) return i;
  return 0;
}

namespace {

bool Lists(const Node& list, const std::string& name) {
  for (std::size_t i = 1; i < list.items.size(); ++i)
    if (list.at(i).atom() == name) return true;
  return false;
}

// Whether `over` leads from one review to the other.
bool Beats(const Pack& pack, const std::string& from, const std::string& to) {
  std::set<std::string> seen;
  std::vector<std::string> next{from};
  while (!next.empty()) {
    const Node& over = pack.Find("rule", next.back()).at(kOver);
    next.pop_back();
    for (std::size_t i = 1; i < over.items.size(); ++i) {
      if (over.at(i).atom() == to) return true;
      if (seen.insert(over.at(i).atom()).second) next.push_back(over.at(i).atom());
    }
  }
  return false;
}

bool SameValues(const Node& a, const Node& b) {
  if (a.at(kReviews).items.size() != b.at(kReviews).items.size()) return false;
  for (std::size_t i = 1; i < a.at(kReviews).items.size(); ++i)
    if (a.at(kReviews).at(i).atom() != b.at(kReviews).at(i).atom()) return false;
  return true;
}

}  // namespace

// A review does not count where one that is over it, and reviews the same requirement, does.
Truth Event::ReviewEffect(const Node& requirement, const Instance& instance,
                          const std::string& review, const Instance& seen) {
  if (++review_depth_ > 200) throw Refused{"reviews are over each other too deep"};
  Truth truth = seen.effective;
  const Node& reviewers = requirement.at(kReviewedBy);
  for (std::size_t i = 1; truth != Truth::kFalse && i < reviewers.items.size(); ++i) {
    const std::string& other = reviewers.at(i).atom();
    if (!Lists(pack_.Find("rule", other).at(kOver), review)) continue;
    for (const Instance* stronger : Matching(other, instance))
      truth = And(truth, Not(ReviewEffect(requirement, instance, other, *stronger)));
  }
  --review_depth_;
  return truth;
}

Review Event::ReviewOf(const Node& requirement, const Instance& instance) {
  Review review{true, true, false, 0, 0};
  std::vector<std::string> sure;
  const auto take = [&](const std::string& name, Truth truth) {
    const Node& rule = pack_.Find("rule", name);
    if (truth == Truth::kFalse || rule.at(kReviews).items.size() == 1) return;
    Review one{true, truth == Truth::kTrue, false, PlaceOf(rule, false), PlaceOf(rule, true)};
    if (truth == Truth::kTrue) {
      for (const std::string& other : sure)
        one.conflict =
            one.conflict || (other != name && !SameValues(pack_.Find("rule", other), rule) &&
                             !Beats(pack_, other, name) && !Beats(pack_, name, other));
      sure.push_back(name);
    }
    review = Join(review, one);
  };
  const std::string& self = requirement.at(kName).atom();
  if (requirement.at(kKind).atom() == "inform") take(self, Truth::kTrue);
  const Node& reviewers = requirement.at(kReviewedBy);
  for (std::size_t i = 1; i < reviewers.items.size(); ++i) {
    const std::string& name = reviewers.at(i).atom();
    for (const Instance* seen : Matching(name, instance)) {
      take(name, ReviewEffect(requirement, instance, name, *seen));
      if (seen->effective != Truth::kTrue) continue;
      // It stands, or one that is over it does: the mildest of these is the least there is.
      std::optional<std::size_t> least;
      const auto weigh = [&](const std::string& other, const Instance& there) {
        if (ReviewEffect(requirement, instance, other, there) == Truth::kFalse) return;
        const std::size_t place = PlaceOf(pack_.Find("rule", other), false);
        least = std::min(least.value_or(place), place);
      };
      weigh(name, *seen);
      for (std::size_t k = 1; k < reviewers.items.size(); ++k) {
        const std::string& other = reviewers.at(k).atom();
        if (!Lists(pack_.Find("rule", other).at(kOver), name)) continue;
        for (const Instance* stronger : Matching(other, instance)) weigh(other, *stronger);
      }
      review.low = std::max(review.low, least.value_or(0));
    }
  }
  return review;
}

}  // namespace licet::verify
