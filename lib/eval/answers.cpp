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
    LineDecision answer = AnswerOf(program, line, judged);
    AddClasses(library, judged, answer);
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace licet::eval
