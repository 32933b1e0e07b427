#include "analysis/sharpen.hpp"
#include "eval/evaluate.hpp"
#include "reference/completions.hpp"
#include "tests/differential/blanks.hpp"
#include "tests/differential/compare.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

// The smallest sets of facts against all sets and all answers.
namespace licet::analysis {
namespace {

using eval::Rules;
using Sets = std::set<std::vector<std::string>>;

// What the completions give for each way to answer the facts of a set.
std::map<std::vector<std::size_t>, std::set<std::pair<Level, Level>>> AnswersTo(
    const reference::Completions& all, std::uint32_t mask) {
  std::map<std::vector<std::size_t>, std::set<std::pair<Level, Level>>> answers;
  for (std::size_t number = 0; number < all.outcomes.size(); ++number) {
    std::vector<std::size_t> choices;
    std::size_t rest = number;
    for (std::size_t i = 0; i < all.facts.size(); ++i) {
      if ((mask >> i & 1) != 0) choices.push_back(rest % all.facts[i].choices);
      rest /= all.facts[i].choices;
    }
    answers[choices].insert({all.outcomes[number].low, all.outcomes[number].high});
  }
  return answers;
}

bool Settled(const std::set<std::pair<Level, Level>>& outcomes) {
  return outcomes.size() == 1 && outcomes.begin()->first == outcomes.begin()->second;
}

// All sets of the least size: those that settle it always, or for some answers.
Sets Smallest(const reference::Completions& all, bool always) {
  Sets sets;
  std::size_t least = all.facts.size() + 1;
  for (std::uint32_t mask = 1; mask < (1u << all.facts.size()); ++mask) {
    const auto size = static_cast<std::size_t>(__builtin_popcount(mask));
    if (size > least) continue;
    const auto answers = AnswersTo(all, mask);
    const auto settled = [](const auto& entry) { return Settled(entry.second); };
    const bool fits = always ? std::all_of(answers.begin(), answers.end(), settled)
                             : std::any_of(answers.begin(), answers.end(), settled);
    if (!fits) continue;
    if (size < least) sets.clear();
    least = size;
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < all.facts.size(); ++i)
      if ((mask >> i & 1) != 0) paths.push_back(all.facts[i].path);
    std::sort(paths.begin(), paths.end());
    sets.insert(paths);
  }
  return sets;
}

Sets PathsOf(const std::vector<SettlingFacts>& facts) {
  Sets sets;
  for (const SettlingFacts& one : facts) sets.insert(one.paths);
  return sets;
}

// Whether two completions that differ in this fact alone have different outcomes.
bool Matters(const reference::Completions& all, const std::string& path) {
  std::size_t step = 1;
  for (const auto& fact : all.facts) {
    if (fact.path == path) {
      for (std::size_t number = 0; number + step < all.outcomes.size(); ++number) {
        // The digit of this fact is not its last choice: the next number up differs in it alone.
        if (number / step % fact.choices + 1 == fact.choices) continue;
        if (!(all.outcomes[number] == all.outcomes[number + step])) return true;
      }
    }
    step *= fact.choices;
  }
  return false;
}

std::string Show(const Sets& sets) {
  std::string text;
  for (const auto& set : sets) {
    text += "{";
    for (const std::string& path : set) text += " " + path;
    text += " } ";
  }
  return text;
}

struct Counts {
  int compared = 0, settling = 0, several = 0;
};

void Compare(const Rules& rules, const data::Scenario& scenario, Counts& counts) {
  const eval::Options options = eval::KnownAt("2030-01-01");
  const auto all = reference::TryAll(rules.checked, scenario, testing::QuestionOf(options), 400);
  if (!all || !all->exhaustive || all->facts.size() > 10) return;
  Decision decision = eval::Evaluate(rules.program, scenario, options);
  Sharpen(rules.program, scenario, options, 5'000, decision);
  const CaseAnalysis& found = decision.lines[0].analysis;
  if (decision.outcome.determined() || found.out_of_effort || found.tier != Tier::kExact) return;
  const Sets always = Smallest(*all, true);
  const Sets sometimes = Smallest(*all, false);
  INFO("always " << Show(always) << " found " << Show(PathsOf(found.settle)) << "\nsometimes "
                 << Show(sometimes) << " found " << Show(PathsOf(found.may_settle)) << "\n"
                 << eval::Dump(decision));
  if (!found.more_sets) {
    CHECK(PathsOf(found.settle) == always);
    CHECK(PathsOf(found.may_settle) == sometimes);
  }
  ++counts.compared;
  if (!always.empty()) ++counts.settling;
  if (!always.empty() && always.begin()->size() > 1) ++counts.several;
  if (found.next.empty()) return;
  // What to ask first is open, and there are answers to the rest with which it decides.
  INFO("asks first for " << found.next);
  CHECK(Matters(*all, found.next));
}

}  // namespace

TEST_CASE("the smallest sets of facts are those that trying every answer finds") {
  const std::uint64_t first = testing::FirstSeed(20300101);
  const std::uint64_t packs = 200 * testing::Times();
  Counts counts;
  for (std::uint64_t i = 0; i < packs; ++i) {
    testing::Random random(first + i);
    const bool tight = random.Chance(70);
    const std::string text =
        tight ? testing::TightRules(random) : testing::Joined(testing::RandomRules(random, false));
    if (text.find("undeterminable(") != std::string::npos) continue;
    const Rules rules = eval::RulesOf(text);
    INFO("seed " << first + i << "\n" << text);
    data::Scenario scenario = tight ? testing::TightScenario(random, rules.program)
                                    : testing::RandomScenario(random, rules.program);
    for (int step = 0; step < 4; ++step) {
      if (!tight && !testing::BlankSomething(random, rules.program, scenario)) continue;
      Compare(rules, scenario, counts);
      if (tight) scenario = testing::TightScenario(random, rules.program);
    }
  }
  std::cout << counts.compared << " open scenarios compared, " << counts.settling << " that facts settle, "
            << counts.several << " only by several\n";
  CHECK(counts.compared > static_cast<int>(packs / 4));
  CHECK(counts.several > 0);
}

}  // namespace licet::analysis
