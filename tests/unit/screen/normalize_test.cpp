#include "screen/normalize.hpp"

#include "screen/legal_forms.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

namespace licet::screen {
namespace {

using Words = std::vector<std::string>;

bool Same(std::string_view a, std::string_view b) {
  return NormalName(a).key() == NormalName(b).key();
}

TEST_CASE("words do not depend on case, width and punctuation") {
  CHECK(WordsOf("Quartz-Falcon  (Shanghai), Inc.") == Words{"quartz", "falcon", "shanghai", "inc"});
  CHECK(WordsOf("ＱＵＡＲＴＺ　ﬁsh") == Words{"quartz", "fish"});
  CHECK(WordsOf("STRASSE Straße") == Words{"strasse", "strasse"});
  CHECK(WordsOf("ΣΊΣΥΦΟΣ") == WordsOf("σίσυφος"));
  CHECK(WordsOf("O'Brien & Sons’ Mill") == Words{"obrien", "and", "sons", "mill"});
  CHECK(WordsOf(" .,;- ") == Words{});
  CHECK(WordsOf("") == Words{});
}

TEST_CASE("accents tell names apart; without marks they do not") {
  CHECK_FALSE(Same("Société Falcon", "Societe Falcon"));
  CHECK(Same("Socie\u0301te\u0301", "Soci\u00e9t\u00e9"));
  CHECK(WithoutMarks("société") == "societe");
  CHECK(WithoutMarks("й") == "и");
  CHECK(WithoutMarks("plain") == "plain");
}

TEST_CASE("letters with dots between them are one word") {
  CHECK(WordsOf("L.L.C.") == Words{"llc"});
  CHECK(WordsOf("U.S. Mill") == Words{"us", "mill"});
  CHECK(WordsOf("A. B. Mill") == Words{"a", "b", "mill"});
  CHECK(WordsOf("Co.,Ltd.") == Words{"co", "ltd"});
}

TEST_CASE("each Chinese character is a word, and their legal forms are known") {
  CHECK(WordsOf("石鹰ABC") == Words{"石", "鹰", "abc"});
  CHECK(Same("石鹰有限公司", "石鹰 有限公司"));
  CHECK(NormalName("石鹰有限公司").words == Words{"石", "鹰"});
}

TEST_CASE("legal forms are kept apart in one spelling") {
  CHECK(NormalName("Quartz Falcon Co., Ltd.").words == Words{"quartz", "falcon"});
  CHECK(NormalName("Quartz Falcon Co., Ltd.").forms == Words{"co", "ltd"});
  CHECK(Same("Quartz Falcon Company Limited", "QUARTZ FALCON CO LTD"));
  CHECK(Same("Quartz Limited Liability Company", "Quartz L.L.C."));
  CHECK(Same("OOO Quartz", "ooo \"Quartz\""));
  CHECK_FALSE(Same("Quartz Falcon Ltd", "Quartz Falcon GmbH"));
  CHECK_FALSE(Same("Quartz Falcon Ltd", "Quartz Falcon"));
  CHECK_FALSE(Same("Quartz Falcon", "QuartzFalcon"));
}

TEST_CASE("a name that is only a legal form keeps a word") {
  CHECK(NormalName("Company").words == Words{"company"});
  CHECK(NormalName("Co. Ltd").words == Words{"co"});
  CHECK(NormalName("").words == Words{});
}

TEST_CASE("identifiers are compared without punctuation, and only if they tell parties apart") {
  CHECK(NormalId("9131-0000 example01") == "91310000example01");
  CHECK(NormalId("12345").empty());
  CHECK(NormalId("unknownregistry").empty());
}

TEST_CASE("common words are found") {
  CHECK(IsCommonWord("technology"));
  CHECK(IsCommonWord("academy"));
  CHECK(IsCommonWord("trading"));
  CHECK_FALSE(IsCommonWord("quartz"));
}

}  // namespace
}  // namespace licet::screen
