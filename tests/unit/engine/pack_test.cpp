#include "licet/pack.hpp"

#include "engine/embedded_packs.hpp"
#include "engine/file_system.hpp"
#include "scratch.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

namespace licet::engine {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

std::string MessageOf(const absl::StatusOr<Pack>& pack) {
  return std::string(pack.status().message());
}

TEST_CASE("the rules that are compiled in are a pack without a mistake") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  CHECK(pack->ok());
  CHECK(pack->identity().name == "us.ear");
  CHECK(pack->identity().jurisdiction == "US");
  CHECK(pack->identity().law_as_of == Date::Parse("2026-10-04"));
  CHECK(pack->rule_count() > 20);
}

TEST_CASE("the same rules in a folder have the same digest") {
  const auto embedded = Pack::Load({"us.ear"});
  const auto folder = Pack::Load({"rules/us-ear"});
  const auto slash = Pack::Load({"rules/us-ear/"});
  REQUIRE(embedded.ok());
  REQUIRE(folder.ok());
  REQUIRE(slash.ok());
  CHECK(embedded->identity().digest == folder->identity().digest);
  CHECK(embedded->identity().digest == slash->identity().digest);
  CHECK(embedded->identity().digest.size() == std::string("sha256:").size() + 64);
}

TEST_CASE("one byte changes the digest") {
  const Scratch scratch;
  const auto one = Pack::Load({scratch.Write("a.licet", TinyPack())});
  const auto other = Pack::Load({scratch.Write("a.licet", TinyPack() + "# a comment\n")});
  REQUIRE(one.ok());
  REQUIRE(other.ok());
  CHECK(one->identity().digest != other->identity().digest);
}

TEST_CASE("facts of tests that no scenario could state are mistakes of the pack, each told once") {
  const Scratch scratch;
  const auto pack = Pack::Load({scratch.Write(
      "a.licet",
      TinyPack() + "test \"wrong\" {\n  given item.tpp = -1 TPP, item.logic_die_area = 0.001 mm2,\n"
                   "        item.datacenter = none, route = 'CN'\n"
                   "  on 2024-06-01 expect outcome no_license\n"
                   "  on 2024-06-02 expect outcome no_license\n}\n")});
  REQUIRE(pack.ok());
  CHECK(!pack->ok());
  std::vector<std::string> places;
  for (const Diagnostic& it : pack->diagnostics())
    places.emplace_back(pack->sources().text(it.span));
  CHECK(places == std::vector<std::string>{"-1 TPP", "0.001 mm2", "none", "'CN'"});
}

TEST_CASE("a pack that is not there is named, with what was probably meant") {
  const auto pack = Pack::Load({"us.eer"});
  CHECK(pack.status().code() == absl::StatusCode::kNotFound);
  CHECK_THAT(MessageOf(pack), StartsWith("reading pack `us.eer`: "));
  CHECK_THAT(MessageOf(pack), Contains("did you mean `us.ear`?"));
}

TEST_CASE("a pack that is like no other lists those that are compiled in") {
  CHECK_THAT(MessageOf(Pack::Load({"no/such/folder"})), Contains("compiled in: `us.ear`"));
}

TEST_CASE("no pack at all is a mistake of the caller") {
  CHECK(Pack::Load({}).status().code() == absl::StatusCode::kInvalidArgument);
}

TEST_CASE("a folder without rules is not a pack") {
  const Scratch scratch;
  scratch.Write("README.md", "no rules here");
  scratch.Write("cases/pack.licet", TinyPack());
  const auto pack = Pack::Load({scratch.Path()});
  CHECK(pack.status().code() == absl::StatusCode::kFailedPrecondition);
  CHECK_THAT(MessageOf(pack), Contains("the folder holds no `.licet` file"));
}

