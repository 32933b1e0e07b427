#include "eval/evaluate.hpp"
#include "reference/decide.hpp"
#include "tests/differential/compare.hpp"
#include "tests/differential/replay.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <iostream>
#include <string>
#include <vector>

// The engine against the reference over random rules and facts. `LICET_SEED` starts elsewhere,
// `LICET_TIMES` multiplies the number of packs; a failure prints the seed and the rules.
namespace licet::eval {
TEST_CASE("the engine says what the reference says about generated packs and scenarios") {
  const std::uint64_t first = testing::FirstSeed(20270101);
  const std::uint64_t packs = 250 * testing::Times();
  std::uint64_t judged = 0, open = 0, adverse = 0;
  for (std::uint64_t i = 0; i < packs; ++i) {
    testing::Random random(first + i);
    const std::string text = testing::Joined(testing::RandomRules(random, random.Chance(30), i % 2 == 1));
    const Rules rules = RulesOf(text);
    const Options options = testing::RandomOptions(random);
    const reference::Question question = testing::QuestionOf(options);
    for (int k = 0; k < 3; ++k) {
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      for (int step = 0; step < 5; ++step) {
        const Decision engine = Evaluate(rules.program, scenario, options);
        const reference::Answer answer = reference::Decide(rules.checked, scenario, question);
        const std::string differences =
            testing::Differences(rules.checked, engine, answer) +
            testing::ReplayDifferences(rules.program, scenario, options);
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
