#include "eval/checks.hpp"
#include "eval/missing.hpp"
#include "eval/trace.hpp"

#include <string>
#include <utility>
#include <vector>

// What keeps an answer open that no fact of the scenario can settle: the law itself.
namespace licet::eval {

void MissingFacts::AddLaw(const program::Rule& rule, const std::string& what,
                          const std::string& reason) {
  law_.emplace(std::pair(rule.name, what + "\n" + reason),
               UnsettledLaw{rule.name, what, reason, CitationsOf(program_, rule)});
}

void MissingFacts::AddForce(Judge& judge, const Instance& instance) {
  const program::Rule& rule = program_[instance.rule];
  std::vector<UnconfirmedNote> notes;
  judge.law().CollectRuleDoubts(instance.rule, notes);
  bool any = false;
  for (const UnconfirmedNote& note : notes) {
    if (!note.open) continue;
    any = true;
    AddLaw(rule, note.what, note.reason);
  }
  if (!any) AddLaw(rule, "rule `" + rule.name + "`", "whether it is in force is in doubt");
}

void MissingFacts::AddReadLaw(Judge& judge, program::NodeId id) {
  std::vector<UnconfirmedNote> notes;
  CollectReadDoubts(judge, id, notes);
  bool any = false;
  for (const UnconfirmedNote& note : notes) {
    if (!note.open) continue;
    any = true;
    AddLaw(*rule_, note.what, note.reason);
  }
  if (!any) AddLaw(*rule_, "`" + program_[id].text + "`", "what the law says of it is not known");
}

void MissingFacts::AddThreshold(Judge& judge, program::ThresholdId id) {
  const std::string name = "threshold `" + program_[id].name + "`";
  const program::ThresholdValue* entry = judge.law().EntryOf(id);
  if (entry == nullptr) {
    AddLaw(*rule_, name, "no value is published for that day");
    return;
  }
  const std::string what = name + " from " + entry->period.from.ToString();
  std::vector<UnconfirmedNote> notes;
  judge.law().CollectDoubts(what, entry->citations, entry->doubt, notes);
  bool any = false;
  for (const UnconfirmedNote& note : notes) {
    if (!note.open) continue;
    any = true;
    AddLaw(*rule_, note.what, note.reason);
  }
  if (!any) AddLaw(*rule_, what, "its value is not public");
}

void MissingFacts::AddReview(const program::Rule& review) {
  if (review.review_values.size() < 2) return;
  std::string values;
  for (const std::uint32_t value : review.review_values)
    values += (values.empty() ? "`" : " or `") + program_.review_scale[value] + "`";
  AddLaw(review, "rule `" + review.name + "`", "the review policy is " + values);
}

void MissingFacts::AddRule(const program::Rule& rule) {
  AddLaw(rule, "rule `" + rule.name + "`", "whether it applies is not settled");
}

std::vector<UnsettledLaw> MissingFacts::TakeLaw() const {
  std::vector<UnsettledLaw> all;
  for (const auto& entry : law_) all.push_back(entry.second);
  return all;
}

}  // namespace licet::eval
