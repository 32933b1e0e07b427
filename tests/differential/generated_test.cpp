#include "eval/evaluate.hpp"
#include "reference/decide.hpp"
#include "tests/differential/compare.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

// The engine against the reference over random rules and facts. `LICET_SEED` starts elsewhere,
// `LICET_TIMES` multiplies the number of packs; a failure prints the seed and the rules.
namespace licet::eval {
namespace {

std::uint64_t FromEnvironment(const char* name, std::uint64_t otherwise) {
  const char* given = std::getenv(name);
  return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

std::string Joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text;
  return all;
}

Options RandomOptions(testing::Random& random) {
  Options options = KnownAt(random.Chance(70) ? "2030-01-01" : "2024-02-01");
  if (random.Chance(30)) options.view = View::kDeJure;
  if (random.Chance(10)) options.law_of = Date::Parse("2024-01-12");
  if (random.Chance(40)) options.readings["scope"] = random.Chance(50) ? "wide" : "narrow";
  return options;
}

}  // namespace

TEST_CASE("the engine says what the reference says about generated packs and scenarios") {
  const std::uint64_t first = FromEnvironment("LICET_SEED", 20270101);
  const std::uint64_t packs = 250 * FromEnvironment("LICET_TIMES", 1);
  std::cout << "LICET_SEED=" << first << "\n";
  std::uint64_t judged = 0, open = 0, adverse = 0;
  for (std::uint64_t i = 0; i < packs; ++i) {
    testing::Random random(first + i);
    const std::string text = Joined(testing::RandomRules(random, random.Chance(30), i % 2 == 1));
    const Rules rules = RulesOf(text);
    const Options options = RandomOptions(random);
    const reference::Question question = testing::QuestionOf(options);
    for (int k = 0; k < 3; ++k) {
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      for (int step = 0; step < 5; ++step) {
        const Decision engine = Evaluate(rules.program, scenario, options);
        const reference::Answer answer = reference::Decide(rules.checked, scenario, question);
        const std::string differences = testing::Differences(rules.checked, engine, answer);
        if (!differences.empty()) {
          FAIL("seed " << first + i << ", scenario " << k << ", step " << step << "\n"
                       << text << Dump(engine) << "----\n"
                       << differences);
        }
        ++judged;
        open += engine.outcome.determined() ? 0 : 1;
        adverse += engine.outcome.low >= Level::kLicenseRequired ? 1 : 0;
        for (int more = 0; more < 4; ++more)
          testing::ForgetSomething(random, rules.program, scenario);
      }
    }
  }
  std::cout << judged << " decisions, " << open << " open, " << adverse << " adverse\n";
  // Otherwise the test would show nothing.
  CHECK(open > judged / 10);
  CHECK(adverse > judged / 20);
}

}  // namespace licet::eval