TEST_CASE("files of tests are opened on request only and are no part of the digest") {
  const Scratch scratch;
  scratch.Write("pack.licet", TinyPack());
  const std::string digest = Pack::Load({scratch.Path()})->identity().digest;
  scratch.Write("tests/broken.licet", "licet 1\npart of tiny\ntest {\n");
  scratch.Write("more/tests/deeper.licet", "no rules at all");
  const auto asked = Pack::Load({scratch.Path()});
  REQUIRE(asked.ok());
  CHECK(asked->ok());
  CHECK(asked->identity().digest == digest);
  const auto checked = Pack::Load({scratch.Path()}, PackTests::kRead);
  REQUIRE(checked.ok());
  CHECK(checked->identity().digest == digest);
  REQUIRE(checked->diagnostics().size() == 2);
  CHECK_THAT(std::string(checked->sources().name(checked->diagnostics()[0].span.file)),
             EndsWith("more/tests/deeper.licet"));
}

TEST_CASE("a folder with nothing but tests is not a pack") {
  const Scratch scratch;
  scratch.Write("tests/pack.licet", TinyPack());
  CHECK_THAT(MessageOf(Pack::Load({scratch.Path()})), Contains("no `.licet` file but tests"));
}

TEST_CASE("a rule among the tests would never be heard and is refused") {
  const Scratch scratch;
  scratch.Write("pack.licet", TinyPack());
  scratch.Write(
      "tests/more.licet",
      "licet 1\npart of tiny\nset more of country = { 'CN' }\n"
      "check \"none\" { for all scenarios on 2024-06-01 expect outcome >= no_license }\n");
  const auto pack = Pack::Load({scratch.Path()}, PackTests::kRead);
  REQUIRE(pack.ok());
  CHECK(!pack->ok());
  REQUIRE(pack->diagnostics().size() == 1);
  CHECK(InfoOf(pack->diagnostics()[0].kind).code == "LIC2037");
  CHECK(pack->sources().text(pack->diagnostics()[0].span) == "set more of country = { 'CN' }");
}

TEST_CASE("a file without a byte is a mistake in the rules") {
  const Scratch scratch;
  const auto pack = Pack::Load({scratch.Write("empty.licet", "")});
  REQUIRE(pack.ok());
  CHECK(!pack->ok());
  REQUIRE(pack->diagnostics().size() == 1);
  CHECK(InfoOf(pack->diagnostics()[0].kind).code == "LIC1007");
}

TEST_CASE("a file above the limit is not read") {
  const Scratch scratch;
  const auto pack =
      Pack::Load({scratch.Write("large.licet", std::string(4 * 1024 * 1024 + 1, '#'))});
  CHECK(pack.status().code() == absl::StatusCode::kResourceExhausted);
  CHECK_THAT(MessageOf(pack), Contains("large.licet"));
}

TEST_CASE("mistakes come in order of file and place") {
  const Scratch scratch;
  scratch.Write("pack.licet", TinyPack());
  scratch.Write("b.licet", "licet 1\npart of tiny\nset x of country = nothing\n");
  scratch.Write("a.licet",
                "licet 1\npart of tiny\nset y of country = nowhere\nset z of country = nobody\n");
  const auto pack = Pack::Load({scratch.Path()});
  REQUIRE(pack.ok());
  std::vector<std::string> names;
  for (const Diagnostic& diagnostic : pack->diagnostics()) {
    if (diagnostic.severity != Severity::kError) continue;
    names.emplace_back(pack->sources().text(diagnostic.span));
  }
  CHECK(names == std::vector<std::string>{"nowhere", "nobody", "nothing"});
}

TEST_CASE("what cannot be read is reported alone, not with all that misses it") {
  const Scratch scratch;
  scratch.Write("pack.licet", TinyPack());
  scratch.Write("set.licet", "licet 1\npart of tiny\nset broken of country { 'CN' }\n");
  scratch.Write("use.licet", "licet 1\npart of tiny\nset other of country = broken\n");
  const auto pack = Pack::Load({scratch.Path()});
  REQUIRE(pack.ok());
  REQUIRE(pack->diagnostics().size() == 1);
  CHECK_THAT(std::string(InfoOf(pack->diagnostics()[0].kind).code), StartsWith("LIC1"));
}

