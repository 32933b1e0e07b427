#include "verify/replay/compare.hpp"

#include <algorithm>
#include <array>

namespace licet::verify {
namespace {

std::string Text(OutcomeRange outcome) {
  constexpr std::array<const char*, 4> kNames = {"no_license", "exception_available",
                                                 "license_required", "prohibited"};
  return std::string(kNames.at(static_cast<std::size_t>(outcome.low))) + " to " +
         kNames.at(static_cast<std::size_t>(outcome.high));
}
std::string Text(const RecordedReview& review) {
  return (review.any ? "" : "nothing to review, ") + review.low + " to " + review.high +
         (review.conflict ? ", in conflict" : "");
}
std::string Text(Basis basis) { return "basis " + std::to_string(static_cast<int>(basis)); }
std::string Text(Tier tier) {
  if (tier == Tier::kFast) return "fast";
  return tier == Tier::kExact ? "exact" : "incomplete";
}
std::string Text(Truth truth) {
  if (truth == Truth::kUndetermined) return "undetermined";
  return truth == Truth::kTrue ? "true" : "false";
}
std::string Text(const std::string& text) { return text; }
std::string Text(const RecordedTruth& one) { return one.name + " " + Text(one.truth); }
std::string Text(const RecordedReason& one) {
  return one.rule + " at event " + std::to_string(one.hop + 1) +
         (one.about.empty() ? "" : " about " + one.about) + " " + Text(one.truth);
}

class Comparison {
 public:
  template <class Item>
  void One(const std::string& what, const Item& recorded, const Item& checked) {
    if (recorded == checked) return;
    found.push_back(what + " is recorded as `" + Text(recorded) + "`, but follows as `" +
                    Text(checked) + "`");
  }
  template <class Answer>
  void Bounds(const std::string& what, const Answer& recorded, const Answer& checked) {
    One(what + "the outcome", recorded.outcome, checked.outcome);
    One(what + "the review", recorded.review, checked.review);
    One(what + "the basis", recorded.basis, checked.basis);
    One(what + "the tier", recorded.tier, checked.tier);
    One(what + "the first outcome", recorded.first.outcome, checked.first.outcome);
    One(what + "the first review", recorded.first.review, checked.first.review);
    One(what + "the first basis", recorded.first.basis, checked.first.basis);
  }
  template <class Item>
  void All(const std::string& what, const std::vector<Item>& recorded,
           const std::vector<Item>& checked) {
    for (const Item& item : recorded)
      if (std::find(checked.begin(), checked.end(), item) == checked.end())
        found.push_back(what + " `" + Text(item) + "` is recorded, but does not follow");
    for (const Item& item : checked)
      if (std::find(recorded.begin(), recorded.end(), item) == recorded.end())
        found.push_back(what + " `" + Text(item) + "` follows, but is not recorded");
    if (found.empty() && recorded != checked)
      found.push_back("the list of each " + what + " is not in order");
  }
  std::vector<std::string> found;
};

}  // namespace

std::vector<std::string> Compare(const RecordedAnswer& recorded, const RecordedAnswer& checked) {
  Comparison comparison;
  comparison.Bounds("", recorded, checked);
  comparison.One("the number of lines", std::to_string(recorded.lines.size()),
                 std::to_string(checked.lines.size()));
  for (std::size_t i = 0; i < std::min(recorded.lines.size(), checked.lines.size()); ++i) {
    const RecordedLine& a = recorded.lines[i];
    const RecordedLine& b = checked.lines[i];
    const std::string line = "line " + std::to_string(i + 1) + ": ";
    comparison.One(line + "the name", a.name, b.name);
    comparison.One(line + "the item", a.item, b.item);
    comparison.Bounds(line, a, b);
    comparison.All(line + "class", a.classes, b.classes);
    comparison.All(line + "reason", a.because, b.because);
    comparison.All(line + "flag", a.flags, b.flags);
    comparison.All(line + "unmodeled rule", a.not_modeled, b.not_modeled);
  }
  return comparison.found;
}

}  // namespace licet::verify
