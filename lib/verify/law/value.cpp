#include "verify/law/value.hpp"

#include "verify/law/refused.hpp"

#include <array>
#include <utility>

namespace licet::verify {

Truth Not(Truth a) {
  if (a == Truth::kUndetermined) return a;
  return Of(a == Truth::kFalse);
}

Truth WithPresence(Presence presence, Truth truth) {
  if (presence == Presence::kAbsent) return Truth::kFalse;
  return presence == Presence::kUncertain ? And(truth, Truth::kUndetermined) : truth;
}

Interval Exactly(const Number& value) { return {value, value}; }

Interval Add(const Interval& a, const Interval& b) {
  Interval sum;
  if (a.low && b.low) sum.low = *a.low + *b.low;
  if (a.high && b.high) sum.high = *a.high + *b.high;
  return sum;
}

Interval Negate(const Interval& a) {
  Interval result;
  if (a.high) result.low = a.high->Negated();
  if (a.low) result.high = a.low->Negated();
  return result;
}

namespace {

// A number, or one of the two ends of the line.
struct End {
  int beyond = 0;
  Number at;
};
End LowOf(const Interval& a) { return a.low ? End{0, *a.low} : End{-1, {}}; }
End HighOf(const Interval& a) { return a.high ? End{0, *a.high} : End{1, {}}; }
int SignOf(const End& end) { return end.beyond != 0 ? end.beyond : end.at.sign(); }
bool Less(const End& a, const End& b) {
  return a.beyond != b.beyond ? a.beyond < b.beyond : a.beyond == 0 && a.at < b.at;
}
// Nothing times endless is nothing.
End Times(const End& a, const End& b) {
  const int sign = SignOf(a) * SignOf(b);
  if (sign == 0) return {0, 0};
  return a.beyond != 0 || b.beyond != 0 ? End{sign, {}} : End{0, a.at * b.at};
}
Interval Between(const End& low, const End& high) {
  Interval result;
  if (low.beyond == 0) result.low = low.at;
  if (high.beyond == 0) result.high = high.at;
  return result;
}

}  // namespace

Interval Multiply(const Interval& a, const Interval& b) {
  const std::array<End, 4> all = {Times(LowOf(a), LowOf(b)), Times(LowOf(a), HighOf(b)),
                                  Times(HighOf(a), LowOf(b)), Times(HighOf(a), HighOf(b))};
  return Between(*std::min_element(all.begin(), all.end(), Less),
                 *std::max_element(all.begin(), all.end(), Less));
}

// The divisor is not 0: an end at 0 makes the quotient endless, both signs make it anything.
Interval Divide(const Interval& a, const Interval& b) {
  const End low = LowOf(b), high = HighOf(b);
  const bool above = SignOf(low) >= 0 && SignOf(high) > 0;
  const bool below = SignOf(low) < 0 && SignOf(high) <= 0;
  if (!above && !below) return Multiply(a, {});
  const auto inverse = [](const End& end, int at_zero) {
    if (end.beyond != 0) return End{0, 0};
    return end.at.sign() == 0 ? End{at_zero, {}} : End{0, end.at.Inverse()};
  };
  return Multiply(a, Between(inverse(high, -1), inverse(low, 1)));
}

Interval Hull(const Interval& a, const Interval& b) {
  Interval hull;
  if (a.low && b.low) hull.low = std::min(*a.low, *b.low);
  if (a.high && b.high) hull.high = std::max(*a.high, *b.high);
  return hull;
}

Truth AtMost(const Interval& a, const Interval& b, bool strict) {
  if (a.high && b.low && (strict ? *a.high < *b.low : *a.high <= *b.low)) return Truth::kTrue;
  if (a.low && b.high && (strict ? *a.low >= *b.high : *a.low > *b.high)) return Truth::kFalse;
  return Truth::kUndetermined;
}

// Both not above the other: one number, or something in common.
Truth Equal(const Interval& a, const Interval& b) {
  return And(AtMost(a, b, false), AtMost(b, a, false));
}

Names Name(const std::string& name) {
  return {false, std::make_shared<const std::vector<std::string>>(1, name)};
}

namespace {

template <class Is>
const Is& Get(const Value& value) {
  if (const auto* is = std::get_if<Is>(&value.is)) return *is;
  throw Refused{"an expression has another sort than the rule around it needs"};
}

}  // namespace

Truth Value::truth() const { return WithPresence(presence, Get<Truth>(*this)); }
const Interval& Value::interval() const { return Get<Interval>(*this); }
const Names& Value::names() const { return Get<Names>(*this); }

bool Value::exact() const {
  if (presence != Presence::kPresent) return presence == Presence::kAbsent;
  if (const auto* truth = std::get_if<Truth>(&is)) return *truth != Truth::kUndetermined;
  if (const auto* range = std::get_if<Interval>(&is))
    return range->low && range->high && *range->low == *range->high;
  return !names().any && names().names->size() == 1;
}

Value Hull(const Value& a, const Value& b) {
  if (std::holds_alternative<Truth>(a.is) && std::holds_alternative<Truth>(b.is))
    return {Presence::kPresent, Hull(a.truth(), b.truth())};
  Value result = a.presence == Presence::kAbsent ? b : a;
  if (a.presence == Presence::kAbsent || b.presence == Presence::kAbsent) {
    if (a.presence != b.presence) result.presence = Presence::kUncertain;
    return result;
  }
  result.presence = Both(a.presence, b.presence);
  if (std::holds_alternative<Interval>(a.is)) {
    result.is = Hull(a.interval(), b.interval());
    return result;
  }
  if (a.names().any || b.names().any) {
    result.is = Names{true, std::make_shared<const std::vector<std::string>>()};
    return result;
  }
  std::vector<std::string> names = *a.names().names;
  names.insert(names.end(), b.names().names->begin(), b.names().names->end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  result.is = Names{false, std::make_shared<const std::vector<std::string>>(std::move(names))};
  return result;
}

namespace {

bool IsLeap(std::int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
std::int64_t DaysIn(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && IsLeap(year) ? 1 : 0);
}
std::int64_t NewYear(std::int64_t year) {
  const std::int64_t before = year - 1;
  return before * 365 + before / 4 - before / 100 + before / 400 + kFirstDay;
}
struct Civil {
  std::int64_t year, month, day;
};
Civil CivilOf(std::int64_t day) {
  Civil civil{(day - kFirstDay) / 366 + 1, 1, 0};
  while (NewYear(civil.year + 1) <= day) ++civil.year;
  std::int64_t rest = day - NewYear(civil.year);
  for (; rest >= DaysIn(civil.year, civil.month); ++civil.month)
    rest -= DaysIn(civil.year, civil.month);
  civil.day = rest + 1;
  return civil;
}
std::int64_t DayOf(const Civil& civil) {
  std::int64_t day = NewYear(civil.year) + civil.day - 1;
  for (std::int64_t month = 1; month < civil.month; ++month) day += DaysIn(civil.year, month);
  return day;
}

}  // namespace

std::int64_t ReadDay(std::string_view text) {
  const auto wrong = [&] { return Refused{"`" + std::string(text) + "` is not a day"}; };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') throw wrong();
  std::array<std::int64_t, 3> parts{};
  std::size_t part = 0;
  for (const char c : text) {
    if (c == '-') {
      ++part;
      continue;
    }
    if (c < '0' || c > '9' || part > 2) throw wrong();
    parts[part] = parts[part] * 10 + (c - '0');
  }
  const Civil civil{parts[0], parts[1], parts[2]};
  if (civil.year < 1 || civil.month < 1 || civil.month > 12 || civil.day < 1 ||
      civil.day > DaysIn(civil.year, civil.month)) {
    throw wrong();
  }
  return DayOf(civil);
}

std::string DayText(std::int64_t day) {
  const Civil civil = CivilOf(day);
  const auto padded = [](std::int64_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2);
}

std::int64_t Shift(std::int64_t day, std::int64_t days, std::int64_t months, bool up) {
  if (day <= kFirstDay || day >= kLastDay) return day;
  const std::int64_t moved = std::clamp(day + days, kFirstDay, kLastDay);
  if (months == 0 || moved == kFirstDay || moved == kLastDay) return moved;
  Civil civil = CivilOf(moved);
  const std::int64_t count = civil.year * 12 + civil.month + months;
  if (count < 24) return kFirstDay;
  if (count > std::int64_t{9998} * 12) return kLastDay;
  civil.year = (count - 1) / 12;
  civil.month = (count - 1) % 12 + 1;
  const std::int64_t last = DaysIn(civil.year, civil.month);
  if (civil.day <= last) return DayOf(civil);
  civil.day = last;
  return DayOf(civil) + (up ? 1 : 0);
}

}  // namespace licet::verify
