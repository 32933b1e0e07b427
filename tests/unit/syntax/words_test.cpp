#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/keywords.hpp"
#include "syntax/layout.hpp"
#include "syntax/token.hpp"
#include "tests/support/catch.hpp"

namespace licet::syntax {
namespace {

TEST_CASE("reserved words are found by their text and by their role") {
  CHECK(FindKeyword("when") == Keyword::kWhen);
  CHECK_FALSE(FindKeyword("whe"));
  CHECK_FALSE(FindKeyword("high"));
  CHECK_FALSE(FindKeyword("view"));
  CHECK(WordOf(Keyword::kLawAsOf) == "law_as_of");
  CHECK(HasRole(Keyword::kReview, kDeclarationWord));
  CHECK(HasRole(Keyword::kReview, kClauseWord));
  CHECK(WordsWithRole(kAttributeWord) ==
        std::vector<std::string_view>{"ask", "closed", "cost", "evidence", "open", "optional",
                                      "range", "resolution"});
}

TEST_CASE("the published grammar and the table have the same reserved words") {
  std::ifstream in("docs/grammar.ebnf");
  const std::string grammar{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::set<std::string> quoted;
  const std::regex pattern("\"([a-z][a-z0-9_]*)\"");
  for (std::sregex_iterator match(grammar.begin(), grammar.end(), pattern), end; match != end;
       ++match) {
    quoted.insert((*match)[1]);
  }
  for (const char* contextual : {"high", "medium", "low", "at", "view"}) quoted.erase(contextual);
  std::set<std::string> reserved;
#define LICET_KEYWORD(name, word, roles) reserved.insert(word);
#include "syntax/keywords.def"
#undef LICET_KEYWORD
  CHECK(quoted == reserved);
}

TEST_CASE("tokens are what a person sees") {
  const auto describe = [](std::string_view text) { return Describe(text, TokenAt(text, 0)); };
  CHECK(describe("  wehn x") == "`wehn`");
  CHECK(describe("<= 5") == "`<=`");
  CHECK(describe("..5") == "`..`");
  CHECK(describe("2023-11-17 x") == "`2023-11-17`");
  CHECK(describe("5..6") == "`5`");
  CHECK(describe("\"a \\\" b\" c") == "`\"a \\\" b\"`");
  CHECK(describe("'3A090.a' c") == "`'3A090.a'`");
  CHECK(describe("# only a comment") == "the end of the file");
  CHECK(describe("\"" + std::string(60, 'x') + "\"") == "`\"" + std::string(39, 'x') + "…`");
}

TEST_CASE("a group breaks all its lines or none") {
  const Doc doc = Group({Words("one"), Nest({Break(), Words("two"), Break(), Words("three")})});
  CHECK(Render(doc, 0, 13) == "one two three");
  CHECK(Render(doc, 0, 12) == "one\n  two\n  three");
  CHECK(Render(doc, 4, 12) == "one\n      two\n      three");
}

TEST_CASE("what follows a group counts when its width is measured") {
  const Doc doc = Concat({Group({Words("ab"), Break(), Words("cd")}), Words("ef")});
  CHECK(Render(doc, 0, 7) == "ab cdef");
  CHECK(Render(doc, 0, 6) == "ab\ncdef");
}

TEST_CASE("a filled list puts as much on a line as fits") {
  const Doc doc = Fill({Words("aa"), Words("bb"), Words("cc")});
  CHECK(Render(doc, 0, 8) == "aa bb cc");
  CHECK(Render(doc, 0, 7) == "aa bb\ncc");
}

}  // namespace
}  // namespace licet::syntax
