#include "verify/law/explanation.hpp"

#include <set>
#include <string>
#include <utility>

namespace licet::verify {
namespace {

class Comparison {
 public:
  Objections Take() { return std::move(objections_); }

  void Header(const DecisionRecord& record) {
    const Decision& told = record.explanation;
    Same("the scenario", told.scenario == record.title);
    // Overlays are named after the pack that they are part of.
    const std::string& name = told.pack.name;
    Same("the pack", (name == record.pack || name.starts_with(record.pack + " + ")) &&
                         told.pack.digest == record.pack_texts);
    Same("the day that it is known at", told.known_at.ToString() == record.known_at);
    Same("the day of the law", (told.law_of ? told.law_of->ToString() : "") == record.law_of);
    Same("the view", told.view == record.view);
    Same("the readings", told.readings == record.readings);
    Same("the engine", told.engine == record.engine);
    Bounds("", told, record.answer);
    Same("the number of lines", told.lines.size() == record.answer.lines.size());
  }

  void Line(const LineDecision& told, const RecordedLine& line) {
    const std::string of = " of line `" + line.name + "`";
    Same("the name" + of, told.name == line.name && told.item == line.item);
    Bounds(of, told, line);
    std::set<std::pair<std::string, Truth>> classes, listed_classes, unmodeled, listed_unmodeled;
    for (const auto& one : told.classes) classes.emplace(one.code, one.truth);
    for (const auto& one : line.classes) listed_classes.emplace(one.name, one.truth);
    Same("the classes" + of, classes == listed_classes);
    for (const auto& one : told.not_modeled) unmodeled.emplace(one.rule, one.truth);
    for (const auto& one : line.not_modeled) listed_unmodeled.emplace(one.name, one.truth);
    Same("what is not modeled" + of, unmodeled == listed_unmodeled);
    std::set<std::string> flags;
    for (const FlagTrace& one : told.flags)
      if (one.truth == Truth::kTrue) flags.insert(one.rule);
    Same("the flags" + of, flags == std::set<std::string>(line.flags.begin(), line.flags.end()));
    std::set<std::pair<std::string, std::uint32_t>> reasons, listed_reasons;
    for (const auto& one : told.because) reasons.emplace(one.rule, one.hop);
    for (const auto& one : line.because) listed_reasons.emplace(one.rule, one.hop);
    Same("the reasons" + of, reasons == listed_reasons);
  }

 private:
  void Same(const std::string& what, bool same) {
    if (!same)
      objections_.push_back("the explanation tells " + what + " otherwise than the answer");
  }

  template <class Told, class Answer>
  void Bounds(const std::string& of, const Told& told, const Answer& answer) {
    Same("the outcome" + of, told.outcome == answer.outcome &&
                                 told.analysis.fast == answer.first.outcome &&
                                 told.analysis.tier == answer.tier);
    Same("the basis" + of, told.basis == answer.basis);
    const RecordedReview review{told.review.any, told.review.low, told.review.high,
                                told.review.conflict};
    Same("the review" + of, review == answer.review);
  }

  Objections objections_;
};

}  // namespace

Objections CompareExplanation(const DecisionRecord& record) {
  Comparison comparison;
  comparison.Header(record);
  const auto& told = record.explanation.lines;
  const auto& lines = record.answer.lines;
  for (std::size_t i = 0; i < told.size() && i < lines.size(); ++i)
    comparison.Line(told[i], lines[i]);
  return comparison.Take();
}

}  // namespace licet::verify
