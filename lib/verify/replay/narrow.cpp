#include "verify/replay/narrow.hpp"

#include "verify/law/cases.hpp"
#include "verify/law/refused.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace licet::verify {
namespace {

bool IsOpen(const RecordedBounds& bounds) {
  return !bounds.outcome.determined() ||
         (bounds.review.any && bounds.review.low != bounds.review.high);
}

class Narrowing {
 public:
  Narrowing(const Pack& pack, const std::vector<Line>& lines, const DecisionRecord& record,
            LineJudge& judge, RecordedAnswer& answer)
      : pack_(pack), lines_(lines), record_(record), judge_(judge), answer_(answer) {}

  void Work() {
    for (std::size_t i = 0; i < answer_.lines.size(); ++i) {
      RecordedLine& line = answer_.lines[i];
      Start(line);
      const RecordedCases* cases = CasesOf(i);
      if (cases != nullptr && !IsOpen(line.first))
        throw Refused{"a line that is not open has cases"};
      if (cases != nullptr) Follow(*cases, TierOf(record_.answer.lines, i), line);
      if (cases == nullptr && IsOpen(line.first) && record_.effort != 0)
        line.tier = Tier::kIncomplete;
    }
    Start(answer_);
    const RecordedCases* together = CasesOf(std::nullopt);
    if (record_.effort != 0 && IsOpen(answer_.first)) {
      if (answer_.lines.size() == 1) {
        const RecordedLine& line = answer_.lines.front();
        answer_.outcome = line.outcome;
        answer_.review = line.review;
        answer_.basis = line.basis;
        answer_.tier = line.tier;
      } else {
        Within(Together(), answer_);
        answer_.tier =
            IsOpen({answer_.outcome, answer_.review, {}}) ? Tier::kIncomplete : Tier::kExact;
        if (together != nullptr) Follow(*together, record_.answer.tier, answer_);
        together = nullptr;
      }
    }
    if (together != nullptr) throw Refused{"all lines together have cases that nobody asked for"};
  }

 private:
  template <class Answer>
  static void Start(Answer& answer) {
    answer.outcome = answer.first.outcome;
    answer.review = answer.first.review;
    answer.basis = answer.first.basis;
    answer.tier = Tier::kFast;
  }

  const RecordedCases* CasesOf(std::optional<std::size_t> line) const {
    const RecordedCases* found = nullptr;
    for (const RecordedCases& cases : record_.cases) {
      const bool same = line ? cases.line && *cases.line == *line : !cases.line;
      if (!same) continue;
      if (found != nullptr || record_.effort == 0)
        throw Refused{"there are cases that nobody asked for"};
      found = &cases;
    }
    return found;
  }

  Judged JudgeAll(std::optional<std::uint32_t> line, const std::vector<Line>& lines) {
    Judged all;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (!line || *line == i) Join(all, judge_.Judge(lines[i]));
    if (all.outcome != OutcomeRange{}) all.basis = Basis::kNone;
    return all;
  }

  // What the lines give together, each as narrow as it is.
  Judged Together() const {
    Judged all;
    for (const RecordedLine& line : answer_.lines) {
      Judged one;
      one.outcome = line.outcome;
      one.basis = line.basis;
      one.review.any = line.review.any;
      one.review.certain = line.outcome.low >= Level::kLicenseRequired;
      one.review.low = judge_.PlaceOf(line.review.low);
      one.review.high = judge_.PlaceOf(line.review.high);
      Join(all, one);
    }
    return all;
  }

  // What presumptions hold stands until it is rebutted, so nothing goes below the first pass.
  template <class Answer>
  void Within(const Judged& cases, Answer& answer) const {
    OutcomeRange& outcome = answer.outcome;
    outcome.low = std::max(outcome.low, cases.outcome.low);
    outcome.high = std::max(outcome.low, std::min(outcome.high, cases.outcome.high));
    if (!cases.review.any) {
      answer.review = {};
    } else if (answer.review.any) {
      const std::size_t low = std::max(judge_.PlaceOf(answer.review.low), cases.review.low);
      const std::size_t high =
          std::max(low, std::min(judge_.PlaceOf(answer.review.high), cases.review.high));
      const bool conflict = answer.review.conflict;
      answer.review = judge_.Recorded({true, false, conflict, low, high});
    }
    if (outcome == OutcomeRange{} && answer.basis == Basis::kNone) answer.basis = cases.basis;
  }

  template <class Answer>
  void Follow(const RecordedCases& cases, Tier claimed, Answer& answer) {
    std::optional<Judged> all;
    ForEachLeaf(pack_, cases.tree, lines_, [&](std::uint32_t, const std::vector<Line>& lines) {
      const Judged one = JudgeAll(cases.line, lines);
      if (!all) all = one;
      Widen(*all, one, false);
    });
    if (all->outcome != OutcomeRange{}) all->basis = Basis::kNone;
    Within(*all, answer);
    // A record may say less than its completions show.
    const bool reached = Reached(cases, answer) && claimed != Tier::kIncomplete;
    answer.tier = reached ? Tier::kExact : Tier::kIncomplete;
  }

  static Tier TierOf(const std::vector<RecordedLine>& lines, std::size_t i) {
    return i < lines.size() ? lines[i].tier : Tier::kFast;
  }

  // Whether the completions reach both ends of outcome and review.
  template <class Answer>
  bool Reached(const RecordedCases& cases, const Answer& answer) {
    std::optional<Judged> all;
    for (const RecordedCompletion& completion : cases.completions) {
      std::vector<Line> lines = lines_;
      TakeAll(pack_, completion.facts, lines);
      const Judged one = JudgeAll(cases.line, lines);
      if (one.outcome != completion.outcome || judge_.Recorded(one.review) != completion.review)
        throw Refused{"a completion is decided otherwise than recorded"};
      if (one.outcome.high > answer.outcome.high)
        throw Refused{"a completion is stricter than the strict end of the answer"};
      if (!all) all = one;
      Widen(*all, one, false);
    }
    if (!all) return false;
    const bool outcome =
        all->outcome.low <= answer.outcome.low && all->outcome.high >= answer.outcome.high;
    if (!answer.review.any) return outcome;
    return outcome && all->review.any && all->review.low <= judge_.PlaceOf(answer.review.low) &&
           all->review.high >= judge_.PlaceOf(answer.review.high);
  }

  const Pack& pack_;
  const std::vector<Line>& lines_;
  const DecisionRecord& record_;
  LineJudge& judge_;
  RecordedAnswer& answer_;
};

}  // namespace

void Narrow(const Pack& pack, const std::vector<Line>& lines, const DecisionRecord& record,
            LineJudge& judge, RecordedAnswer& answer) {
  Narrowing(pack, lines, record, judge, answer).Work();
}

}  // namespace licet::verify
