#include "io/read_toml.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/io/reading.hpp"

#include <string>
#include <tuple>

namespace licet::io {
namespace {

using data::NumberText;

TEST_CASE("numbers keep their digits and their place") {
  const auto [number, digits] = GENERATE(
      std::tuple("826", "826"), std::tuple("-1_000.50", "-1000.50"), std::tuple("+0.1", "+0.1"),
      std::tuple("0.30000000000000004", "0.30000000000000004"),
      std::tuple("12345678901234567890.5", "12345678901234567890.5"), std::tuple("1e3", "1e3"),
      std::tuple("0x1f", "0x1f"), std::tuple("inf", "inf"), std::tuple("-nan", "-nan"));
  for (const std::string& before : {std::string("a = "), std::string("\"é→\" = 1\na = ")}) {
    const Reading reading = Read(before + number + " # rest");
    REQUIRE(reading.node.has_value());
    CHECK(std::get<NumberText>(reading.At({"a"}).value).digits == digits);
    CHECK(reading.TextAt({"a"}) == number);
  }
}

TEST_CASE("values and keys are found behind texts of other scripts") {
  const Reading reading = Read(
      "title = \"芯片 é\" # →\nt = { \"käy\" = [1, 2.5,\n  +3], d = 2023-11-17, \"b\" = true }\r\n"
      "[[hop]]\nnote = '''\nab'''\n[x.y]\nz = \"s\"\n");
  REQUIRE(reading.node.has_value());
  CHECK(reading.TextAt({"title"}) == "\"芯片 é\"");
  CHECK(reading.TextAt({"t", "käy", "1"}) == "2.5");
  CHECK(reading.TextAt({"t", "käy", "2"}) == "+3");
  CHECK(reading.TextAt({"t", "d"}) == "2023-11-17");
  CHECK(std::get<Date>(reading.At({"t", "d"}).value) == Date::FromCivil(2023, 11, 17));
  CHECK(reading.TextAt({"t", "b"}) == "true");
  CHECK(std::get<std::string>(reading.At({"hop", "0", "note"}).value) == "ab");
  CHECK(reading.TextAt({"hop", "0"}) == "[[hop]]");
  CHECK(reading.TextAt({"x", "y", "z"}) == "\"s\"");
  const auto& table = std::get<data::Table>(reading.At({"t"}).value);
  CHECK(reading.sources.text(table.Find("käy")->key_span) == "\"käy\"");
  CHECK(reading.sources.text(table.Find("b")->key_span) == "\"b\"");
}

TEST_CASE("a letter after a folded line is a letter") {
  const Reading reading = Read("a = \"\"\"x\\\n  é→\"\"\"\nb = 1");
  REQUIRE(reading.node.has_value());
  CHECK(std::get<std::string>(reading.At({"a"}).value) == "xé→");
}

TEST_CASE("keys come in the order of the file") {
  const Reading reading = Read("z = 1\na = 2\n[m]\nq = 1\nb = 2\n");
  const auto& table = std::get<data::Table>(reading.node->value);
  CHECK(table.entries.at(0).key == "z");
  CHECK(table.entries.at(1).key == "a");
  CHECK(table.entries.at(2).key == "m");
  CHECK(std::get<data::Table>(table.entries[2].node.value).entries.at(0).key == "q");
}

TEST_CASE("times of day are refused, all of them at once") {
  const Reading reading = Read("a = 2023-11-17T10:00:00Z\nb = 12:00:00\nc = 2023-11-17 08:00:00");
  REQUIRE(reading.diagnostics.size() == 3);
  CHECK(reading.diagnostics[0].message ==
        "`2023-11-17T10:00:00Z` has a time of day; facts are dated by days");
  CHECK(reading.diagnostics[0].help == "write the day alone: 2023-11-17");
  CHECK(reading.diagnostics[1].help.empty());
  CHECK_FALSE(reading.node.has_value());
}

TEST_CASE("a mistake in the syntax is one message in plain words") {
  const auto [text, expected] = GENERATE(
      std::tuple(
          "x = 2023-02-30",
          "1:5 LIC3019 there is no day `2023-02-30` | write year, month and day of a day that "
          "exists"),
      std::tuple(
          "x = 2023-13-01T10:00:00",
          "1:5 LIC3019 there is no day `2023-13-01` | write year, month and day of a day that "
          "exists"),
      std::tuple("x = 0000-01-01", "1:5 LIC3019 there is no day `0000-01-01`"),
      std::tuple(
          "x = 2023-1-1",
          "1:5 LIC3015 this is not TOML: `2023-1-1` is not a day | write year, month and day "
          "with all digits: 2023-01-05"),
      std::tuple("x = 11/17/2023",
                 "1:5 LIC3015 this is not TOML: `11/17/2023` is not a number | write days as "
                 "2023-11-17"),
      std::tuple("x = 99999999999999999999999",
                 "1:5 LIC3021 `99999999999999999999999` has more digits than any fact can have | "
                 "check the number"),
      std::tuple(
          "x = 1e400",
          "1:5 LIC3020 `1e400` is not a number in plain decimal digits | write all digits out "
          "instead of a power of ten"),
      std::tuple("x = 826 mm2",
                 "1:5 LIC3015 this is not TOML: `826 mm2` is not a number | a number with a unit "
                 "stands in quotes: \"826 mm2\""),
      std::tuple(
          "x = { y = 60% }",
          "1:11 LIC3015 this is not TOML: `60%` is not a number | a number with a unit stands "
          "in quotes: \"60%\""),
      std::tuple("x = 1,000",
                 "1:5 LIC3015 this is not TOML: `1,000` is not a number | write the digits without "
                 "separators or leading zeros, and digits on both sides of a point"),
      std::tuple("x = 01",
                 "1:5 LIC3015 this is not TOML: `01` is not a number | write the digits without "
                 "separators or leading zeros, and digits on both sides of a point"),
      std::tuple("x = ic",
                 "1:5 LIC3015 this is not TOML: `ic` is neither a number, a day, true, false nor a "
                 "text | texts stand in quotes: \"ic\""),
      std::tuple(
          "x = none",
          "1:5 LIC3015 this is not TOML: `none` is neither a number, a day, true, false nor a "
          "text | texts stand in quotes: \"none\""),
      std::tuple(
          "x = True",
          "1:5 LIC3015 this is not TOML: `True` is neither a number, a day, true, false nor a "
          "text | write true"),
      std::tuple(
          "x = “a”",
          "1:5 LIC3015 this is not TOML: `“a”` is neither a number, a day, true, false nor a "
          "text | texts stand in straight quotes: \"…\""),
      std::tuple("x = \"abc",
                 "1:9 LIC3015 this is not TOML: the quotes of a text are never closed"),
      std::tuple(
          "x = \"a\nb\"",
          "1:7 LIC3015 this is not TOML: a text in quotes ends on the line on which it begins "
          "| close the quotes, or write three of them around a text of several lines"),
      std::tuple("x = [1, 2", "1:10 LIC3015 this is not TOML: a list `[` is never closed"),
      std::tuple("x = { a = 1", "1:12 LIC3015 this is not TOML: a table `{` is never closed"),
      std::tuple("x = {a = 1,}",
                 "1:12 LIC3015 this is not TOML: a comma before `}` | a table on one line has no "
                 "comma after its last key"),
      std::tuple("x =\ny = 1", "1:4 LIC3015 this is not TOML: a value is missing after `=`"),
      std::tuple("x = ", "1:5 LIC3015 this is not TOML: a value is missing after `=`"),
      std::tuple("x: 1",
                 "1:2 LIC3015 this is not TOML: key and value are joined by `=`, found `:`"),
      std::tuple("end user = 1",
                 "1:5 LIC3015 this is not TOML: expected `=`, found `u` | a key with spaces stands "
                 "in quotes"),
      std::tuple(
          "a = 1 b = 2",
          "1:7 LIC3015 this is not TOML: the line goes on after its value | each key begins a "
          "line of its own"),
      std::tuple(
          "[[hop]\nx = 1",
          "1:7 LIC3015 this is not TOML: expected `]`, found the end of the line | a table is "
          "opened by `[item]`, one of several by `[[hop]]`"),
      std::tuple("[a]\nx = 1\n[[#op]]\n",
                 "3:3 LIC3015 this is not TOML: a key is missing before `#` | a key is made of "
                 "letters, digits, `_` and `-`, or stands in quotes"),
      std::tuple("x = [\"a\" \"b\"]",
                 "1:10 LIC3015 this is not TOML: expected comma or closing `]`, found `\"`"),
      std::tuple("{\"a\": 1}",
                 "1:1 LIC3015 this is not TOML: a TOML file begins with a key | for JSON, let the "
                 "file's name end in `.json`"));
  const Reading reading = Read(text);
  CHECK_FALSE(reading.node.has_value());
  CHECK(reading.only() == expected);
}

TEST_CASE("a key that is stated twice is an error") {
  CHECK(Read("x = 1\nx = 2").only() == "2:1 LIC3017 `x` is stated twice | keep one of the two");
  CHECK(Read("[a]\n[a]").only() == "2:1 LIC3017 `a` is stated twice | keep one of the two");
  CHECK(Read("a.b = 1\na = 2").only() == "2:1 LIC3017 `a` is stated twice | keep one of the two");
  CHECK(Read("[[hop]]\na = 1\n[hop]\nb = 2").only() ==
        "3:1 LIC3017 `hop` is stated twice | a list of tables has each of its tables begin with "
        "`[[hop]]`");
}

}  // namespace
}  // namespace licet::io
