#include "licet/evaluate.hpp"
#include "licet/explanation.hpp"
#include "scratch.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

namespace licet::engine {
namespace {

using Catch::Matchers::Contains;

const char* const kFreedonia = "tests/packs/freedonia";
const char* const kLetters = "tests/packs/freedonia_letters";
// It declares its own facts: no `notice_cleared` of a hop, no chips of the catalog.
const char* const kOwnFacts = "tests/packs/advanced_computing";

std::vector<Pack> Load(const std::vector<std::string>& names) {
  auto packs = LoadPacks(names);
  REQUIRE(packs.ok());
  for (const Pack& pack : *packs) REQUIRE(pack.ok());
  return *std::move(packs);
}

std::vector<std::string> NamesOf(const std::vector<Pack>& packs) {
  std::vector<std::string> names;
  for (const Pack& pack : packs) names.push_back(pack.identity().name);
  return names;
}

std::vector<Scenario> Read(const std::string& text, const std::vector<Pack>& packs) {
  std::vector<Catalog> catalogs;
  for (const Pack& pack : packs) catalogs.push_back(Catalog::Shipped(pack));
  return Scenario::ParseEach(text, TextFormat::kToml, "x.toml", packs, catalogs);
}

std::vector<std::string> CodesOf(const Scenario& scenario) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : scenario.diagnostics()) {
    codes.emplace_back(InfoOf(diagnostic.kind).code);
  }
  return codes;
}

TEST_CASE("bases part and overlays join, in whatever order they are named") {
  const Scratch scratch;
  const std::string tiny = scratch.Write("tiny/pack.licet", TinyPack());
  const std::vector<std::string> wanted{"tiny", "xf.chips + xf.letters"};
  std::vector<std::string> names{kLetters, tiny, kFreedonia};
  std::sort(names.begin(), names.end());
  std::string digests;
  do {
    const auto packs = Load(names);
    CHECK(NamesOf(packs) == wanted);
    const std::string seen = packs[0].identity().digest + packs[1].identity().digest;
    CHECK((digests.empty() || digests == seen));
    digests = seen;
  } while (std::next_permutation(names.begin(), names.end()));
}

TEST_CASE("a base that is not named is found for its overlay") {
  const Scratch scratch;
  const std::string tiny = scratch.Write("tiny/pack.licet", TinyPack());
  CHECK(NamesOf(Load({kLetters, tiny})) ==
        std::vector<std::string>{"tiny", "xf.chips + xf.letters"});
}

TEST_CASE("the law of an overlay is that of the whole pack") {
  const auto packs = Load({kFreedonia, kLetters});
  REQUIRE(packs.size() == 1);
  CHECK(packs[0].identity().title == "Freedonia: chips export ordinance (invented, not real law)");
  CHECK(packs[0].identity().law_as_of == Date::Parse("2024-09-30"));
}

TEST_CASE("a pack that is named twice is refused among several too") {
  const auto packs = LoadPacks({kFreedonia, kLetters, kFreedonia});
  CHECK(packs.status().code() == absl::StatusCode::kInvalidArgument);
}

TEST_CASE("overlays of each other are one pack with one mistake") {
  const Scratch scratch;
  const auto overlay = [](const std::string& name, const std::string& base) {
    return "licet 1\npack " + name + " { title \"x\" jurisdiction 'XF' authority \"y\" extends " +
           base + " }\n";
  };
  const auto packs = LoadPacks({scratch.Write("a/pack.licet", overlay("a", "b")),
                                scratch.Write("b/pack.licet", overlay("b", "a"))});
  REQUIRE(packs.ok());
  REQUIRE(packs->size() == 1);
  CHECK(!packs->front().ok());
}

TEST_CASE("the packs that are asked by default are one base with what is compiled in for it") {
  const std::vector<std::string> names = DefaultPacks();
  REQUIRE(!names.empty());
  CHECK(names.front() == "us.ear");
  const auto sets = LoadPacks(names);
  REQUIRE(sets.ok());
  CHECK(sets->size() == 1);
}

TEST_CASE("each pack answers by its own law") {
  const Scratch scratch;
  const auto packs = Load({kFreedonia, scratch.Write("tiny/pack.licet", TinyPack())});
  const std::string text = TinyScenario("RU") + "[item]\ndatacenter = true\n";
  EvaluateOptions options;
  options.readings = {"who=anybody"};
  const auto answers = EvaluateEach(packs, Read(text, packs), options);
  REQUIRE(answers.ok());
  CHECK(answers->scenario == "an export");
  REQUIRE(answers->packs.size() == 2);
  CHECK(answers->packs[0].pack.name == "tiny");
  CHECK(ToString(answers->packs[0].outcome) == "license_required");
  CHECK(answers->packs[0].known_at == Date::Parse("2025-01-01"));
  CHECK(answers->packs[0].readings == std::vector<std::string>{"who=anybody"});
  CHECK(answers->packs[1].pack.name == "xf.chips");
  CHECK(ToString(answers->packs[1].outcome) == "no_license");
  CHECK(answers->packs[1].known_at == Date::Parse("2024-06-30"));
  CHECK(answers->packs[1].readings.empty());
  const std::string text_of_all = RenderText(*answers);
  CHECK_THAT(text_of_all, Contains("- tiny: license required — review: denial"));
  CHECK_THAT(text_of_all, Contains("\ntiny, tiny, law as of 2025-01-01\n"));
  CHECK_THAT(text_of_all, Contains("xf.chips, Freedonia: chips export ordinance (invented, not "
                                   "real law), law as of 2024-06-30\n"));
}

