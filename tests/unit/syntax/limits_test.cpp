#include <string>
#include <string_view>

#include "syntax/parse.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/syntax/reading.hpp"

namespace licet::syntax {
namespace {

std::string Repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string OnlyCode(const Reading& reading) {
  const auto messages = reading.Messages();
  if (messages.size() != 1) return std::to_string(messages.size()) + " messages";
  return messages.front().substr(messages.front().find("LIC"), 7);
}

TEST_CASE("what is no rule file is refused with one message") {
  CHECK(OnlyCode(Reading("")) == "LIC1007");
  CHECK(OnlyCode(Reading("# nothing\n\n")) == "LIC1007");
  CHECK(OnlyCode(Reading("source a { }")) == "LIC1008");
  CHECK(OnlyCode(Reading("licet one")) == "LIC1008");
  CHECK(OnlyCode(Reading("licet 2\nanything (")) == "LIC1009");
  CHECK(OnlyCode(Reading(std::string("licet 1\n\0\1", 10))) == "LIC1003");
  CHECK(OnlyCode(Reading("licet 1\npart of t # \x07")) == "LIC1003");
  CHECK(OnlyCode(Reading("licet 1\n# caf\xE9\n")) == "LIC1004");
  CHECK(OnlyCode(Reading("licet 1\n# \xE2\x80\xAE\n")) == "LIC1005");
  CHECK(OnlyCode(Reading(std::string(kMaxFileBytes + 1, '#'))) == "LIC1002");
}

TEST_CASE("nothing is appended when a file cannot be read") {
  const Reading reading("licet 2");
  CHECK_FALSE(reading.appended);
  CHECK(reading.tree.files.empty());
}

TEST_CASE("letters outside quotes are pointed out once a line") {
  const Reading reading = ReadDeclarations("source a { title “x” }\nsource b { title \"é\" }");
  CHECK(OnlyCode(reading) == "LIC1006");
  CHECK(reading.declarations().size() == 1);
}

TEST_CASE("nesting that no stack bears gives one message") {
  const int many = 100'000;
  CHECK(OnlyCode(ReadCondition(Repeat("(", many) + "a" + Repeat(")", many))) == "LIC1011");
  CHECK(OnlyCode(ReadCondition(Repeat("(", many))) == "LIC1011");
  CHECK(OnlyCode(ReadCondition(Repeat("not ", many) + "a")) == "LIC1011");
  CHECK(OnlyCode(ReadCondition(Repeat("if a then b else ", many) + "c")) == "LIC1011");
  CHECK(OnlyCode(ReadCondition(Repeat("if a then ", many))) == "LIC1011");
  CHECK(OnlyCode(ReadCondition("a" + Repeat(" + a", many))) == "LIC1011");
  CHECK(OnlyCode(ReadCondition("a" + Repeat(" * a", many))) == "LIC1011");
  CHECK(OnlyCode(ReadCondition("(a)" + Repeat(".b", many))) == "LIC1011");
  CHECK(OnlyCode(ReadCondition("a in " + Repeat("(", many) + "s")) == "LIC1011");
  CHECK(OnlyCode(ReadCondition("a in s" + Repeat(" union s", many))) == "LIC1011");
  CHECK(OnlyCode(ReadDeclarations("test \"t\" { given a = " + Repeat("[", many))) == "LIC1011");
  CHECK(OnlyCode(ReadDeclarations(Repeat("{", many))) == "LIC1011");
  CHECK(OnlyCode(ReadCondition(Repeat("-", many) + "a")) == "LIC1001");
}

TEST_CASE("nesting at the limit is read and printed") {
  // The braces of the body are one level.
  const int levels = kMaxNesting - 1;
  const Reading brackets = ReadCondition(Repeat("(", levels) + "a" + Repeat(")", levels));
  CHECK(brackets.Messages().empty());
  const Reading quantifiers =
      ReadCondition(Repeat("some x in y satisfies (", levels) + "x.b" + Repeat(")", levels));
  CHECK(quantifiers.Messages().empty());
  CHECK(PrintedCondition(quantifiers).size() > 127 * 20);
  const Reading both = ReadCondition(Repeat("if a then b else (", levels) + "c" +
                                     Repeat(")", levels));
  CHECK(both.Messages().empty());
  const Reading sum = ReadCondition("a" + Repeat(" + a", 2 * kMaxNesting - 1));
  CHECK(sum.Messages().empty());
}

TEST_CASE("lists are as long as the limit and no longer") {
  const int limit = static_cast<int>(kMaxListLength);
  const Reading fits = ReadDeclarations("set s of c = { " + Repeat("'A' ", limit) + "}");
  CHECK(fits.Messages().empty());
  CHECK(OnlyCode(ReadDeclarations("set s of c = { " + Repeat("'A' ", limit + 1) + "}")) ==
        "LIC1012");
  CHECK(OnlyCode(ReadCondition("a" + Repeat(" and a", limit))) == "LIC1012");
}

TEST_CASE("after a hundred mistakes the rest are counted") {
  const Reading reading = ReadDeclarations(Repeat("source a { x }\n", 150));
  REQUIRE(reading.sink.size() == 101);
  CHECK(reading.Messages().back() == "103:12 LIC1026 50 more mistakes in this file are not shown");
}

TEST_CASE("garbage of any kind ends in messages") {
  for (const std::string_view piece : {"}", "{", ")", "\"", "'", "#", ".", "..", "=", "when", "if",
                                       "not", "-", "1", "a", "\n", "\\", "licet", "source a {",
                                       "test \"t\" {", "given", "on 2023-01-01", "[", "cite a,"}) {
    const Reading reading = ReadDeclarations(Repeat(std::string(piece) + " ", 50));
    CHECK(reading.sink.size() <= 101);
  }
}

}  // namespace
}  // namespace licet::syntax
