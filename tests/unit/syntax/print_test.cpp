#include "syntax/print.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/syntax_dump.hpp"
#include "tests/unit/syntax/reading.hpp"

namespace licet::syntax {
namespace {

std::string Formatted(std::string_view text) {
  const Reading reading{std::string(text)};
  REQUIRE(reading.Messages().empty());
  return reading.Printed();
}

// What printing promises of any text that can be read.
void CheckRoundTrip(const std::string& text) {
  const Reading first(text);
  REQUIRE(first.Messages().empty());
  const std::string printed = first.Printed();
  const Reading second(printed);
  INFO(printed);
  REQUIRE(second.Messages().empty());
  CHECK(second.Printed() == printed);
  CHECK(testing::Dump(second.tree, second.tree.files.front()) ==
        testing::Dump(first.tree, first.tree.files.front()));
  CHECK(second.tree.files.front().comments.size() == first.tree.files.front().comments.size());
}

TEST_CASE("a rule has one clause a line") {
  CHECK(Formatted("licet 1 part of t\nrequire r licence \"x\" { cite a \"1\",b each h in route "
                  "dated by h.on when a and(b or c) requires licence }") ==
        "licet 1\n"
        "part of t\n"
        "require r license \"x\" {\n"
        "  cite a \"1\", b\n"
        "  each h in route\n"
        "  dated by h.on\n"
        "  when a and (b or c)\n"
        "  requires license\n"
        "}\n");
}

TEST_CASE("short sources and thresholds stay on a line, long ones do not") {
  CHECK(Formatted("licet 1 part of t source a {\n title \"x\"\n as of 2023-11-17 }\n"
                  "threshold t:TPP{from 2023-11-17=4800TPP cite a}") ==
        "licet 1\n"
        "part of t\n"
        "source a { title \"x\" as of 2023-11-17 }\n"
        "threshold t : TPP { from 2023-11-17 = 4800 TPP cite a }\n");
  const std::string title(80, 'x');
  CHECK(Formatted("licet 1 part of t source a { title \"" + title + "\" cite \"y\" }") ==
        "licet 1\npart of t\nsource a {\n  title \"" + title + "\"\n  cite \"y\"\n}\n");
}

TEST_CASE("long conditions break before their operators") {
  const std::string name(30, 'n');
  CHECK(Formatted("licet 1 part of t define a : b { as " + name + " >= 1 and (" + name +
                  " >= 2 or " + name + " >= 3 or " + name + " >= 4) }") ==
        "licet 1\npart of t\ndefine a : b {\n  as " + name + " >= 1\n    and (" + name +
            " >= 2\n        or " + name + " >= 3\n        or " + name + " >= 4)\n}\n");
}

TEST_CASE("long lists of codes fill their lines") {
  std::string codes;
  for (int i = 10; i < 40; ++i) codes += " 'X" + std::to_string(i) + "'";
  const std::string printed = Formatted("licet 1 part of t set s of c = {" + codes + " }");
  CHECK(printed ==
        "licet 1\npart of t\nset s of c = {\n"
        "  'X10' 'X11' 'X12' 'X13' 'X14' 'X15' 'X16' 'X17' 'X18' 'X19' 'X20' 'X21' 'X22' 'X23' "
        "'X24' 'X25'\n"
        "  'X26' 'X27' 'X28' 'X29' 'X30' 'X31' 'X32' 'X33' 'X34' 'X35' 'X36' 'X37' 'X38' 'X39'\n"
        "}\n");
}

TEST_CASE("comments stay beside what they speak of") {
  const std::string_view text =
      "# about the file\n"
      "licet 1  # version\n"
      "# about the part\n"
      "part of t\n"
      "\n"
      "# about a\n"
      "source a {  # opens\n"
      "  # about the title\n"
      "  title \"x\"  # the title\n"
      "  cite \"y\"\n"
      "  # nothing more\n"
      "}  # end of a\n"
      "group 'G' of c {\n"
      "  from 2023-11-17 = {\n"
      "    'AF'  # Afghanistan\n"
      "    # a group of its own\n"
      "    'AL'\n"
      "  } cite a\n"
      "}\n"
      "# last\n";
  CHECK(Formatted(text) == text);
}

TEST_CASE("a comment inside an expression moves behind its clause") {
  CHECK(Formatted("licet 1 part of t define a : b { as # one\n c # two\n and d # three\n }") ==
        "licet 1\npart of t\ndefine a : b {\n  as c and d  # one\n  # two\n  # three\n}\n");
}

TEST_CASE("empty lines separate paragraphs and are never doubled") {
  CHECK(Formatted("licet 1\npart of t\n\n\n\nunit a\nunit b\n\n# c\n\nunit c\n\n\n") ==
        "licet 1\npart of t\n\nunit a\nunit b\n\n# c\n\nunit c\n");
  CHECK(Formatted("licet 1\npart of t\nrecord r {\n\n  fact a : b\n\n  fact c : d\n\n}\n") ==
        "licet 1\npart of t\nrecord r {\n  fact a : b\n\n  fact c : d\n}\n");
}

TEST_CASE("printing keeps every construct") {
  CheckRoundTrip(R"(licet 1
pack us.ear { title "T \"q\" \\" jurisdiction 'US' authority "A" uses std.a, std.b extends x.y
  law_as_of 2026-10-01 scale review { a < b < c } }
source s { unconfirmed noted "n" title "x" cite "c" published 2023-01-01 effective 2023-01-02
  as of 2023-01-03 sha256 "00" url "u" }
unit op "operation" unit GB = 8000000000 bit unit x = 2
dimension bandwidth in GB/s "rate"
codes country { 'AF' "Afghanistan" 'AL' } codes plain { 'A' 'B' } codes none_at_all { }
group 'D:5' of country { from 2023-01-01 until 2024-01-01 printed 2023-05-05 = { 'A' } cite s
  from 2024-01-01 add { 'B' } cite s "p", s unconfirmed "u" from 2025-01-01 remove { } cite s }
alias country 'HK' as 'CN' from 2020-12-23 cite s "p" "note"
set t of country = (group 'A:5' union x) except { 'A' b } intersect y
threshold h : TPP { from 2023-01-01 = -4.5 TPP cite s from 2024-01-01 = unknown cite s unconfirmed "q" }
record r { fact on : date optional fact k : one of { a b } ask "?" cost 1.5 evidence "e"
  fact l : list of r open fact n : number range -1 .. 5 resolution 0.1 }
scenario { fact item : item }
define item.tpp : TPP { cite s as max over m in item.modes where (m.a) of (m.b) otherwise 0 TPP }
define item.x : TPP { as (a) otherwise none }
interpretation hq "who" { note "first" reading any "x" reading single cite s by "me" on 2026-01-01 }
subject j "t" { cite s } classify c as '3A' { } presume p as '3A' "t" { rebutted when a }
exclude x from c, p { } require q licence { requires licence } prohibit z { } exempt w from q, z { }
exception e by 'NAC' { defeats q provided a + 25 days <= b - 1 months rounding down }
saving sv { shields { hold } from q } review v is a or b "t" { of q over v2 review a or b }
inform l to 'X' received 2025-01-01 "t" { confidential to 'Y' received 2025-01-01 }
flag f medium { for { export hold } each h in route, each p in h.parties dated by (last of route).on }
unmodeled u "t" { suppress 'LIC2001' until 2027-01-01 "w" review_by 2027-01-01 unconfirmed "z" }
suspend q, z from 2025-01-01 until 2026-01-01 { note "n" explain "e" ask "a" }
unenforced q from 2025-01-01 { interpretation "i" by "b" on 2025-01-01 supersedes q
  effective from 2025-01-01 comply 2025-02-01 }
suppress 'LIC2002' until 2027-01-01 "why"
check "c" { for all scenarios expect not (a or b) and (if a then b else c) }
check "d" { for all scenarios on 2024-01-01 where class in { 'A' 'B' } expect outcome <= prohibited }
test "t" { given a = [ { x = 1 mm2, on = event, y = [] open }, {} ] closed, b.c = between 1 and 2,
  d = unknown, e = undeterminable, f = none, g = 'CN', h = "x", i = 2023-01-01, j = true
  on 2023-01-01 expect outcome x
  on 2023-01-02 known at 2024-01-01 view de_jure without a, b.c expect review r or s class '3A' because q, z asks a, b.c }
)");
}

TEST_CASE("every rule file of the project survives printing") {
  int files = 0;
  for (const std::string_view folder : {"rules", "tests/packs"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".licet") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      INFO(entry.path().string());
      CheckRoundTrip({std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
      ++files;
    }
  }
  CHECK(files > 10);
}

}  // namespace
}  // namespace licet::syntax
