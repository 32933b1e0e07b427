#include "eval/evaluate.hpp"

#include "eval/line.hpp"

#include <algorithm>

namespace licet::eval {

Decision Evaluate(const program::Program& program, const data::Scenario& scenario,
                  const Options& options) {
  Decision decision;
  decision.scenario = scenario.title;
  decision.pack.name = program.name;
  decision.pack.title = program.title;
  decision.pack.jurisdiction = program.jurisdiction;
  decision.pack.authority = program.authority;
  if (program.law_as_of) decision.pack.law_as_of = *program.law_as_of;
  decision.known_at = options.known_at;
  decision.law_of = options.law_of;
  decision.view = options.view == View::kEnforced ? "enforced" : "de_jure";
  for (const auto& [name, reading] : options.readings)
    decision.readings.emplace_back(name).append("=").append(reading);

  Library library(program, options);
  Review review;
  for (const data::Line& line : scenario.lines) {
    LineCase judged = JudgeLine(library, line);
    decision.outcome = Join(decision.outcome, judged.outcome);
    decision.basis = std::max(decision.basis, judged.basis);
    review = Join(review, judged.review);
    decision.lines.push_back(DecideLine(library, line, judged));
  }
  decision.review = ToRange(review, program.review_scale);
  if (decision.outcome != OutcomeRange{}) decision.basis = Basis::kNone;
  return decision;
}

}  // namespace licet::eval
