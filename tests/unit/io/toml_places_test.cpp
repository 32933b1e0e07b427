#include "io/toml_places.hpp"

#include "tests/support/catch.hpp"

#include <cstdint>
#include <string>

namespace licet::io {
namespace {

TEST_CASE("columns count code points, offsets bytes") {
  const std::string text = "a = \"é→\"\r\nb = 1\n";
  const TomlPlaces places(text);
  CHECK(places.Offset(1, 1) == 0);
  CHECK(places.Offset(1, 5) == 4);
  CHECK(places.Offset(1, 7) == 7);   // after é: two bytes
  CHECK(places.Offset(1, 8) == 10);  // after →: three
  CHECK(places.Offset(2, 1) == 13);
  CHECK(places.Offset(2, 5) == 17);
}

TEST_CASE("a place beyond the text is its end") {
  const std::string text = "ab\ncd";
  const TomlPlaces places(text);
  CHECK(places.Offset(1, 99) == 2);
  CHECK(places.Offset(2, 99) == 5);
  CHECK(places.Offset(9, 1) == 5);
}

TEST_CASE("a byte order mark is before the first column") {
  const std::string text =
      "\xEF\xBB\xBF"
      "a = 1";
  CHECK(TomlPlaces(text).Offset(1, 1) == 3);
}

TEST_CASE("long lines are found by the same count") {
  std::string text = "x\n";
  for (int i = 0; i < 2000; ++i) text += i % 3 == 0 ? "é" : "a";
  text += "\ny";
  const TomlPlaces places(text);
  std::size_t offset = 2;
  for (std::uint32_t column = 1; column <= 2000; ++column) {
    REQUIRE(places.Offset(2, column) == offset);
    offset += (column - 1) % 3 == 0 ? 2 : 1;
  }
  CHECK(places.Offset(3, 1) == text.size() - 1);
}

}  // namespace
}  // namespace licet::io
