#include "eval/answers.hpp"

#include "eval/line.hpp"

#include <utility>

namespace licet::eval {

std::vector<LineDecision> AnswerLines(const program::Program& program,
                                      const data::Scenario& scenario, const Options& options) {
  Library library(program, options);
  std::vector<LineDecision> answers;
  for (const data::Line& line : scenario.lines) {
    LineCase judged = JudgeLine(library, line);
    LineDecision answer;
    answer.name = line.name;
    answer.item = line.item_label;
    answer.quantity = line.quantity_label;
    answer.outcome = judged.outcome;
    answer.review = ToRange(judged.review, program.review_scale);
    answer.basis = judged.basis;
    AddClasses(library, judged, answer);
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace licet::eval
