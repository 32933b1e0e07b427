#include "explain/cases.hpp"

#include "explain/parts.hpp"
#include "explain/words.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

// What is said of an answer that was followed into its cases, and of the facts that would settle
// it.
namespace licet::explain {
namespace {

constexpr std::size_t kMostFactsNamed = 6;
constexpr std::size_t kMostSetsShown = 3;

Runs FactList(std::vector<std::string> paths) {
  if (paths.size() <= kMostFactsNamed) return CodeList(paths);
  const std::size_t more = paths.size() - kMostFactsNamed;
  paths.resize(kMostFactsNamed);
  Runs runs;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (i > 0) runs.Add(", ");
    runs.Code(paths[i]);
  }
  return runs.Add(" and " + std::to_string(more) + " more facts");
}

// `no_license` in words; a review stays what it is.
std::string AnswerWords(const std::string& name) {
  for (const Level level : {Level::kNoLicense, Level::kExceptionAvailable, Level::kLicenseRequired,
                            Level::kProhibited}) {
    if (ToString(level) == name) return LevelWords(level);
  }
  return "review: " + PlainWords(name);
}

Runs SetsWords(const std::vector<SettlingFacts>& sets) {
  Runs runs;
  for (std::size_t i = 0; i < sets.size() && i < kMostSetsShown; ++i) {
    if (i > 0) runs.Add("; or ");
    runs.Append(FactList(sets[i].paths));
  }
  return runs;
}

Runs AnswersWords(const SettlingFacts& facts) {
  Runs runs;
  for (std::size_t i = 0; i < facts.paths.size(); ++i) {
    if (i > 0) runs.Add(" and ");
    runs.Code(facts.paths[i]).Add(": ").Append(Ticked(facts.answers[i]));
  }
  return runs.Add(" (then " + AnswerWords(facts.outcome) + ")");
}

}  // namespace

void WriteCases(Document& document, const CaseAnalysis& analysis, OutcomeRange outcome) {
  if (analysis.tier == Tier::kFast || analysis.fast == outcome) return;
  Runs runs("Rule by rule the answer would lie between " + LevelWords(analysis.fast.low) + " and " +
            LevelWords(analysis.fast.high) + ". ");
  runs.Add(outcome.determined() ? "Every case of " : "The cases of ");
  // The facts of a scenario with several lines are those of its lines.
  runs.Append(analysis.over.empty() ? Runs("the open facts") : FactList(analysis.over));
  runs.Add(outcome.determined()
               ? " gives the answer above."
               : " leave " + LevelWords(outcome.low) + " to " + LevelWords(outcome.high) + ".");
  document.Paragraph(std::move(runs));
}

void WriteSettlingFacts(Document& document, const LineDecision& line) {
  const CaseAnalysis& analysis = line.analysis;
  if (line.missing.size() > 1) {
    if (!analysis.next.empty()) {
      document.Paragraph(Runs("Ask first for ").Code(analysis.next).Add("."));
    }
    if (!analysis.settle.empty()) {
      document.Paragraph(Runs("Whatever the answers are, it is settled by ")
                             .Append(SetsWords(analysis.settle))
                             .Add("."));
    }
    for (std::size_t i = 0; i < analysis.may_settle.size() && i < kMostSetsShown; ++i) {
      document.Bullet(0, Runs("May be enough: ").Append(AnswersWords(analysis.may_settle[i])));
    }
  }
  if (analysis.out_of_effort) {
    document.Paragraph(
        Runs("Not every case was looked at: the answer holds, and may be more open than need be. "
             "More effort follows it further."));
  }
}

}  // namespace licet::explain