const char* const kOverlay =
    "licet 1\npack tiny.letters {\n  title \"letters\" jurisdiction 'US' authority \"nobody\"\n"
    "  law_as_of 2025-03-01\n  extends tiny\n}\n"
    "source letter { title \"A letter\" cite \"letter\" published 2024-01-01 }\n"
    "inform l to 'LEI:A' received 2024-01-01 { cite letter\n"
    "  each h in route dated by h.on for { export } when h.destination is 'SG'\n"
    "  requires license review denial }\n";

TEST_CASE("an overlay alone finds its base beside it") {
  const Scratch scratch;
  scratch.Write("rules/tiny/pack.licet", TinyPack());
  scratch.Write("rules/letters/pack.licet", kOverlay);
  const auto pack = Pack::Load({scratch.Path("rules/letters")});
  REQUIRE(pack.ok());
  CHECK(pack->ok());
  CHECK(pack->identity().name == "tiny + tiny.letters");
  CHECK(pack->identity().law_as_of == Date::Parse("2025-03-01"));
  const auto named = Pack::Load({scratch.Path("rules/tiny"), scratch.Path("rules/letters")});
  const auto turned = Pack::Load({scratch.Path("rules/letters"), scratch.Path("rules/tiny")});
  REQUIRE(named.ok());
  REQUIRE(turned.ok());
  CHECK(named->identity().digest == pack->identity().digest);
  CHECK(turned->identity().digest == pack->identity().digest);
}

TEST_CASE("an overlay finds a base that is compiled in") {
  const Scratch scratch;
  std::string text = kOverlay;
  text.replace(text.find("extends tiny"), 12, "extends us.ear");
  text.replace(text.find("review denial"), 13, "review policy_of_denial");
  const auto pack = Pack::Load({scratch.Write("letters/pack.licet", text)});
  REQUIRE(pack.ok());
  CHECK(pack->ok());
  CHECK(pack->identity().name == "us.ear + tiny.letters");
}

TEST_CASE("an overlay without its base is a mistake in the rules") {
  const Scratch scratch;
  const auto pack = Pack::Load({scratch.Write("letters/pack.licet", kOverlay)});
  REQUIRE(pack.ok());
  CHECK(!pack->ok());
  REQUIRE(!pack->diagnostics().empty());
  CHECK(pack->sources().text(pack->diagnostics()[0].span) == "tiny");
}

TEST_CASE("a pack that is named twice is said once") {
  CHECK_THAT(MessageOf(Pack::Load({"us.ear", "rules/us-ear"})),
             Contains("the pack `us.ear` is named twice"));
}

TEST_CASE("a module that does not exist is suggested from those that do") {
  const Scratch scratch;
  std::string text = TinyPack();
  text.replace(text.find("std.units"), 9, "std.untis");
  const auto pack = Pack::Load({scratch.Write("pack.licet", text)});
  REQUIRE(pack.ok());
  CHECK(!pack->ok());
  REQUIRE(!pack->diagnostics().empty());
  CHECK_THAT(pack->diagnostics()[0].message, Contains("std.untis"));
  REQUIRE(!pack->diagnostics()[0].fixes.empty());
  CHECK(pack->diagnostics()[0].fixes[0].text == "std.units");
}

TEST_CASE("files are found below a folder in order, without hidden ones") {
  const Scratch scratch;
  for (const char* name : {"b.licet", "a/z.licet", "a/.hidden.licet", ".git/x.licet", "c.txt",
                           "cases/d.licet", "a/cases/e.licet"}) {
    scratch.Write(name, "x");
  }
  const auto files = FilesBelow(scratch.Path(), {".licet"}, "cases", 10);
  REQUIRE(files.ok());
  CHECK(*files == std::vector<std::string>{"a/z.licet", "b.licet"});
  CHECK(FilesBelow(scratch.Path(), {".licet"}, "cases", 1).status().code() ==
        absl::StatusCode::kResourceExhausted);
}

TEST_CASE("the folder around a path") {
  CHECK(ParentOf("rules/us-ear") == "rules");
  CHECK(ParentOf("rules/us-ear/") == "rules");
  CHECK(ParentOf("us-ear") == ".");
  CHECK(ParentOf("./us-ear") == ".");
  CHECK(ParentOf(".") == "./..");
  CHECK(ParentOf("/rules/x") == "/rules");
}

}  // namespace
}  // namespace licet::engine