TEST_CASE("a reading that no pack has is refused") {
  const Scratch scratch;
  const auto packs = Load({kFreedonia, scratch.Write("tiny/pack.licet", TinyPack())});
  const auto scenarios = Read(TinyScenario("RU"), packs);
  EvaluateOptions options;
  options.readings = {"whom=anybody"};
  CHECK(EvaluateEach(packs, scenarios, options).status().code() ==
        absl::StatusCode::kInvalidArgument);
  options.readings = {"who=nobody"};
  CHECK(EvaluateEach(packs, scenarios, options).status().code() ==
        absl::StatusCode::kInvalidArgument);
}

TEST_CASE("one pack is answered as if there were no others") {
  const auto packs = Load({kFreedonia});
  const auto scenarios = Read(TinyScenario("MX"), packs);
  const auto answers = EvaluateEach(packs, scenarios);
  const auto decision = Evaluate(packs[0], scenarios[0]);
  REQUIRE(answers.ok());
  REQUIRE(decision.ok());
  CHECK(RenderText(*answers) == RenderText(*decision));
  CHECK(RenderMarkdown(*answers) == RenderMarkdown(*decision));
  CHECK(RenderJson(*answers) == RenderJson(*decision));
}

TEST_CASE("a fact that another pack knows is unknown, and no mistake") {
  const auto packs = Load({kFreedonia, kOwnFacts});
  REQUIRE(NamesOf(packs).front() == "us.ear.advanced_computing");
  const auto scenarios = Read(TinyScenario("CN"), packs);
  for (const Scenario& scenario : scenarios) {
    CHECK(CodesOf(scenario).empty());
    CHECK(scenario.ok());
  }
  CHECK(EvaluateEach(packs, scenarios).ok());
  // Alone, the pack without the fact has nobody to take its word for it.
  const auto alone = Load({kOwnFacts});
  CHECK(CodesOf(Read(TinyScenario("CN"), alone)[0]) == std::vector<std::string>{"LIC3001"});
}

TEST_CASE("a chip that another pack has in its catalog is an item of unknown facts") {
  const auto packs = Load({kFreedonia, kOwnFacts});
  const auto scenarios = Read("chip = \"H100 SXM\"\n" + TinyScenario("CN"), packs);
  const auto answers = EvaluateEach(packs, scenarios);
  REQUIRE(answers.ok());
  CHECK(ToString(answers->packs[0].outcome) == "undetermined");
  CHECK(ToString(answers->packs[1].outcome) == "license_required");
}

TEST_CASE("a key that no pack knows is a mistake for every one") {
  const auto packs = Load({kFreedonia, kOwnFacts});
  // Inside a table that one of them does not have at all, too.
  for (const char* more : {"[item]\ntpq = 1\n", "[item]\nnonsense = { tpp = 1 }\n",
                           "[[line]]\n[[line.hop]]\nsale = { valu = 3 }\n"}) {
    const auto scenarios = Read(TinyScenario("CN") + more, packs);
    bool reported = false;
    for (const Scenario& scenario : scenarios) reported = reported || !scenario.ok();
    INFO(more);
    CHECK(reported);
  }
}

TEST_CASE("what cannot be read at all cannot be read for any pack") {
  const auto packs = Load({kFreedonia, kOwnFacts});
  for (const Scenario& scenario : Read("title = \n", packs)) {
    CHECK(CodesOf(scenario) == std::vector<std::string>{"LIC3015"});
  }
}

TEST_CASE("catalogs are read for each pack") {
  const Scratch scratch;
  const auto packs = Load({kFreedonia, kOwnFacts});
  const std::string path =
      scratch.Write("chips.toml",
                    "[[chip]]\nid = \"mine\"\nvendor = \"me\"\nmodel = \"mine\"\nsource = \"me\"\n"
                    "confidence = \"estimate\"\n[chip.facts]\ndatacenter = true\n"
                    "dominant_function = \"processing\"\n");
  const auto catalogs = Catalog::LoadEach(packs, {path});
  REQUIRE(catalogs.ok());
  for (const Catalog& catalog : *catalogs) {
    const auto ids = catalog.ids();
    CHECK(std::count(ids.begin(), ids.end(), "mine") == 1);
  }
}

}  // namespace
}  // namespace licet::engine
