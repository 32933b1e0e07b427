#include "eval/evaluate.hpp"
#include "reference/completions.hpp"
#include "tests/differential/compare.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <iostream>
#include <string>
#include <vector>

// The engine against the answers to every completion of what is not known.
namespace licet::eval {
TEST_CASE("the engine covers the answer to every completion of the facts") {
  const std::uint64_t first = testing::FirstSeed(20280101);
  const std::uint64_t packs = 60 * testing::Times();
  std::uint64_t compared = 0, completions = 0, tight = 0, wide = 0;
  for (std::uint64_t i = 0; i < packs; ++i) {
    testing::Random random(first + i);
    const bool presumptions = random.Chance(20);
    const std::string text = testing::Joined(testing::RandomRules(random, presumptions));
    const Rules rules = RulesOf(text);
    const Options options = KnownAt("2030-01-01");
    data::Scenario scenario = testing::RandomScenario(random, rules.program);
    for (int step = 0; step < 4; ++step) {
      testing::ForgetSomething(random, rules.program, scenario);
      const auto all =
          reference::TryAll(rules.checked, scenario, testing::QuestionOf(options), 60);
      if (!all) continue;
      const OutcomeRange engine = Evaluate(rules.program, scenario, options).outcome;
      INFO("seed " << first + i << ", step " << step << "\n" << text);
      // A presumption may hold against the exporter although a completion would rebut it.
      CHECK(all->outcome.high <= engine.high);
      if (!presumptions) CHECK(engine.low <= all->outcome.low);
      ++compared;
      completions += all->count;
      if (engine.determined()) continue;
      ++(engine == all->outcome ? tight : wide);
    }
  }
  std::cout << compared << " scenarios with " << completions << " completions; open answers: "
            << tight << " as tight as can be, " << wide << " wider\n";
  CHECK(compared > packs);
  CHECK(tight > 0);
}

}  // namespace licet::eval
