#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace licet {
inline namespace v0 {

/// A day of the proleptic Gregorian calendar, held as days since 1970-01-01. No time of day and no
/// zone: the law counts days.
class Date {
 public:
  constexpr Date() = default;
  /// `days` counts from 1970-01-01, which is 0.
  static constexpr Date FromDays(std::int32_t days) {
    Date date;
    date.days_ = days;
    return date;
  }
  /// The day, or nothing when there is none such (month 13, 2023-02-30). Years 1 to 9999.
  static std::optional<Date> FromCivil(int year, int month, int day);
  /// Reads `YYYY-MM-DD` exactly; nothing for any other text and for days that do not exist.
  static std::optional<Date> Parse(std::string_view text);
  static constexpr Date Min() { return FromDays(-719162); }   // 0001-01-01
  static constexpr Date Max() { return FromDays(2932896); }   // 9999-12-31

  [[nodiscard]] constexpr std::int32_t days() const { return days_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;
  [[nodiscard]] int day() const;
  /// `YYYY-MM-DD`.
  [[nodiscard]] std::string ToString() const;
  [[nodiscard]] constexpr Date PlusDays(std::int32_t days) const { return FromDays(days_ + days); }
  /// Adds calendar months; a day that the target month lacks becomes its last day, or, with
  /// `round_up`, the first day of the month after.
  [[nodiscard]] Date PlusMonths(std::int32_t months, bool round_up) const;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  std::int32_t days_ = 0;
};

}  // namespace v0
}  // namespace licet
