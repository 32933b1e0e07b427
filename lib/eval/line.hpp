#pragma once

#include "data/scenario.hpp"
#include "eval/hop_case.hpp"
#include "licet/decision.hpp"

#include <vector>

namespace licet::eval {

/// One line, an item with its route, for each part that its name may mean.
struct LineCase {
  std::vector<RouteCase> alternatives;
  OutcomeRange outcome;
  Review review;
  Basis basis = Basis::kNone;
};

LineCase JudgeLine(Library& library, const data::Line& line, Lists lists = Lists::kAsStated);
/// What is decided of the line, without any reason.
LineDecision AnswerOf(const program::Program& program, const data::Line& line,
                      const LineCase& judged);
/// The decision with all its reasons.
LineDecision DecideLine(Library& library, const data::Line& line, LineCase& judged);

/// Calls `visit(hop, epoch)` for every event and every stretch of law.
template <class Visit>
void ForEachEpoch(LineCase& line, const Visit& visit) {
  for (RouteCase& route : line.alternatives)
    for (HopCase& hop : route.hops)
      for (EpochCase& epoch : hop.epochs) visit(hop, epoch);
}

// Parts of the decision, each in a file of its own.
void AddMissing(Library& library, const data::Line& line, LineCase& judged,
                LineDecision& decision);
/// Only the facts of `AddMissing`, without a word on the law or on lists.
std::vector<MissingFact> OpenFactsOf(Library& library, const data::Line& line, LineCase& judged);
void AddReasons(LineCase& judged, LineDecision& decision);
void AddRemarks(Library& library, LineCase& judged, LineDecision& decision);
void AddClasses(Library& library, LineCase& judged, LineDecision& decision);

}  // namespace licet::eval
