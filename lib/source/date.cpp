#include "licet/date.hpp"

#include <absl/time/civil_time.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace licet {
inline namespace v0 {
namespace {

constexpr absl::CivilDay kEpoch(1970, 1, 1);

absl::CivilDay ToCivil(Date date) { return kEpoch + date.days(); }

Date FromCivilDay(absl::CivilDay day) {
  return Date::FromDays(static_cast<std::int32_t>(day - kEpoch));
}

// `count` decimal digits at `place`, or -1.
int ReadDigits(std::string_view text, std::size_t place, std::size_t count) {
  int value = 0;
  for (std::size_t i = place; i < place + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

void AppendPadded(std::string& out, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

std::optional<Date> Date::FromCivil(int year, int month, int day) {
  if (year < 1 || year > 9999) return std::nullopt;
  // Abseil makes 2023-03-02 of 2023-02-30; a day that does not exist shows by having moved.
  const absl::CivilDay civil(year, month, day);
  if (civil.year() != year || civil.month() != month || civil.day() != day) return std::nullopt;
  return FromCivilDay(civil);
}

std::optional<Date> Date::Parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = ReadDigits(text, 0, 4);
  const int month = ReadDigits(text, 5, 2);
  const int day = ReadDigits(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  return FromCivil(year, month, day);
}

int Date::year() const { return static_cast<int>(ToCivil(*this).year()); }
int Date::month() const { return ToCivil(*this).month(); }
int Date::day() const { return ToCivil(*this).day(); }

std::string Date::ToString() const {
  const absl::CivilDay civil = ToCivil(*this);
  std::string out;
  AppendPadded(out, static_cast<int>(civil.year()), 4);
  out += '-';
  AppendPadded(out, civil.month(), 2);
  out += '-';
  AppendPadded(out, civil.day(), 2);
  return out;
}

Date Date::PlusMonths(std::int32_t months, bool round_up) const {
  const absl::CivilDay civil = ToCivil(*this);
  const absl::CivilMonth target = absl::CivilMonth(civil) + months;
  const absl::CivilDay same_day(target.year(), target.month(), civil.day());
  if (absl::CivilMonth(same_day) == target) return FromCivilDay(same_day);
  const absl::CivilDay first_of_next(target + 1);
  return FromCivilDay(round_up ? first_of_next : first_of_next - 1);
}

}  // namespace v0
}  // namespace licet
