#pragma once

#include "licet/record.hpp"
#include "verify/law/conditions.hpp"
#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"

#include <cstdint>
#include <optional>
#include <vector>

// What a record is about: its question, its events, and the stretches of law that each may fall in.
namespace licet::verify {

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

}  // namespace licet::verify
