#pragma once

#include "licet/record.hpp"
#include "verify/event.hpp"
#include "verify/law.hpp"
#include "verify/pack.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace licet::verify {

/// Decides all lines, as naively as can be. Throws `Refused`.
RecordedAnswer Decide(const Pack& pack, const std::vector<Line>& lines, const Question& question);

/// The events of one part: those that are named, and one more if there may be one.
std::vector<Thing> EventsOf(const Pack& pack, const Facts& facts);

/// A stretch of days in which one law holds, cut to the days of an event.
struct Stretch {
  std::int64_t law_day = 0;
  /// The days of the event within it, if its day is not exact.
  std::optional<Interval> days;
};
std::vector<Stretch> StretchesOf(const Pack& pack, const Question& question, const Thing& event);

/// What is asked by a record. Throws `Refused`.
Question QuestionOf(const DecisionRecord& record);

/// Whether the lists of the pack that follow from its other leaves say what these say: the days of
/// change, the rules by kind and class, and who names whom. Throws `Refused` if not.
void CheckLists(const Pack& pack);

}  // namespace licet::verify
