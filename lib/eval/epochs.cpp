#include "eval/epochs.hpp"

#include <algorithm>

namespace licet::eval {
namespace {

// The stretch of unchanged law around `day`: [first, second), open at the ends of the calendar.
std::pair<std::optional<Date>, std::optional<Date>> StretchOf(const program::Program& program,
                                                              Date day) {
  const auto next = std::upper_bound(program.boundaries.begin(), program.boundaries.end(), day);
  std::pair<std::optional<Date>, std::optional<Date>> stretch;
  if (next != program.boundaries.begin()) stretch.first = *std::prev(next);
  if (next != program.boundaries.end()) stretch.second = *next;
  return stretch;
}

Epoch EpochAt(const program::Program& program, Date day) {
  const auto [from, until] = StretchOf(program, day);
  return {day, std::nullopt, from ? from->ToString() : "", until ? until->ToString() : ""};
}

data::DateRange PossibleDays(const Place& date) {
  if (date.known() && date.value != nullptr) {
    if (const auto* range = std::get_if<data::DateRange>(&date.value->payload)) return *range;
  }
  return {Date::Min(), Date::Max()};
}

}  // namespace

std::vector<Epoch> EpochsOf(const program::Program& program, const Place& date,
                            const Options& options) {
  if (options.law_of) return {EpochAt(program, *options.law_of)};
  const data::DateRange days = PossibleDays(date);
  if (days.low == days.high) return {EpochAt(program, days.low)};
  std::vector<Epoch> epochs;
  for (Date day = days.low; day <= days.high;) {
    Epoch epoch = EpochAt(program, day);
    const auto until = StretchOf(program, day).second;
    const Date last = until && *until <= days.high ? until->PlusDays(-1) : days.high;
    epoch.days = data::DateRange{day, last};
    epochs.push_back(std::move(epoch));
    day = last.PlusDays(1);
  }
  return epochs;
}

}  // namespace licet::eval
