// Property: whatever rules and facts the generators make of the bytes, the engine decides what the
// reference evaluator and the replay checker decide, down to each requirement.
#include "base/check.hpp"
#include "fuzz/input.hpp"
#include "reference/decide.hpp"
#include "tests/differential/compare.hpp"
#include "tests/differential/replay.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <iostream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace licet;
  if (size > fuzz::kMostBytes) return 0;
  testing::Random random(data, size);
  const bool presumptions = random.Chance(30);
  const std::string text =
      testing::Joined(testing::RandomRules(random, presumptions, random.Chance(50)));
  const eval::Rules rules = eval::RulesOf(text);
  const eval::Options options = testing::RandomOptions(random);
  data::Scenario scenario = testing::RandomScenario(random, rules.program);
  for (int step = 0; step < 3; ++step) {
    const std::string differences =
        testing::Differences(
            rules.checked, eval::Evaluate(rules.program, scenario, options),
            reference::Decide(rules.checked, scenario, testing::QuestionOf(options))) +
        testing::ReplayDifferences(rules.program, scenario, options);
    if (!differences.empty()) std::cerr << text << differences;
    LICET_CHECK(differences.empty());
    if (random.Chance(50)) testing::MoveEvent(random, rules.program, scenario);
    for (int more = 0; more < 4; ++more) testing::ForgetSomething(random, rules.program, scenario);
  }
  return 0;
}
