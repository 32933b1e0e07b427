#include "base/hex.hpp"

#include "tests/support/catch.hpp"

#include <string>

namespace licet::base {

TEST_CASE("bytes are written in lower-case hex and read back") {
  const std::string bytes("\x00\x0f\xa0\xff", 4);
  CHECK(ToHex(bytes) == "000fa0ff");
  CHECK(FromHex("000fa0ff", 4) == bytes);
  CHECK(ToHex("").empty());
}

TEST_CASE("anything but the digits of so many bytes is nothing") {
  for (const char* text : {"000fa0f", "000fa0ff0", "000fa0f", "000FA0FF", "000fa0fg", "0x0fa0ff", ""})
    CHECK(FromHex(text, 4).empty());
}

}  // namespace licet::base
