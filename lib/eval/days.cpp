#include "eval/values.hpp"

#include <algorithm>
#include <cstdint>

namespace licet::eval {
namespace {

constexpr std::int32_t kMonthsLeft = 12;

bool Unbounded(Date date) { return date <= Date::Min() || date >= Date::Max(); }

// INVARIANT: the result lies between the first and the last day of the calendar.
Date ShiftEnd(Date date, const program::DateShift& shift) {
  if (Unbounded(date)) return date;
  const std::int64_t days = std::int64_t{date.days()} + shift.days;
  Date result = Date::FromDays(static_cast<std::int32_t>(
      std::clamp<std::int64_t>(days, Date::Min().days(), Date::Max().days())));
  if (shift.months == 0 || Unbounded(result)) return result;
  // One year of room on both sides keeps every intermediate day on the calendar.
  const std::int64_t months = std::int64_t{result.year()} * 12 + result.month() + shift.months;
  if (months < std::int64_t{2} * kMonthsLeft) return Date::Min();
  if (months > 9998 * std::int64_t{kMonthsLeft}) return Date::Max();
  return result.PlusMonths(shift.months, shift.round_up);
}

Number AsNumber(const Day& day) {
  Number number{day.presence, {}, {}};
  if (!Unbounded(day.low)) number.low = base::Rational(day.low.days());
  if (!Unbounded(day.high)) number.high = base::Rational(day.high.days());
  return number;
}

}  // namespace

Day Shift(const Day& day, const program::DateShift& shift) {
  return {day.presence, ShiftEnd(day.low, shift), ShiftEnd(day.high, shift)};
}

Day Hull(const Day& a, const Day& b) {
  if (a.presence == Presence::kAbsent && b.presence == Presence::kAbsent) return a;
  if (a.presence == Presence::kAbsent) return {Presence::kUncertain, b.low, b.high};
  if (b.presence == Presence::kAbsent) return {Presence::kUncertain, a.low, a.high};
  return {std::min(a.presence, b.presence), std::min(a.low, b.low), std::max(a.high, b.high)};
}

Codes Hull(const Codes& a, const Codes& b) {
  if (a.presence == Presence::kAbsent && b.presence == Presence::kAbsent) return a;
  Codes result{std::min(a.presence, b.presence), a.any || b.any, a.codes()};
  if (result.presence == Presence::kAbsent) result.presence = Presence::kUncertain;
  std::vector<std::string>& codes = result.own;
  codes.insert(codes.end(), b.codes().begin(), b.codes().end());
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return result;
}

Truth Compare(program::Relation relation, const Day& a, const Day& b) {
  return Compare(relation, AsNumber(a), AsNumber(b));
}

}  // namespace licet::eval
