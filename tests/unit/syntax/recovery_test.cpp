#include "syntax/recovery.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/syntax/reading.hpp"

#include <string>
#include <vector>

namespace licet::syntax {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("three mistakes give three messages, and what is whole is kept") {
  const Reading reading = ReadDeclarations(
      "sorce a { title \"x\" }\n"
      "source b { title \"y\" }\n"
      "require r license { cite b\n"
      "  when item.tpp >\n"
      "  explain \"e\" }\n"
      "source c { title \"z\" published 2023-02-30 }\n"
      "source d { title \"w\" }");
  CHECK(reading.Messages() == Lines{"3:1 LIC1001 expected a declaration, found `sorce`",
                                    "7:3 LIC1001 expected an expression, found `explain`",
                                    "8:32 LIC1019 there is no day `2023-02-30`"});
  REQUIRE(reading.declarations().size() == 2);
  CHECK(reading.tree.expressions.empty());
}

TEST_CASE("reading goes on with the next clause of a body") {
  const Reading reading = ReadDeclarations(
      "require r license { cite 5 wehn item.x when a and b or c\n"
      "  note 'x' dated on h.on for { export, hold } explain \"fine\" }");
  CHECK(reading.Messages() ==
        Lines{"3:26 LIC1001 expected a name, found `5`",
              "3:53 LIC1017 `and` and `or` stand side by side without parentheses",
              "4:8 LIC1001 expected a quoted text, found `'x'`",
              "4:18 LIC1001 expected `by`, found `on`",
              "4:38 LIC1001 expected a name or `}`, found `,`"});
}

TEST_CASE("a block that is not closed is reported where it opens") {
  const Reading reading = ReadDeclarations(
      "source a { title \"x\"\nsource b { title \"y\" }\nrequire r license { cite a\n");
  CHECK(reading.Messages() == Lines{"3:10 LIC1015 the block that opens here is not closed",
                                    "5:19 LIC1015 the block that opens here is not closed"});
  CHECK(reading.declarations().size() == 1);
  CHECK(reading.sink.diagnostics()[0].labels[0].text == "`}` is missing before `source`");
}

TEST_CASE("an inner bracket that is not closed is reported once") {
  const Reading reading = ReadDeclarations(
      "require r license { cite a\n  for { export\n  when (a and (b or c)\n  note \"u\" }\n"
      "source b { title \"y\" }");
  CHECK(reading.Messages() == Lines{"5:3 LIC1001 expected a name or `}`, found `when`",
                                    "6:3 LIC1001 expected an operator or `)`, found `note`"});
  CHECK(reading.sources.Locate(FileId{0}, reading.sink.diagnostics()[1].labels[0].span.begin) ==
        LineColumn{5, 8});
  CHECK(reading.sources.Locate(FileId{0}, reading.sink.diagnostics()[0].labels[0].span.begin) ==
        LineColumn{4, 7});
  CHECK(reading.declarations().size() == 1);
}

TEST_CASE("a quote that is not closed is reported where it opens, once") {
  const Reading reading = ReadDeclarations(
      "source a { title \"x\n  cite \"y\" }\nset s of country = { 'CN }\nsource b { title \"z\" }");
  CHECK(reading.Messages() ==
        Lines{"3:18 LIC1013 the text that opens here is not closed on its line",
              "5:22 LIC1014 the code that opens here is not closed on its line"});
  CHECK(reading.declarations().size() == 1);
}

TEST_CASE("a near word is offered, of those that may stand there") {
  const auto offer = [](std::string_view text) {
    const Reading reading = ReadDeclarations(text);
    REQUIRE(reading.sink.size() == 1);
    const auto& fixes = reading.sink.diagnostics().front().fixes;
    return fixes.empty() ? std::string("none") : fixes.front().text;
  };
  CHECK(offer("clasify c as '3A' { }") == "classify");
  CHECK(offer("source a { pubished 2023-01-01 }") == "published");
  CHECK(offer("require r license { wehn a }") == "when");
  CHECK(offer("require r license { cite a when x adn y }") == "and");
  CHECK(offer("record r { fact a : b optionl }") == "optional");
  CHECK(offer("group 'A' of c { form 2023-01-01 = { } cite a }") == "from");
  CHECK(offer("require r license { zzzz a }") == "none");
}

TEST_CASE("a reserved word as a name is called one") {
  const Reading reading = ReadDeclarations("require when license { cite a }");
  CHECK(reading.Messages() == Lines{"3:9 LIC1016 expected a name, found the reserved word `when`"});
}

TEST_CASE("a part that may stand once is refused the second time") {
  const Reading reading = ReadDeclarations(
      "source a { title \"x\" title \"y\" }\nrecord r { fact f : t open closed ask \"a\" ask \"b\" "
      "}");
  CHECK(reading.Messages() == Lines{"3:22 LIC1024 `title` is stated twice",
                                    "4:28 LIC1024 `open` or `closed` is stated twice",
                                    "4:43 LIC1024 `ask` is stated twice"});
}

TEST_CASE("a test begins with its facts") {
  const Reading reading = ReadDeclarations(
      "test \"t\" { on 2023-01-01 expect outcome x }\n"
      "test \"u\" { given a = 1 given b = 2 on 2023-01-01 expect outcome x }");
  CHECK(reading.Messages() == Lines{"3:12 LIC1025 a test begins with `given`, and has it once",
                                    "4:24 LIC1025 a test begins with `given`, and has it once"});
}

TEST_CASE("a mistake in the header does not hide those below it") {
  const Reading reading(
      "licet 1\npack p { titel \"x\" }\nsource a { title 5 }\nsource b { title \"y\" }\n");
  CHECK(reading.Messages().size() == 2);
  CHECK(reading.appended);
  CHECK(reading.declarations().size() == 1);
  const Reading missing("licet 1\nsource a { title 5 }\n");
  CHECK(missing.Messages() ==
        Lines{"2:1 LIC1010 expected `pack`, `module` or `part of` after the version, found "
              "`source`",
              "2:18 LIC1001 expected a quoted text, found `5`"});
  CHECK_FALSE(missing.appended);
}

TEST_CASE("a quote that is missing is one mistake") {
  const Reading opening = ReadDeclarations(
      "source a { title \"x\" cite y\" published 2023-01-01 }\nalias country HK' as 'CN' from "
      "2023-01-01");
  CHECK(opening.Messages() == Lines{"3:27 LIC1001 expected a quoted text, found `y`",
                                    "4:15 LIC1001 expected a quoted code, found `HK`"});
  const Reading closing =
      ReadDeclarations("prohibit g \"held { cite a \"section 9\" }\nsource b { title \"y\" }");
  CHECK(closing.Messages() == Lines{"3:28 LIC1001 expected `{`, found `section`"});
}

TEST_CASE("a brace too many is one mistake") {
  const Reading opening = ReadDeclarations(
      "require r license { cite a when item.tpp < { 3 TPP }\nsource b { title \"y\" }");
  CHECK(opening.Messages() == Lines{"3:44 LIC1001 expected an expression, found `{`"});
  const Reading closing = ReadDeclarations(
      "require r license { cite a when item.tpp < } 3 TPP }\nsource b { title \"y\" }");
  CHECK(closing.Messages() == Lines{"3:44 LIC1001 expected an expression, found `}`"});
}

TEST_CASE("what begins on a line of its own is a mistake of its own") {
  const Reading stray = ReadDeclarations("source a { title \"x\" } }\nsorce b { title \"y\" }");
  CHECK(stray.Messages() == Lines{"3:24 LIC1001 expected a declaration, found `}`",
                                  "4:1 LIC1001 expected a declaration, found `sorce`"});
  const Reading after =
      ReadDeclarations("classify c as \"X\" { cite a }\nclasify d as 'X' { cite a }\nset of b = c");
  CHECK(after.Messages() == Lines{"3:15 LIC1001 expected a quoted code, found `\"X\"`",
                                  "4:1 LIC1001 expected a declaration, found `clasify`",
                                  "5:5 LIC1016 expected a name, found the reserved word `of`"});
  const Reading open =
      ReadDeclarations("source a { title \"x\"\nsource b { tilte \"y\" }\nsource c { title \"y }");
  CHECK(open.Messages() ==
        Lines{"3:10 LIC1015 the block that opens here is not closed",
              "4:12 LIC1001 expected a part of the source (`title`, `cite`, `published` …) or `}`, "
              "found `tilte`",
              "5:18 LIC1013 the text that opens here is not closed on its line"});
}

}  // namespace
}  // namespace licet::syntax
