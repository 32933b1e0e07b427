#include "eval/line.hpp"
#include "eval/missing.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

// Which facts would settle what is open.
namespace licet::eval {
namespace {

bool ReviewIsOpen(const Review& review) { return review.any && review.low != review.high; }

// Reviews of a requirement that are not settled, or are beaten by one that is not.
void AddReviews(Judge& judge, const Contribution& contribution, MissingFacts& missing,
                std::set<std::uint32_t>& seen) {
  const program::Program& program = judge.program();
  // What sees no party is the same beside every other instance of the requirement.
  const bool first = seen.insert(contribution.instance->rule.index).second;
  for (const program::RuleId id : program[contribution.instance->rule].reviewers) {
    if (!first && SeesEventOnly(program[id])) continue;
    for (const Instance& review : judge.Matching(id, *contribution.instance)) {
      if (review.effective == Truth::kUndetermined) missing.AddInstance(judge, review);
      if (judge.ReviewEffect(*contribution.instance, review) != Truth::kFalse)
        missing.AddReview(judge.program()[id]);
    }
  }
}

// A requirement can move the answer only if it may come to lie above what is established.
bool CanMove(const LineCase& judged, const Contribution& contribution) {
  return !contribution.outcome.determined() && contribution.outcome.high > judged.outcome.low;
}

void AddDate(HopCase& hop, const LineCase& judged, MissingFacts& missing) {
  if (hop.epochs.size() < 2 || hop.hop.phantom) return;
  const EpochCase& first = hop.epochs.front();
  const bool differ = std::any_of(hop.epochs.begin(), hop.epochs.end(), [&](const auto& epoch) {
    return epoch.outcome != first.outcome ||
           (ReviewIsOpen(judged.review) &&
            (epoch.review.low != first.review.low || epoch.review.high != first.review.high));
  });
  const bool matters = hop.outcome.high > judged.outcome.low || ReviewIsOpen(judged.review);
  if (differ && matters) missing.AddPlace(hop.date);
}

void AddIfComplete(Library& library, const data::Line& line, const LineCase& judged,
                   const std::set<std::string>& lists, LineDecision& decision) {
  if (lists.empty() || judged.outcome.determined()) return;
  const LineCase closed = JudgeLine(library, line, Lists::kComplete);
  if (!closed.outcome.determined()) return;
  std::string names;
  for (const std::string& list : lists) names += (names.empty() ? "" : " and ") + list;
  decision.if_complete.push_back("if these are all the " + names + ": " +
                                 std::string(ToString(closed.outcome)));
}

std::string PartQuestion(const data::Line& line) {
  std::string parts;
  for (const data::Line::Alternative& alternative : line.alternatives)
    parts += (parts.empty() ? "`" : ", `") + alternative.label + "`";
  return "Which part is it: " + parts + "?";
}

bool PartsDiffer(const LineCase& judged) {
  return std::any_of(judged.alternatives.begin(), judged.alternatives.end(),
                     [&](const RouteCase& route) {
                       const RouteCase& first = judged.alternatives.front();
                       return route.outcome != first.outcome ||
                              route.review.low != first.review.low ||
                              route.review.high != first.review.high;
                     });
}

// Looks at all that is open in the line.
void Gather(const data::Line& line, LineCase& judged, MissingFacts& missing) {
  const bool review_open = ReviewIsOpen(judged.review);
  for (RouteCase& route : judged.alternatives) {
    for (HopCase& hop : route.hops) {
      for (EpochCase& epoch : hop.epochs) {
        std::set<std::uint32_t> seen_reviews;
        for (const Contribution& contribution : epoch.contributions) {
          if (CanMove(judged, contribution))
            missing.AddInstance(*epoch.judge, *contribution.instance);
          if (review_open && contribution.outcome.high == Level::kLicenseRequired)
            AddReviews(*epoch.judge, contribution, missing, seen_reviews);
        }
      }
      AddDate(hop, judged, missing);
    }
  }
  if (judged.alternatives.size() > 1 && PartsDiffer(judged))
    missing.AddQuestion("item.chip", PartQuestion(line));
}

bool IsSettled(const LineCase& judged) {
  return judged.outcome.determined() && !ReviewIsOpen(judged.review);
}

}  // namespace

std::vector<MissingFact> OpenFactsOf(Library& library, const data::Line& line, LineCase& judged) {
  if (IsSettled(judged)) return {};
  MissingFacts missing(library.program());
  Gather(line, judged, missing);
  return missing.Take();
}

void AddMissing(Library& library, const data::Line& line, LineCase& judged,
                LineDecision& decision) {
  if (IsSettled(judged)) return;
  MissingFacts missing(library.program());
  Gather(line, judged, missing);
  decision.missing = missing.Take();
  // Whoever cannot be told what to find out is told at least which rules are open.
  if (decision.missing.empty() && missing.TakeLaw().empty()) {
    ForEachEpoch(judged, [&](const HopCase&, EpochCase& epoch) {
      for (const Contribution& contribution : epoch.contributions)
        if (CanMove(judged, contribution))
          missing.AddRule(library.program()[contribution.instance->rule]);
    });
  }
  decision.settled_only_by = missing.TakeLaw();
  AddIfComplete(library, line, judged, missing.open_lists(), decision);
}

}  // namespace licet::eval
