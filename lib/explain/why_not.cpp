#include "explain/document.hpp"
#include "explain/layout.hpp"
#include "explain/parts.hpp"
#include "explain/words.hpp"
#include "licet/analysis.hpp"

#include <cstddef>
#include <string>
#include <utility>

// What would have to be otherwise, in words.
namespace licet {
namespace explain {
namespace {

Runs ChangeWords(const Counterfactual& found) {
  Runs runs;
  for (std::size_t i = 0; i < found.changes.size(); ++i) {
    const FactChange& change = found.changes[i];
    if (i > 0) runs.Add(", and ");
    runs.Code(change.path).Add(": ").Append(Ticked(change.to)).Add(" instead of ");
    runs.Append(Ticked(change.from));
  }
  return runs.Add(" (cost " + std::to_string(found.cost) + ")");
}

Runs TestWords(const TurnedTest& test) {
  Runs runs;
  runs.Code(test.rule).Add(" tests ").Code(test.text).Add(": ");
  runs.Append(Ticked(test.after)).Add(" instead of ").Append(Ticked(test.before));
  if (!test.against.empty()) runs.Add(", against ").Append(Ticked(test.against));
  if (!test.law.empty()) runs.Add(" [").Append(Ticked(test.law)).Add("]");
  return runs.Append(CitationsInParentheses(test.citations));
}

void WriteFound(Document& document, const WhyNotLine& line) {
  for (const Counterfactual& found : line.found) {
    document.Bullet(0, ChangeWords(found));
    for (const TurnedTest& test : found.tests) document.Bullet(1, TestWords(test));
  }
}

void WriteLine(Document& document, const WhyNot& answer, const WhyNotLine& line) {
  const std::string wanted = LevelWords(answer.wanted);
  Runs head(answer.lines.size() > 1 ? line.line + ": " : std::string());
  head.Append(OutcomeWords(line.outcome, {})).Add(". ");
  if (line.already) {
    head.Add("That is what was asked for.");
  } else if (!line.found.empty()) {
    head.Add("It would be \"" + wanted + "\" with one of these changes, cheapest first; each was "
             "decided anew:");
  } else if (line.out_of_reach) {
    head.Add("No change of the facts that may change makes it \"" + wanted + "\".");
  } else {
    head.Add("No change of up to three facts was found that makes it \"" + wanted + "\".");
  }
  document.Paragraph(std::move(head));
  WriteFound(document, line);
  if (line.more) document.Paragraph(Runs("There may be dearer changes, too."));
  if (line.out_of_effort) {
    document.Paragraph(
        Runs("Not every change was tried within the effort that was allowed (`--effort`)."));
  }
  for (const NearLimit& near : line.near) {
    Runs runs("Just under a limit: ");
    runs.Code(near.text).Add(" (").Code(near.rule).Add(") sees ").Append(Ticked(near.value));
    runs.Add(" against ").Append(Ticked(near.limit));
    if (!near.margin.empty()) runs.Add(", ").Append(Ticked(near.margin));
    if (!near.law.empty()) runs.Add(" [").Append(Ticked(near.law)).Add("]");
    document.Bullet(0, std::move(runs));
  }
}

}  // namespace
}  // namespace explain

inline namespace v0 {

std::string RenderText(const WhyNot& answer) {
  explain::Document document;
  document.Title(explain::Runs(answer.scenario));
  for (const WhyNotLine& line : answer.lines) explain::WriteLine(document, answer, line);
  document.Footer(explain::Runs(answer.pack.name + " " + explain::ShortDigest(answer.pack.digest) +
                                    ", law as of " + answer.pack.law_as_of.ToString(),
                                explain::Tone::kQuiet));
  return explain::WriteText(document, 100, false);
}

}  // namespace v0
}  // namespace licet
