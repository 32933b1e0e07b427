#pragma once

#include "eval/frame.hpp"
#include "eval/options.hpp"
#include "licet/date.hpp"
#include "program/program.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::eval {

/// A stretch of days on which the law stood still and in which an event may lie.
struct Epoch {
  /// The day whose law is applied: the first of the stretch on which the event may lie.
  Date law_day;
  /// The days on which the event may lie, if its own day is not exactly known.
  std::optional<data::DateRange> days;
  /// First and first later day of the law; empty: since ever, still.
  std::string law_from, law_until;
};

/// The epochs of an event on `date`: one for an exact day or if `law_of` is given, else one for
/// each stretch between two boundaries that the possible days touch.
std::vector<Epoch> EpochsOf(const program::Program& program, const Place& date,
                            const Options& options);

}  // namespace licet::eval
