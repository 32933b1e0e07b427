#include "io/read_json.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/io/reading.hpp"

#include <string>
#include <tuple>

namespace licet::io {
namespace {

using data::NumberText;

Reading Json(std::string_view text) { return Read(text, "facts.json"); }

TEST_CASE("numbers of JSON keep their digits, however many") {
  const auto number = GENERATE("826", "-0.5", "0.30000000000000004",
                               "123456789012345678901234567890", "1e3", "-12.50E-2", "0");
  const Reading reading = Json(std::string("{\"a\": [\n") + number + "]}");
  REQUIRE(reading.node.has_value());
  CHECK(std::get<NumberText>(reading.At({"a", "0"}).value).digits == number);
  CHECK(reading.TextAt({"a", "0"}) == number);
}

TEST_CASE("keys and values have their places") {
  const Reading reading = Json(
      "\xEF\xBB\xBF{ \"t\\u00e9\" : {\"k\\\"ey\" :[ true , null,\"a\\\\\" ,{}]}, \"é\": -1.50 }");
  REQUIRE(reading.node.has_value());
  CHECK(reading.TextAt({"té"}) == "{\"k\\\"ey\" :[ true , null,\"a\\\\\" ,{}]}");
  CHECK(reading.TextAt({"té", "k\"ey"}) == "[ true , null,\"a\\\\\" ,{}]");
  CHECK(reading.TextAt({"té", "k\"ey", "0"}) == "true");
  CHECK(reading.TextAt({"té", "k\"ey", "1"}) == "null");
  CHECK(reading.TextAt({"té", "k\"ey", "2"}) == "\"a\\\\\"");
  CHECK(reading.TextAt({"té", "k\"ey", "3"}) == "{}");
  CHECK(reading.TextAt({"é"}) == "-1.50");
  CHECK(std::holds_alternative<data::Null>(reading.At({"té", "k\"ey", "1"}).value));
  const auto& table = std::get<data::Table>(reading.node->value);
  CHECK(reading.sources.text(table.entries.at(0).key_span) == "\"t\\u00e9\"");
  CHECK(reading.sources.text(table.entries.at(1).key_span) == "\"é\"");
}

TEST_CASE("a key that is stated twice in one object is an error") {
  const Reading reading = Json("{\"a\": 1, \"b\": {\"a\": 2}, \"\\u0061\": 3}");
  CHECK(reading.only() == "1:25 LIC3017 `a` is stated twice | keep one of the two");
  REQUIRE(reading.diagnostics[0].labels.size() == 1);
  CHECK(reading.diagnostics[0].labels[0].span.begin == 1);
  CHECK_FALSE(reading.node.has_value());
}

TEST_CASE("a mistake in JSON is one message in plain words") {
  const std::string prefix = "LIC3016 this is not JSON: ";
  const auto [text, place, expected] = GENERATE(
      std::tuple("{\"a\": 1", "1:8", "the text ends before its brackets are closed"),
      std::tuple("{\"a\": ", "1:7", "the text ends before its brackets are closed"),
      std::tuple("{\"a\": 1,}", "1:9",
                 "a comma before `}` | JSON has no comma after the last entry"),
      std::tuple("[1, 2,]", "1:7", "a comma before `]` | JSON has no comma after the last entry"),
      std::tuple("{\"a\": 1 \"b\": 2}", "1:9", "a comma is missing before `\"b\"`"),
      std::tuple("[1 2]", "1:4", "a comma is missing before `2`"),
      std::tuple("{\"a\" 1}", "1:6", "`:` is missing before `1`"),
      std::tuple("{a: 1}", "1:2",
                 "a key in quotes is missing before `a` | keys stand in double quotes: {\"title\": "
                 "\"…\"}"),
      std::tuple("{\"a\": ic}", "1:7",
                 "`ic` is neither a number, true, false, null nor a text | texts stand in double "
                 "quotes"),
      std::tuple("{\"a\": True}", "1:7",
                 "`True` is neither a number, true, false, null nor a text | texts stand in double "
                 "quotes"),
      std::tuple("{\"a\": 'b'}", "1:7", "texts stand in straight double quotes, found `'b'`"),
      std::tuple("{\"a\": “b”}", "1:7", "texts stand in straight double quotes, found `“b”`"),
      std::tuple("{\"a\": 1 // b\n}", "1:9",
                 "`//` looks like a comment | JSON has no comments; TOML "
                 "has"),
      std::tuple("{\"a\": \"b}", "1:7", "the quotes of a text are never closed on its line"),
      std::tuple("{\"a\": \"b\nc\"}", "1:7", "the quotes of a text are never closed on its line"),
      std::tuple("{\"a\": }", "1:7", "a value is missing before `}`"),
      std::tuple("{\"a\": 1} {}", "1:10", "`{` follows the end of the value"));
  const Reading reading = Json(text);
  CHECK_FALSE(reading.node.has_value());
  CHECK(reading.only() == std::string(place) + " " + prefix + expected);
}

TEST_CASE("numbers that JSON does not have are refused as numbers") {
  for (const char* number : {"+5", ".5", "5.", "-", "01", "1e400"}) {
    INFO(number);
    const Reading reading = Json(std::string("{\"a\": ") + number + "}");
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].kind == DiagnosticKind::kNumberForm);
  }
}

TEST_CASE("a text that cannot be read says why") {
  const Reading reading = Json("{\"a\": \"\\q\"}");
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].message.find("the text \"\\q\" cannot be read") !=
        std::string::npos);
}

}  // namespace
}  // namespace licet::io
