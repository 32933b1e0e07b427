#include "licet/evaluate.hpp"

#include "licet/explanation.hpp"
#include "licet/version.hpp"
#include "scratch.hpp"
#include "tests/support/catch.hpp"

namespace licet::engine {
namespace {

using Catch::Matchers::Contains;

Pack Tiny(const Scratch& scratch) {
  auto pack = Pack::Load({scratch.Write("tiny.licet", TinyPack())});
  REQUIRE(pack.ok());
  REQUIRE(pack->ok());
  return *std::move(pack);
}

Scenario Read(const std::string& text, const Pack& pack) {
  return Scenario::Parse(text, TextFormat::kToml, "x.toml", pack, Catalog::Shipped(pack));
}

TEST_CASE("a decision says what it was asked of") {
  const Scratch scratch;
  const Pack pack = Tiny(scratch);
  const auto decision = Evaluate(pack, Read(TinyScenario("CN"), pack));
  REQUIRE(decision.ok());
  CHECK(ToString(decision->outcome) == "license_required");
  CHECK(decision->review.high == "denial");
  CHECK(decision->scenario == "an export");
  CHECK(decision->known_at == Date::Parse("2025-01-01"));
  CHECK(decision->view == "enforced");
  CHECK(decision->engine == "licet " + std::string(kVersion));
  CHECK(decision->pack.digest == pack.identity().digest);
}

TEST_CASE("options are echoed") {
  const Scratch scratch;
  const Pack pack = Tiny(scratch);
  EvaluateOptions options;
  options.view = View::kDeJure;
  options.known_at = Date::Parse("2024-01-01");
  options.law_of = Date::Parse("2023-01-01");
  options.readings = {"who=anybody"};
  const auto decision = Evaluate(pack, Read(TinyScenario("RU"), pack), options);
  REQUIRE(decision.ok());
  CHECK(ToString(decision->outcome) == "license_required");
  CHECK(decision->view == "de_jure");
  CHECK(decision->known_at == Date::Parse("2024-01-01"));
  CHECK(decision->law_of == Date::Parse("2023-01-01"));
  CHECK(decision->readings == std::vector<std::string>{"who=anybody"});
}

TEST_CASE("a reading that the pack does not have is refused") {
  const Scratch scratch;
  const Pack pack = Tiny(scratch);
  const Scenario scenario = Read(TinyScenario("RU"), pack);
  const auto message = [&](std::vector<std::string> readings) {
    EvaluateOptions options;
    options.readings = std::move(readings);
    const auto decision = Evaluate(pack, scenario, options);
    CHECK(decision.status().code() == absl::StatusCode::kInvalidArgument);
    return std::string(decision.status().message());
  };
  CHECK_THAT(message({"whom=anybody"}), Contains("did you mean `who`?"));
  CHECK_THAT(message({"who=receivr"}), Contains("did you mean `receiver`?"));
  CHECK_THAT(message({"who"}), Contains("expected `interpretation=reading`"));
  CHECK_THAT(message({"who=anybody", "who=receiver"}),
             Contains("is given the reading `anybody` too"));
}

TEST_CASE("a pack or a scenario with mistakes cannot be asked") {
  const Scratch scratch;
  const Pack pack = Tiny(scratch);
  const Scenario wrong = Read("destinaton = 1\n", pack);
  CHECK(!wrong.ok());
  CHECK(Evaluate(pack, wrong).status().code() == absl::StatusCode::kFailedPrecondition);

  const auto broken = Pack::Load({scratch.Write("broken.licet", "licet 1\npack broken { }\n")});
  REQUIRE(broken.ok());
  REQUIRE(!broken->ok());
  const auto decision = Evaluate(*broken, Read(TinyScenario("CN"), pack));
  CHECK(decision.status().code() == absl::StatusCode::kFailedPrecondition);
  CHECK(Catalog::Shipped(*broken).ids().empty());
}

TEST_CASE("a scenario belongs to the pack that it was read for") {
  const Scratch scratch;
  const Pack pack = Tiny(scratch);
  const auto other = Pack::Load({"us.ear"});
  REQUIRE(other.ok());
  const auto decision = Evaluate(*other, Read(TinyScenario("CN"), pack));
  CHECK(decision.status().code() == absl::StatusCode::kFailedPrecondition);
  CHECK_THAT(std::string(decision.status().message()), Contains("was read for another pack"));
}

TEST_CASE("a scenario without a title is called by its file") {
  const Scratch scratch;
  const Pack pack = Tiny(scratch);
  const Scenario scenario =
      Scenario::Parse("[[hop]]\non = 2024-06-01\n", TextFormat::kToml,
                      "some/folder/spring-2023.toml", pack, Catalog::Shipped(pack));
  CHECK(scenario.title() == "spring-2023");
}

TEST_CASE("a scenario file that is not there") {
  const Scratch scratch;
  const Pack pack = Tiny(scratch);
  const auto scenario = Scenario::Load(scratch.Path("none.toml"), pack, Catalog::Shipped(pack));
  CHECK(scenario.status().code() == absl::StatusCode::kNotFound);
}

TEST_CASE("the shipped catalog fits the shared schema") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  const Catalog catalog = Catalog::Shipped(*pack);
  CHECK(catalog.ok());
  CHECK(catalog.ids().size() > 50);
}

TEST_CASE("a catalog of one's own joins the shipped one") {
  const Scratch scratch;
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  const std::string path =
      scratch.Write("own.toml",
                    "[[chip]]\nid = \"own-1\"\nvendor = \"us\"\nmodel = \"One\"\naliases = []\n"
                    "source = \"ours\"\nconfidence = \"datasheet\"\n[chip.facts]\nkind = \"ic\"\n");
  const auto catalog = Catalog::Load(*pack, {path});
  REQUIRE(catalog.ok());
  for (const Diagnostic& diagnostic : catalog->diagnostics()) FAIL_CHECK(diagnostic.message);
  CHECK(catalog->ok());
  CHECK(catalog->ids().size() == Catalog::Shipped(*pack).ids().size() + 1);
  CHECK(Catalog::Load(*pack, {scratch.Path("none.toml")}).status().code() ==
        absl::StatusCode::kNotFound);
}

TEST_CASE("a performance that differs from the modes is a contradiction") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  const Scenario scenario = Read(
      "[item]\nkind = \"ic\"\ntpp = 5000\nmodes = [ { bit_length = 8, tops = 600, sparse = false } "
      "]\n",
      *pack);
  CHECK(!scenario.ok());
  REQUIRE(!scenario.diagnostics().empty());
  const Diagnostic& diagnostic = scenario.diagnostics()[0];
  CHECK(InfoOf(diagnostic.kind).code == "LIC3401");
  CHECK_THAT(diagnostic.message, Contains("5000") && Contains("4800"));
  CHECK(scenario.sources().text(diagnostic.span) == "5000");
}

