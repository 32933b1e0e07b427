#include "analysis/sharpen.hpp"
#include "reference/completions.hpp"
#include "smt/outcomes.hpp"
#include "tests/differential/blanks.hpp"
#include "tests/differential/compare.hpp"
#include "tests/differential/solver.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

// What a solver finds possible against both passes of the engine, and against every completion. The
// script is written in two truth values, from the checked rules.
namespace licet::smt {
namespace {

struct Case {
  std::string text;  // rules and decision, for who reads a failure
  OutcomeRange fast, exact;
  Tier tier = Tier::kFast;
  bool presumptions = false;
  OutcomeScript script;
  std::optional<std::set<Level>> completions;
};

Question QuestionOf(const eval::Options& options) {
  return {options.view == eval::View::kDeJure, options.known_at, options.law_of, options.readings};
}

// Every outcome of every completion, where all of them can be tried.
std::optional<std::set<Level>> TryAll(const eval::Rules& rules, const data::Scenario& scenario,
                                      const eval::Options& options) {
  const auto all = reference::TryAll(rules.checked, scenario, testing::QuestionOf(options), 200);
  if (!all || !all->exhaustive) return std::nullopt;
  std::set<Level> levels;
  for (const OutcomeRange& outcome : all->outcomes) {
    if (!outcome.determined()) return std::nullopt;
    levels.insert(outcome.low);
  }
  return levels;
}

struct Cases {
  std::vector<Case> all;
  int not_written = 0;

  void Add(const eval::Rules& rules, const std::string& text, const data::Scenario& scenario,
           const eval::Options& options, bool presumptions) {
    auto script = ScriptOf(rules.checked, scenario, QuestionOf(options));
    if (!script.ok()) {
      ++not_written;
      return;
    }
    Case one;
    Decision decision = eval::Evaluate(rules.program, scenario, options);
    one.fast = decision.outcome;
    analysis::Sharpen(rules.program, scenario, options, 2'000, decision);
    one.exact = decision.outcome;
    one.tier = decision.analysis.tier;
    one.presumptions = presumptions;
    one.text = text + eval::Dump(decision);
    one.completions = TryAll(rules, scenario, options);
    one.script = *std::move(script);
    all.push_back(std::move(one));
  }
};

struct Counts {
  int open = 0, unknown = 0, equal = 0, narrowed = 0, by_completions = 0, several = 0;
};

void Compare(const Case& one, const testing::Possible& possible, Counts& counts) {
  std::string found;
  for (const Level level : possible.levels) found += std::string(ToString(level)) + " ";
  INFO(one.text << "z3 finds " << found << "\n" << one.script.text);
  if (possible.unknown) {
    ++counts.unknown;
    return;
  }
  REQUIRE_FALSE(possible.levels.empty());
  const OutcomeRange worlds{*possible.levels.begin(), *possible.levels.rbegin()};
  // A presumption is one-sided: what it decides stands until it is rebutted.
  CHECK(worlds.high <= one.fast.high);
  CHECK(worlds.high <= one.exact.high);
  if (one.presumptions) return;
  CHECK(one.fast.low <= worlds.low);
  CHECK(one.exact.low <= worlds.low);
  // Doubts of the law, and what lists may hold, the second pass leaves as they are.
  if (one.script.doubtful || one.script.open) return;
  if (one.completions) {
    CHECK(possible.levels == *one.completions);
    ++counts.by_completions;
  }
  if (one.tier == Tier::kIncomplete) return;
  CHECK(worlds == one.exact);
  ++counts.equal;
  counts.open += one.fast.determined() ? 0 : 1;
  counts.narrowed += one.exact == one.fast ? 0 : 1;
  counts.several += possible.levels.size() > 1 ? 1 : 0;
}

}  // namespace

TEST_CASE("the outcomes that a solver finds possible are those of the second pass") {
  const std::uint64_t first = testing::FirstSeed(20320101);
  const std::uint64_t packs = 350 * testing::Times();
  Counts counts;
  std::size_t compared = 0, not_written = 0;
  // In portions, so that a hundred times as many fit into memory.
  for (std::uint64_t portion = 0; portion < packs; portion += 50) {
    Cases cases;
    for (std::uint64_t i = portion; i < portion + 50 && i < packs; ++i) {
      testing::Random random(first + i);
      const bool tight = random.Chance(40);
      const bool presumptions = !tight && random.Chance(20);
      const std::string text =
          tight ? testing::TightRules(random)
                : testing::Joined(testing::RandomRules(random, presumptions, random.Chance(30)));
      const eval::Rules rules = eval::RulesOf(text);
      const std::string head = "seed " + std::to_string(first + i) + "\n" + text;
      const eval::Options options = tight ? eval::Plain() : testing::RandomOptions(random);
      data::Scenario scenario = testing::RandomScenario(random, rules.program);
      for (int step = 0; step < 6; ++step) {
        if (tight) scenario = testing::TightScenario(random, rules.program);
        cases.Add(rules, head, scenario, options, presumptions);
        testing::BlankSomething(random, rules.program, scenario);
        if (random.Chance(25)) testing::ForgetSomething(random, rules.program, scenario);
        if (random.Chance(20)) testing::MoveEvent(random, rules.program, scenario);
      }
    }
    std::vector<std::string> scripts;
    for (const Case& one : cases.all) scripts.push_back(one.script.text);
    const std::vector<testing::Possible> answers = testing::Solve(scripts);
    for (std::size_t i = 0; i < answers.size(); ++i) Compare(cases.all[i], answers[i], counts);
    compared += answers.size();
    not_written += static_cast<std::size_t>(cases.not_written);
  }
  std::cout << compared << " scenarios, " << not_written << " not written, " << counts.unknown
            << " left by the solver; " << counts.equal << " equal to the second pass ("
            << counts.open << " open, " << counts.narrowed << " narrower than the first, "
            << counts.several << " with several outcomes), " << counts.by_completions
            << " to all completions\n";
  // Otherwise the test would show nothing.
  CHECK(static_cast<std::uint64_t>(counts.several) > packs / 4);
  CHECK(counts.narrowed > 0);
  CHECK(static_cast<std::uint64_t>(counts.by_completions) > packs);
  CHECK(not_written < compared / 10);
}

}  // namespace licet::smt
