#include "licet/date.hpp"

#include "tests/support/catch.hpp"

namespace licet {
namespace {

Date Day(int year, int month, int day) { return Date::FromCivil(year, month, day).value(); }

TEST_CASE("days count from the first of January 1970") {
  CHECK(Day(1970, 1, 1).days() == 0);
  CHECK(Day(1969, 12, 31).days() == -1);
  // 30 years of 365 days and the leap days of 1972, 76, 80, 84, 88, 92, 96.
  CHECK(Day(2000, 1, 1).days() == 30 * 365 + 7);
  CHECK(Day(1, 1, 1) == Date::Min());
  CHECK(Day(9999, 12, 31) == Date::Max());
}

TEST_CASE("a leap day exists every four years, but in 1900 and 2100 it does not") {
  CHECK(Date::FromCivil(2024, 2, 29).has_value());
  CHECK(Date::FromCivil(2000, 2, 29).has_value());
  CHECK_FALSE(Date::FromCivil(2023, 2, 29).has_value());
  CHECK_FALSE(Date::FromCivil(1900, 2, 29).has_value());
  CHECK_FALSE(Date::FromCivil(2100, 2, 29).has_value());
}

TEST_CASE("days that do not exist are refused") {
  CHECK_FALSE(Date::FromCivil(2023, 2, 30).has_value());
  CHECK_FALSE(Date::FromCivil(2023, 4, 31).has_value());
  CHECK_FALSE(Date::FromCivil(2023, 13, 1).has_value());
  CHECK_FALSE(Date::FromCivil(2023, 0, 1).has_value());
  CHECK_FALSE(Date::FromCivil(2023, 1, 0).has_value());
  CHECK_FALSE(Date::FromCivil(0, 1, 1).has_value());
  CHECK_FALSE(Date::FromCivil(10000, 1, 1).has_value());
}

TEST_CASE("a date is read in one form only") {
  CHECK(Date::Parse("2023-11-17") == Day(2023, 11, 17));
  CHECK(Date::Parse("0001-01-01") == Date::Min());
  for (const char* text :
       {"", "2023-11-7", "2023-1-17", "23-11-17", "2023/11/17", "2023-11-17 ", " 2023-11-17",
        "2023-11-1x", "+023-11-17", "2023-02-30", "0000-01-01", "2023-11-17T00:00"}) {
    INFO(text);
    CHECK_FALSE(Date::Parse(text).has_value());
  }
}

TEST_CASE("a date is written as it is read") {
  CHECK(Day(2022, 10, 7).ToString() == "2022-10-07");
  CHECK(Date::Min().ToString() == "0001-01-01");
  CHECK(Date::Max().ToString() == "9999-12-31");
  CHECK(Day(2024, 2, 29).year() == 2024);
  CHECK(Day(2024, 2, 29).month() == 2);
  CHECK(Day(2024, 2, 29).day() == 29);
}

TEST_CASE("days are added across months and years") {
  CHECK(Day(2023, 12, 31).PlusDays(1) == Day(2024, 1, 1));
  CHECK(Day(2024, 3, 1).PlusDays(-1) == Day(2024, 2, 29));
}

TEST_CASE("a month later is the same day of the month where there is one") {
  CHECK(Day(2023, 11, 17).PlusMonths(1, false) == Day(2023, 12, 17));
  CHECK(Day(2023, 11, 17).PlusMonths(2, true) == Day(2024, 1, 17));
  CHECK(Day(2024, 1, 17).PlusMonths(-2, false) == Day(2023, 11, 17));
  CHECK(Day(2024, 2, 29).PlusMonths(48, false) == Day(2028, 2, 29));
}

TEST_CASE("a day that the month lacks becomes its last day, or the first of the next") {
  CHECK(Day(2023, 1, 31).PlusMonths(1, false) == Day(2023, 2, 28));
  CHECK(Day(2023, 1, 31).PlusMonths(1, true) == Day(2023, 3, 1));
  CHECK(Day(2024, 1, 30).PlusMonths(1, false) == Day(2024, 2, 29));
  CHECK(Day(2024, 2, 29).PlusMonths(12, false) == Day(2025, 2, 28));
  CHECK(Day(2024, 2, 29).PlusMonths(12, true) == Day(2025, 3, 1));
  CHECK(Day(2023, 10, 31).PlusMonths(2, true) == Day(2023, 12, 31));
  CHECK(Day(2023, 8, 31).PlusMonths(-6, true) == Day(2023, 3, 1));
}

TEST_CASE("dates are ordered by day") {
  CHECK(Day(2023, 11, 16) < Day(2023, 11, 17));
  CHECK(Date::Min() < Date::Max());
}

}  // namespace
}  // namespace licet
