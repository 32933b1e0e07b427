// Property: whatever rules and facts the generators make of the bytes, to know less never settles
// an answer that knowing more would change; the second pass stays within the first and covers what
// comes true.
#include "analysis/sharpen.hpp"
#include "base/check.hpp"
#include "fuzz/input.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <iostream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace licet;
  if (size > fuzz::kMostBytes) return 0;
  testing::Random random(data, size);
  // A presumption is one-sided: it may decide against the exporter until it is rebutted.
  const bool presumptions = random.Chance(20);
  const std::string text = testing::Joined(testing::RandomRules(random, presumptions));
  const eval::Rules rules = eval::RulesOf(text);
  const eval::Options options = testing::RandomOptions(random);
  data::Scenario scenario = testing::RandomScenario(random, rules.program);
  const Decision known = eval::Evaluate(rules.program, scenario, options);
  for (int step = 0; step < 8; ++step) {
    if (!testing::ForgetSomething(random, rules.program, scenario)) continue;
    Decision less = eval::Evaluate(rules.program, scenario, options);
    const bool holds = presumptions ? known.outcome.high <= less.outcome.high
                                    : testing::Covers(less.outcome, known.outcome) &&
                                          testing::Covers(rules.program, less.review, known.review);
    if (!holds) std::cerr << text << eval::Dump(known) << "----\n" << eval::Dump(less);
    LICET_CHECK(holds);
    if (step % 4 != 3) continue;
    const OutcomeRange fast = less.outcome;
    analysis::Sharpen(rules.program, scenario, options, 300, less);
    LICET_CHECK(testing::Covers(fast, less.outcome));
    LICET_CHECK(known.outcome.high <= less.outcome.high);
    LICET_CHECK(presumptions || testing::Covers(less.outcome, known.outcome));
  }
  return 0;
}
