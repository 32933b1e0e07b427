#include "eval/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <string>
#include <vector>

// The laws of Licet over random rules and facts. `LICET_SEED` starts elsewhere; a failure prints
// the seed and the rules with which it can be repeated.
namespace licet::eval {
namespace {

constexpr int kPacks = 100;
constexpr int kScenarios = 4;
constexpr int kSteps = 12;
constexpr std::uint64_t kSeed = 20260101;

using testing::Covers;
using testing::Joined;
using testing::RandomOptions;

}  // namespace

TEST_CASE("what is not known never settles an answer that knowing it would change") {
  const std::uint64_t first = testing::FirstSeed(kSeed);
  int settled = 0;
  int opened = 0;
  for (std::uint64_t i = 0; i < kPacks; ++i) {
    testing::Random random(first + i);
    const std::string text = Joined(testing::RandomRules(random, false));
    const Rules rules = RulesOf(text);
    const Options options = RandomOptions(random);
    for (int k = 0; k < kScenarios; ++k) {
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      Decision known = Evaluate(rules.program, scenario, options);
      for (int step = 0; step < kSteps; ++step) {
        if (!testing::ForgetSomething(random, rules.program, scenario)) continue;
        const Decision less = Evaluate(rules.program, scenario, options);
        INFO("seed " << first + i << "\n" << text << Dump(known) << "----\n" << Dump(less));
        // An open answer never stands without a word on what would settle it.
        const LineDecision& line = less.lines[0];
        REQUIRE((line.outcome.determined() || !line.missing.empty() ||
                 !line.settled_only_by.empty()));
        REQUIRE(Covers(less.outcome, known.outcome));
        REQUIRE(Covers(rules.program, less.review, known.review));
        settled += less.outcome.determined() ? 1 : 0;
        opened += less.outcome.determined() ? 0 : 1;
        known = less;
      }
    }
  }
  // Otherwise the test would show nothing.
  CHECK(settled > 500);
  CHECK(opened > 500);
}

TEST_CASE("a presumption is never more permissive than what it stands for") {
  const std::uint64_t first = testing::FirstSeed(kSeed);
  int higher = 0;
  for (std::uint64_t i = 0; i < kPacks; ++i) {
    testing::Random random(first + 100'000 + i);
    const std::string text = Joined(testing::RandomRules(random, true));
    const Rules rules = RulesOf(text);
    const Options options = RandomOptions(random);
    for (int k = 0; k < kScenarios; ++k) {
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      const Decision known = Evaluate(rules.program, scenario, options);
      for (int step = 0; step < kSteps; ++step) {
        if (!testing::ForgetSomething(random, rules.program, scenario)) continue;
        const Decision less = Evaluate(rules.program, scenario, options);
        INFO("seed " << first + 100'000 + i << "\n"
                     << text << Dump(known) << "----\n"
                     << Dump(less));
        REQUIRE(less.outcome.high >= known.outcome.high);
        higher += less.outcome.low > known.outcome.low ? 1 : 0;
      }
    }
  }
  // Presumptions do decide against the exporter, so the one-sided law is the one to state.
  CHECK(higher > 0);
}

TEST_CASE("one more event never lowers the answer") {
  const std::uint64_t first = testing::FirstSeed(kSeed);
  int raised = 0;
  for (std::uint64_t i = 0; i < kPacks; ++i) {
    testing::Random random(first + 200'000 + i);
    const std::string text = Joined(testing::RandomRules(random, random.Chance(30)));
    const Rules rules = RulesOf(text);
    const Options options = RandomOptions(random);
    for (int k = 0; k < kScenarios; ++k) {
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      const Decision before = Evaluate(rules.program, scenario, options);
      testing::AddEvent(random, rules.program, scenario);
      const Decision after = Evaluate(rules.program, scenario, options);
      INFO("seed " << first + 200'000 + i << "\n"
                   << text << Dump(before) << "----\n"
                   << Dump(after));
      REQUIRE(after.outcome.low >= before.outcome.low);
      REQUIRE(after.outcome.high >= before.outcome.high);
      raised += after.outcome.high > before.outcome.high ? 1 : 0;
    }
  }
  CHECK(raised > 20);
}

TEST_CASE("the order of declarations changes nothing in a decision") {
  const std::uint64_t first = testing::FirstSeed(kSeed);
  for (std::uint64_t i = 0; i < 40; ++i) {
    testing::Random random(first + 300'000 + i);
    std::vector<std::string> texts = testing::RandomRules(random, random.Chance(30));
    const Rules rules = RulesOf(Joined(texts));
    for (std::size_t k = texts.size(); k > 1; --k)
      std::swap(texts[k - 1], texts[random.Below(static_cast<std::uint32_t>(k))]);
    const Rules shuffled = RulesOf(Joined(texts));
    const Options options = RandomOptions(random);
    for (int k = 0; k < kScenarios; ++k) {
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      for (int step = 0; step < k * 4; ++step)
        testing::ForgetSomething(random, rules.program, scenario);
      INFO("seed " << first + 300'000 + i << "\n" << Joined(texts));
      REQUIRE(Dump(Evaluate(rules.program, scenario, options)) ==
              Dump(Evaluate(shuffled.program, scenario, options)));
    }
  }
}

TEST_CASE("asking for everything that is missing settles whatever facts can settle") {
  // Each answer that the decision asks for is given; in the end nothing is asked for any more.
  const std::uint64_t first = testing::FirstSeed(kSeed);
  for (std::uint64_t i = 0; i < kPacks; ++i) {
    testing::Random random(first + 400'000 + i);
    const std::string text = Joined(testing::RandomRules(random, false));
    const Rules rules = RulesOf(text);
    const Options options = RandomOptions(random);
    data::Scenario scenario = testing::RandomScenario(random, rules.program);
    const Decision known = Evaluate(rules.program, scenario, options);
    INFO("seed " << first + 400'000 + i << "\n" << text << Dump(known));
    for (const MissingFact& fact : known.lines[0].missing) {
      // Every fact is stated: only what diligence could not find, and rival readings, stay open.
      const bool reading = fact.path.rfind("reading.", 0) == 0;
      CHECK((reading || fact.undeterminable));
    }
    for (int step = 0; step < kSteps; ++step)
      testing::ForgetSomething(random, rules.program, scenario);
    const Decision less = Evaluate(rules.program, scenario, options);
    // What facts opened, facts are asked for.
    if (known.outcome.determined() && !less.outcome.determined())
      CHECK_FALSE(less.lines[0].missing.empty());
  }
}

}  // namespace licet::eval
