#include "verify/law/number.hpp"

#include "tests/support/catch.hpp"
#include "verify/law/refused.hpp"
#include "verify/law/value.hpp"

#include <string>

namespace licet::verify {

TEST_CASE("fractions of any size are compared exactly") {
  CHECK(Number::Read("1600") * Number::Read("1/500") == Number::Read("16/5"));
  CHECK(Number::Read("160032/50010") == Number::Read("16/5"));
  CHECK(Number::Read("-7/2") < Number::Read("-10/3"));
  CHECK(Number::Read("2/3") + Number::Read("-5/6") == Number::Read("-1/6"));
  // 10^40 + 1 and 10^40 differ in the last digit only.
  const std::string big = "1" + std::string(40, '0');
  CHECK(Number::Read(big) + 1 > Number::Read(big));
  CHECK(Number::Read(big) * Number::Read(big) == Number::Read("1" + std::string(80, '0')));
  CHECK(Number(-4294967296) + Number(4294967295) == Number(-1));
}

TEST_CASE("numbers have one form") {
  for (const char* text : {"", "-", "01", "-0", "1/0", "1.5", "1/", "/2", "+1", "1e3", "0x1"})
    CHECK_THROWS_AS(Number::Read(text), Refused);
}

TEST_CASE("a quotient by what may be 0 has no end") {
  const Interval quotient = Divide(Exactly(1), {Number(0), Number(4)});
  REQUIRE(quotient.low);
  CHECK(*quotient.low == Number::Read("1/4"));
  CHECK(!quotient.high);
  CHECK(!Divide(Exactly(1), {Number(-1), Number(1)}).low);
}

TEST_CASE("days are those of the Gregorian calendar") {
  CHECK(ReadDay("1970-01-01") == 0);
  CHECK(ReadDay("2000-02-29") == 11016);
  CHECK(DayText(ReadDay("2024-12-31") + 1) == "2025-01-01");
  CHECK(DayText(Shift(ReadDay("2024-01-31"), 0, 1, false)) == "2024-02-29");
  CHECK(DayText(Shift(ReadDay("2023-01-31"), 0, 1, true)) == "2023-03-01");
  CHECK(DayText(Shift(ReadDay("2024-03-15"), 0, -15, false)) == "2022-12-15");
  CHECK(DayText(Shift(ReadDay("2023-11-17"), 25, 0, false)) == "2023-12-12");
  for (const char* text : {"2023-02-29", "1900-02-29", "2023-13-01", "0000-01-01", "2023-1-01"})
    CHECK_THROWS_AS(ReadDay(text), Refused);
}

}  // namespace licet::verify
