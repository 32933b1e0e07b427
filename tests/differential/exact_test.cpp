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
#include <string>
#include <vector>

// The second pass against the answers to every completion of what is not known.
namespace licet::analysis {
namespace {

using eval::Rules;

std::uint32_t PlaceOf(const Rules& rules, const std::string& review) {
  const auto& scale = rules.program.review_scale;
  const auto found = std::find(scale.begin(), scale.end(), review);
  return found == scale.end() ? 0 : static_cast<std::uint32_t>(found - scale.begin()) + 1;
}

struct Counts {
  int compared = 0, completions = 0, equal = 0, narrowed = 0, settled = 0, incomplete = 0;
};

void Compare(const Rules& rules, const data::Scenario& scenario, bool presumptions,
             bool diligence, Counts& counts) {
  const eval::Options options = eval::KnownAt("2030-01-01");
  const auto all =
      reference::TryAll(rules.checked, diligence ? scenario : testing::Unasked(scenario),
                        testing::QuestionOf(options), 300);
  if (!all || !all->exhaustive) return;
  Decision decision = eval::Evaluate(rules.program, scenario, options);
  const OutcomeRange fast = decision.outcome;
  if (fast.determined() && !(decision.review.any && !decision.review.determined())) return;
  Sharpen(rules.program, scenario, options, 3'000, decision);
  const OutcomeRange exact = decision.outcome;
  INFO("fast " << ToString(fast.low) << ".." << ToString(fast.high) << " exact "
               << ToString(exact.low) << ".." << ToString(exact.high) << " truth "
               << ToString(all->outcome.low) << ".." << ToString(all->outcome.high) << " reviews "
               << decision.review.low << ".." << decision.review.high << " truth "
               << all->policy.low << ".." << all->policy.high << " tier "
               << ToString(decision.analysis.tier) << "\n" << eval::Dump(decision));
  CHECK(decision.analysis.fast == fast);
  // Within the fast pass, and never narrower than the truth.
  CHECK(fast.low <= exact.low);
  CHECK(exact.high <= fast.high);
  CHECK(all->outcome.high <= exact.high);
  if (!presumptions) CHECK(exact.low <= all->outcome.low);
  if (all->policy.any && !presumptions) {
    CHECK(decision.review.any);
    CHECK(PlaceOf(rules, decision.review.low) <= all->policy.low);
    CHECK(all->policy.high <= PlaceOf(rules, decision.review.high));
  }
  ++counts.compared;
  counts.completions += static_cast<int>(all->count);
  if (decision.analysis.tier == Tier::kIncomplete) ++counts.incomplete;
  // To find out and to find out that it cannot be found out are not the same to every rule.
  if (!presumptions && !diligence && decision.analysis.tier == Tier::kExact)
    CHECK(exact == all->outcome);
  if (exact == all->outcome) ++counts.equal;
  if (!(exact == fast)) ++counts.narrowed;
  if (exact.determined() && !fast.determined()) ++counts.settled;
}

}  // namespace

TEST_CASE("the second pass gives the bounds that every completion gives, and no others") {
  const std::uint64_t first = testing::FirstSeed(20290101);
  const std::uint64_t packs = 150 * testing::Times();
  Counts counts;
  for (std::uint64_t i = 0; i < packs; ++i) {
    testing::Random random(first + i);
    const bool presumptions = random.Chance(15);
    const std::string text = testing::Joined(testing::RandomRules(random, presumptions));
    const Rules rules = eval::RulesOf(text);
    const bool diligence = text.find("undeterminable(") != std::string::npos;
    data::Scenario scenario = testing::RandomScenario(random, rules.program);
    INFO("seed " << first + i << "\n" << text);
    for (int step = 0; step < 8; ++step) {
      const bool forgot = random.Chance(30)
                              ? testing::ForgetSomething(random, rules.program, scenario)
                              : testing::BlankSomething(random, rules.program, scenario);
      if (forgot) Compare(rules, scenario, presumptions, diligence, counts);
    }
  }
  for (std::uint64_t i = 0; i < 2 * packs; ++i) {
    testing::Random random(first + 500'000 + i);
    const std::string text = testing::TightRules(random);
    const Rules rules = eval::RulesOf(text);
    INFO("seed " << first + 500'000 + i << "\n" << text);
    for (int k = 0; k < 3; ++k)
      Compare(rules, testing::TightScenario(random, rules.program), false, false, counts);
  }
  std::cout << counts.compared << " open scenarios with " << counts.completions
            << " completions: " << counts.equal << " equal to them, " << counts.narrowed
            << " narrower than the fast pass, " << counts.settled << " settled by it; "
            << counts.incomplete << " incomplete\n";
  CHECK(counts.compared > static_cast<int>(packs / 4));
  CHECK(counts.narrowed > 0);
  CHECK(counts.settled > 0);
}

}  // namespace licet::analysis
