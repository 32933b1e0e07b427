#include "diag/text.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <string_view>

namespace licet::diag {
namespace {

TEST_CASE("code points of each length are read") {
  CHECK(ReadCodePoint("a").value == U'a');
  CHECK(ReadCodePoint("\xC3\xA9").value == 0xE9);
  CHECK(ReadCodePoint("\xE6\x9C\xA8").value == 0x6728);
  CHECK(ReadCodePoint("\xF0\x9F\x98\x80").value == 0x1F600);
  CHECK(ReadCodePoint("\xF0\x9F\x98\x80").bytes == 4);
}

TEST_CASE("a byte that is not UTF-8 is one code point of its own") {
  // A lone continuation, an overlong form, a surrogate, one cut short, one above U+10FFFF.
  for (const std::string_view text : {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                                      "\xE6\x9C", "\xF4\x90\x80\x80", "\xFF"}) {
    CHECK_FALSE(ReadCodePoint(text).well_formed);
    CHECK(ReadCodePoint(text).bytes == 1);
  }
}

TEST_CASE("wide characters take two cells and combining marks none") {
  CHECK(CellWidth(U'a') == 1);
  CHECK(CellWidth(0xE9) == 1);
  CHECK(CellWidth(0x6728) == 2);
  CHECK(CellWidth(0x1F600) == 2);
  CHECK(CellWidth(0x301) == 0);
}

TEST_CASE("what cannot be seen is spelled out") {
  CHECK(Printable("a\tb\r\n", 100) == "a\\tb\\r\\n");
  CHECK(Printable("\x1b[0m", 100) == "\\u{1b}[0m");
  CHECK(Printable("x\xE2\x80\xAEy", 100) == "x\\u{202e}y");
  CHECK(Printable("\xFFz", 100) == "\\xffz");
  CHECK(Printable("Zürich 木", 100) == "Zürich 木");
}

TEST_CASE("long text is cut between code points") {
  CHECK(Printable("木木木", 3) == "木木木");
  CHECK(Printable("木木木木", 3) == "木木木…");
}

}  // namespace
}  // namespace licet::diag
