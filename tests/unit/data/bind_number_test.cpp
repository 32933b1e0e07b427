#include "data/bind_number.hpp"

#include "data/scenario.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <string>
#include <tuple>

namespace licet::data {
namespace {

using base::Rational;
using sample::Binding;
using sample::BindText;

NumberRange RangeOf(const Binding& binding, const std::string& fact) {
  return std::get<NumberRange>(binding.At({"item", fact}).payload);
}

TEST_CASE("a bare number is in the unit of the fact, digit by digit") {
  // 0.1 + 0.2 in binary is not 0.3; read from the text each of these is exactly what it says.
  const auto [text, hundredths] =
      GENERATE(std::tuple("826", 82600), std::tuple("826.00", 82600), std::tuple("0.1", 10),
               std::tuple("0.07", 7), std::tuple("1_0.29", 1029), std::tuple("+3", 300));
  const Binding binding = BindText(std::string("item.logic_die_area = ") + text);
  REQUIRE(binding.scenario.has_value());
  CHECK(RangeOf(binding, "logic_die_area").low == Rational(hundredths, 100));
  CHECK(RangeOf(binding, "logic_die_area").high == Rational(hundredths, 100));
}

TEST_CASE("text with a unit is converted") {
  CHECK(RangeOf(BindText("item.logic_die_area = \"8.26 cm2\""), "logic_die_area").low == 826);
  CHECK(RangeOf(BindText("item.io_bandwidth = \"0.6TB/s\""), "io_bandwidth").low == 600);
}

TEST_CASE("a range may leave out one end, which is then the declared one") {
  const Binding both = BindText("item.logic_die_area = { min = 800, max = \"8.26 cm2\" }");
  CHECK(RangeOf(both, "logic_die_area").low == 800);
  CHECK(RangeOf(both, "logic_die_area").high == 826);
  const Binding low = BindText("item.logic_die_area = { min = 800 }");
  CHECK(RangeOf(low, "logic_die_area").high == 100000);
  const Binding high = BindText("item.logic_die_area = { max = 800 }");
  CHECK(RangeOf(high, "logic_die_area").low == 0);
}

TEST_CASE("a number that does not fit is refused with its place, the rule and a way out") {
  const auto [value, expected] = GENERATE(
      std::tuple("\"4800\"",
                 "1:23 `logic_die_area` takes a number, found the text `4800` | drop the quotes to "
                 "mean 4800 mm2, or add a unit: \"4800 mm2\""),
      std::tuple("\"large\"",
                 "1:23 `logic_die_area` takes a number, found the text `large` | write a number in "
                 "mm2, or a range"),
      std::tuple(
          "\"unknown\"",
          "1:23 `logic_die_area` takes a number, found the text `unknown` | write `{ state = "
          "\"unknown\" }`, or leave the key out"),
      std::tuple(
          "\"826 GB/s\"",
          "1:23 `logic_die_area` is measured in mm2, which GB/s cannot be turned into | state "
          "a number in mm2"),
      std::tuple("\"826 mm3\"",
                 "1:23 `mm3` is not a unit; `logic_die_area` is measured in mm2 | did you mean "
                 "`mm2`?"),
      std::tuple("826.125",
                 "1:23 826.125 mm2 is finer than `logic_die_area` is measured: whole multiples of "
                 "0.01 mm2 | nothing is rounded for you: write a value on the grid, or `{ min = …, "
                 "max = … }` around it"),
      std::tuple(
          "-1",
          "1:23 -1 mm2 is outside the range of `logic_die_area`: 0 mm2 to 100000 mm2 | check "
          "the number and its unit"),
      std::tuple(
          "\"100000.01 mm2\"",
          "1:23 100000.01 mm2 is outside the range of `logic_die_area`: 0 mm2 to 100000 mm2 | "
          "check the number and its unit"),
      std::tuple("8.26e2",
                 "1:23 `8.26e2` is not a number in plain decimal digits | write all digits out "
                 "instead of a power of ten: 1500000, not 1.5e6"),
      std::tuple("\"8.26e2 mm2\"",
                 "1:23 `8.26e2` is not a number in plain decimal digits | write all digits out "
                 "instead of a power of ten: 1500000, not 1.5e6"),
      std::tuple("0x33a",
                 "1:23 `0x33a` is not a number in plain decimal digits | write digits 0 to 9, with "
                 "a point before decimals"),
      std::tuple("inf",
                 "1:23 `inf` is not a number in plain decimal digits | write digits 0 to 9, with a "
                 "point before decimals"),
      std::tuple("\"1,000 mm2\"",
                 "1:23 `1,000` is not a number in plain decimal digits | write the digits without "
                 "separators, and a point before decimals"),
      std::tuple(
          "0.1234567890123456789012345678901",
          "1:23 `0.1234567890123456789012345678901` has more digits than any fact can have | "
          "no fact has more than 30 digits; check the number"),
      std::tuple("true", "1:23 `logic_die_area` takes a number in mm2, found `true`"),
      std::tuple("{ min = 826, max = 800 }",
                 "1:23 the range of `logic_die_area` runs backwards: 826 mm2 to 800 mm2 | `min` is "
                 "the lower end; swap the two"),
      std::tuple(
          "{}",
          "1:23 `logic_die_area` is given an empty range | write `{ min = …, max = … }`, one "
          "of them at least"),
      std::tuple("{ mim = 800 }",
                 "1:25 unknown key `mim` in the value of `logic_die_area` | did you mean `min`?"));
  const Binding binding = BindText(std::string("item.logic_die_area = ") + value);
  CHECK_FALSE(binding.scenario.has_value());
  CHECK(binding.only() == expected);
}

TEST_CASE("whole numbers have no fraction and need no unit") {
  CHECK(BindText("quantity = 1.5").only() == "1:12 `quantity` takes whole numbers, found 1.5");
  CHECK(BindText("quantity = 0").only() ==
        "1:12 0 is outside the range of `quantity`: 1 to 1000000000 | check the number and its "
        "unit");
  CHECK(BindText("quantity = \"512\"").only() ==
        "1:12 `quantity` takes a number, found the text `512` | drop the quotes: 512");
  CHECK(BindText("quantity = \"512 TOPS\"").only() ==
        "1:12 `quantity` is measured in plain numbers, which TOPS cannot be turned into | state a "
        "whole number");
  CHECK(BindText("quantity = 512.0").scenario.has_value());
}

TEST_CASE("percent may be written as number, word or sign") {
  const auto share = GENERATE("60", "\"60 percent\"", "\"60 %\"", "\"60%\"");
  const Binding binding = BindText(
      std::string("[[party]]\nowners = [{ name = \"state fund\", listed = true, share = ") + share +
      " }]");
  REQUIRE(binding.scenario.has_value());
  const Value& value = binding.At({"parties", "0", "owners", "0", "share"});
  CHECK(std::get<NumberRange>(value.payload).low == 60);
}

TEST_CASE("numbers of JSON are read from their digits too") {
  const Binding binding = BindText(R"({"item": {"logic_die_area": 826.07}})", "scenario.json");
  REQUIRE(binding.scenario.has_value());
  CHECK(RangeOf(binding, "logic_die_area").low == Rational(82607, 100));
  CHECK(BindText(R"({"item": {"logic_die_area": 123456789012345678901234}})", "s.json").only() ==
        "1:29 123456789012345678901234 mm2 is outside the range of `logic_die_area`: 0 mm2 to "
        "100000 mm2 | check the number and its unit");
}

}  // namespace
}  // namespace licet::data
