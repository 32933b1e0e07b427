#include "eval/line.hpp"

#include "eval/trace.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <utility>

namespace licet::eval {

LineCase JudgeLine(Library& library, const data::Line& line, Lists lists) {
  LineCase judged;
  for (const data::Line::Alternative& alternative : line.alternatives)
    judged.alternatives.push_back(JudgeRoute(library, alternative.facts, lists));
  if (judged.alternatives.empty()) return judged;
  // The name means one of the parts, and nobody knows which.
  judged.outcome = judged.alternatives.front().outcome;
  judged.review = judged.alternatives.front().review;
  for (const RouteCase& route : judged.alternatives) {
    judged.outcome.low = std::min(judged.outcome.low, route.outcome.low);
    judged.outcome.high = std::max(judged.outcome.high, route.outcome.high);
    judged.review = Hull(judged.review, route.review);
    judged.basis = std::max(judged.basis, route.basis);
  }
  if (judged.outcome != OutcomeRange{}) judged.basis = Basis::kNone;
  return judged;
}

LineDecision AnswerOf(const program::Program& program, const data::Line& line,
                      const LineCase& judged) {
  LineDecision answer;
  answer.name = line.name;
  answer.item = line.item_label;
  answer.quantity = line.quantity_label;
  answer.outcome = judged.outcome;
  answer.review = ToRange(judged.review, program.review_scale);
  answer.basis = judged.basis;
  return answer;
}

LineDecision DecideLine(Library& library, const data::Line& line, LineCase& judged) {
  const program::Program& program = library.program();
  LineDecision decision = AnswerOf(program, line, judged);
  for (std::size_t i = 0; i < judged.alternatives.size(); ++i) {
    RouteCase& route = judged.alternatives[i];
    AlternativeDecision alternative;
    alternative.part = line.alternatives[i].label;
    alternative.outcome = route.outcome;
    alternative.review = ToRange(route.review, program.review_scale);
    alternative.basis = route.basis;
    for (HopCase& hop : route.hops)
      alternative.hops.push_back(TraceHop(library, hop, judged.outcome == OutcomeRange{}));
    decision.alternatives.push_back(std::move(alternative));
  }
  AddClasses(library, judged, decision);
  AddReasons(judged, decision);
  AddRemarks(library, judged, decision);
  AddMissing(library, line, judged, decision);
  return decision;
}

void AddClasses(Library& library, LineCase& judged, LineDecision& decision) {
  for (const std::string& code : library.program().classes) {
    std::optional<Truth> over_parts;
    for (RouteCase& route : judged.alternatives) {
      Truth at_some_event = Truth::kFalse;
      for (HopCase& hop : route.hops) {
        std::optional<Truth> at_event;
        for (EpochCase& epoch : hop.epochs) {
          const Truth truth = epoch.judge->HasClass(code);
          at_event = at_event ? Hull(*at_event, truth) : truth;
        }
        at_some_event = Or(at_some_event, at_event.value_or(Truth::kFalse));
      }
      over_parts = over_parts ? Hull(*over_parts, at_some_event) : at_some_event;
    }
    if (over_parts && *over_parts != Truth::kFalse)
      decision.classes.push_back({code, *over_parts});
  }
}

}  // namespace licet::eval
