#include "base/file.hpp"
#include "data/bind.hpp"
#include "diag/sink.hpp"
#include "eval/evaluate.hpp"
#include "io/read_catalog.hpp"
#include "io/read_document.hpp"
#include "model/check.hpp"
#include "program/compile.hpp"
#include "reference/decide.hpp"
#include "syntax/parse.hpp"
#include "tests/differential/compare.hpp"
#include "tests/differential/replay.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

// The engine against the reference over the shipped pack, its cases and the stories, and over what
// is left of them when facts are forgotten and events moved to the days on which the law changes.
namespace licet::eval {
namespace {

std::vector<std::string> FilesIn(const std::string& folder, const std::string& ending) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ending) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

std::string TextOf(const std::string& path) {
  auto text = base::ReadFile(path, syntax::kMaxFileBytes);
  REQUIRE(text.ok());
  return *text;
}

std::vector<std::string> PackTexts() {
  std::vector<std::string> texts;
  for (const char* folder : {"rules/us-ear", "rules/std"})
    for (const std::string& path : FilesIn(folder, ".licet")) texts.push_back(TextOf(path));
  return texts;
}

std::vector<data::Scenario> ShippedScenarios(const Rules& rules) {
  SourceSet sources;
  diag::Sink sink;
  const FileId chips = sources.Add("chips.toml", TextOf("rules/catalog/chips.toml"));
  const auto catalog = io::ReadCatalog(sources, chips, rules.program.schema, sink);
  REQUIRE(catalog.has_value());
  std::vector<data::Scenario> scenarios;
  for (const char* folder : {"rules/us-ear/cases", "rules/stories"}) {
    for (const std::string& path : FilesIn(folder, ".toml")) {
      const FileId file = sources.Add(path, TextOf(path));
      const auto document = io::ReadDocument(sources, file, TextFormat::kToml, sink);
      REQUIRE(document.has_value());
      auto scenario = data::BindScenario(*document, rules.program.schema, *catalog, sink);
      INFO(path);
      REQUIRE(scenario.has_value());
      scenario->title = path;
      scenarios.push_back(std::move(*scenario));
    }
  }
  return scenarios;
}

Options RandomOptions(testing::Random& random, const Rules& rules) {
  Options options = Plain();
  if (random.Chance(30)) options.known_at = random.Pick(rules.program.boundaries);
  if (random.Chance(30)) options.view = View::kDeJure;
  if (random.Chance(10)) options.law_of = random.Pick(rules.program.boundaries);
  for (const program::Interpretation& asked : rules.program.interpretations)
    if (random.Chance(50)) options.readings[asked.name] = random.Pick(asked.readings).name;
  return options;
}

}  // namespace

TEST_CASE("the engine says what the reference says about the shipped pack") {
  const Rules rules(PackTexts());
  const std::vector<data::Scenario> shipped = ShippedScenarios(rules);
  REQUIRE(shipped.size() >= 30);
  const std::uint64_t seed = testing::FirstSeed(20270101);
  const std::uint64_t rounds = testing::Times();
  std::uint64_t judged = 0, open = 0;
  const auto compare = [&](const data::Scenario& scenario, const Options& options) {
    const Decision engine = Evaluate(rules.program, scenario, options);
    const std::string differences = testing::Differences(
        rules.checked, engine,
        reference::Decide(rules.checked, scenario, testing::QuestionOf(options))) +
        testing::ReplayDifferences(rules.program, scenario, options);
    ++judged;
    open += engine.outcome.determined() ? 0 : 1;
    if (!differences.empty())
      FAIL_CHECK(scenario.title << ", decision " << judged << "\n" << differences);
    return differences.empty();
  };
  for (const data::Scenario& scenario : shipped) compare(scenario, Plain());
  testing::Random random(seed);
  for (std::uint64_t round = 0; round < rounds; ++round) {
    for (const data::Scenario& complete : shipped) {
      data::Scenario scenario = complete;
      for (int step = 0; step < 3; ++step) {
        testing::MoveEvent(random, rules.program, scenario);
        for (int more = 0; more < 4; ++more)
          testing::ForgetSomething(random, rules.program, scenario);
        if (!compare(scenario, RandomOptions(random, rules))) break;
      }
    }
  }
  std::cout << judged << " decisions of the shipped pack, " << open << " open\n";
  CHECK(open > judged / 10);
}

}  // namespace licet::eval
