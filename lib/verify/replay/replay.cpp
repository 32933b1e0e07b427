#include "verify/replay/replay.hpp"

#include "verify/law/refused.hpp"
#include "verify/replay/line.hpp"
#include "verify/replay/narrow.hpp"

#include <utility>

namespace licet::verify {

RecordedAnswer Decide(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                      const DecisionRecord& record) {
  LineJudge judge(pack, question);
  RecordedAnswer answer;
  Judged all;
  for (const Line& line : lines) {
    RecordedLine recorded;
    Join(all, judge.Judge(line, recorded));
    answer.lines.push_back(std::move(recorded));
  }
  answer.first = {all.outcome, judge.Recorded(all.review),
                  all.outcome == OutcomeRange{} ? all.basis : Basis::kNone};
  Narrow(pack, lines, record, judge, answer);
  return answer;
}

}  // namespace licet::verify