TEST_CASE("the template can be evaluated as it stands") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  const std::string text = ScenarioTemplate(*pack);
  const Scenario scenario = Read(text, *pack);
  for (const Diagnostic& diagnostic : scenario.diagnostics()) FAIL_CHECK(diagnostic.message);
  REQUIRE(scenario.ok());
  CHECK(Evaluate(*pack, scenario).ok());
}

TEST_CASE("the template asks in the words of the schema") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  const std::string text = ScenarioTemplate(*pack);
  CHECK_THAT(text, Contains("# Where is the headquarters of its ultimate parent?"));
  CHECK_THAT(text, Contains("in mm2"));
  CHECK_THAT(text, Contains("one of export, reexport, transfer"));
  for (const std::string line : {"activity = \"export\"", "on = 2026-10-04", "to = \"buyer\""}) {
    CHECK_THAT(text, Contains("\n" + std::string(line) + "\n"));
  }
}

TEST_CASE("a line of the template may be uncommented anywhere") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  const std::string text = ScenarioTemplate(*pack);
  const Catalog catalog = Catalog::Shipped(*pack);
  std::size_t tried = 0;
  for (std::size_t at = text.find("\n# "); at != std::string::npos;
       at = text.find("\n# ", at + 1)) {
    const std::string line = text.substr(at + 3, text.find('\n', at + 1) - at - 3);
    // A fact is written as `name = value`; other comments are sentences.
    const std::size_t space = line.find(' ');
    if (space == std::string::npos || line.compare(space, 3, " = ") != 0) continue;
    std::string with = text;
    with.erase(at + 1, 2);
    const Scenario scenario = Scenario::Parse(with, TextFormat::kToml, "x.toml", *pack, catalog);
    for (const Diagnostic& diagnostic : scenario.diagnostics()) {
      const std::string_view code = InfoOf(diagnostic.kind).code;
      // Facts that differ from the chip of the example, and parties that are not listed, are found.
      if (code == "LIC3301" || code == "LIC3302" || code == "LIC3401" || code == "LIC3203")
        continue;
      // The facts of an item stand below its own heading, which is a comment too.
      if (code == "LIC3001" || code == "LIC3202") continue;
      FAIL_CHECK(line + ": " + diagnostic.message);
    }
    ++tried;
  }
  CHECK(tried > 30);
}

}  // namespace
}  // namespace licet::engine
