#include "eval/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <functional>
#include <string>
#include <vector>

// What one more rule can do to an answer: a requirement never lowers it, an exception never raises
// it.
namespace licet::eval {
namespace {

constexpr std::uint64_t kSeed = 20290101;
constexpr std::uint64_t kPacks = 60;
constexpr int kScenarios = 3;

std::vector<std::string> RequirementsOf(const Rules& rules) {
  std::vector<std::string> names;
  for (const program::Rule& rule : rules.program.rules)
    if (program::IsRequirement(rule.kind)) names.push_back(rule.name);
  return names;
}

std::string Body(testing::Random& random) {
  return " effective from 2023-01-01\n  each h in route dated by h.on\n  when " +
         testing::RandomCondition(random) + " }\n";
}

using Write = std::function<std::string(testing::Random&, const Rules&)>;
using Check = std::function<bool(OutcomeRange before, OutcomeRange after)>;

// How many answers one more rule turned; all of them stand in the order that `holds` asks for.
int Turned(const Write& write, const Check& holds) {
  const std::uint64_t first = testing::FirstSeed(kSeed);
  int turned = 0;
  for (std::uint64_t i = 0; i < kPacks * testing::Times(); ++i) {
    testing::Random random(first + i);
    const std::string text =
        testing::Joined(testing::RandomRules(random, random.Chance(30), random.Chance(50)));
    const Rules rules = RulesOf(text);
    const std::string more = write(random, rules);
    const Rules with_more = RulesOf(text + more);
    const Options options = testing::RandomOptions(random);
    for (int k = 0; k < kScenarios; ++k) {
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      for (int step = 0; step < 4 * k; ++step)
        testing::ForgetSomething(random, rules.program, scenario);
      const OutcomeRange before = Evaluate(rules.program, scenario, options).outcome;
      const OutcomeRange after = Evaluate(with_more.program, scenario, options).outcome;
      INFO("seed " << first + i << "\n" << text << "----\n" << more);
      REQUIRE(holds(before, after));
      turned += before == after ? 0 : 1;
    }
  }
  return turned;
}

}  // namespace

TEST_CASE("one more requirement never lowers an answer") {
  const int turned = Turned(
      [](testing::Random& random, const Rules&) {
        const bool parties = random.Chance(30);
        return std::string(parties ? "require zz license { cite law effective from 2023-01-01\n"
                                     "  each h in route, each p in h.parties dated by h.on\n"
                                     "  when p.seat in group 'G' }\n"
                                   : "require zz license { cite law" + Body(random));
      },
      [](OutcomeRange before, OutcomeRange after) {
        return after.low >= before.low && after.high >= before.high;
      });
  CHECK(turned > 20);
}

TEST_CASE("one more exception never raises an answer") {
  const int turned = Turned(
      [](testing::Random& random, const Rules& rules) {
        return "exception zz by 'Z' { cite law defeats " + random.Pick(RequirementsOf(rules)) +
               Body(random);
      },
      [](OutcomeRange before, OutcomeRange after) {
        return after.low <= before.low && after.high <= before.high;
      });
  CHECK(turned > 5);
}

}  // namespace licet::eval
