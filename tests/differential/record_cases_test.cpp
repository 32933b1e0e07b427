#include "reference/completions.hpp"
#include "tests/differential/blanks.hpp"
#include "tests/differential/compare.hpp"
#include "tests/differential/replay.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <array>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

// Records of answers that were followed into their cases, and what forgers make of them.
namespace licet::testing {
namespace {

using eval::Rules;

const eval::Options kOptions = eval::KnownAt("2030-01-01");

void SetOutcome(DecisionRecord& record, OutcomeRange outcome) {
  record.answer.outcome = outcome;
  for (RecordedLine& line : record.answer.lines) line.outcome = outcome;
}

struct Counts {
  int open = 0, narrowed = 0, too_narrow = 0, lies = 0;
};

// Every narrower answer that some completion leaves.
void NarrowTooFar(const Recorded& honest, const reference::Completions& all, Counts& counts) {
  const OutcomeRange outcome = honest.record.answer.outcome;
  for (int low = static_cast<int>(outcome.low); low <= static_cast<int>(outcome.high); ++low) {
    for (int high = low; high <= static_cast<int>(outcome.high); ++high) {
      const OutcomeRange forged{static_cast<Level>(low), static_cast<Level>(high)};
      if (forged.low <= all.outcome.low && all.outcome.high <= forged.high) continue;
      Recorded other = honest;
      SetOutcome(other.record, forged);
      INFO("narrowed to " << ToString(forged.low) << ".." << ToString(forged.high));
      CHECK_FALSE(ReplayObjections(other).empty());
      CHECK_FALSE(WitnessObjections(other).empty());
      ++counts.too_narrow;
    }
  }
}

void CheckForgeries(const Recorded& honest) {
  const std::vector<std::pair<const char*, std::function<void(RecordedCases&)>>> forgeries = {
      {"no completions", [](RecordedCases& cases) { cases.completions.clear(); }},
      {"another outcome",
       [](RecordedCases& cases) {
         OutcomeRange& outcome = cases.completions.front().outcome;
         outcome = outcome.low == Level::kProhibited
                       ? OutcomeRange{}
                       : OutcomeRange{Level::kProhibited, Level::kProhibited};
       }},
      {"facts of nothing",
       [](RecordedCases& cases) {
         cases.completions.front().facts.push_back("(take (at (0 item.nothing)) true)");
       }},
  };
  for (const auto& [name, forge] : forgeries) {
    Recorded forged = honest;
    forge(forged.record.cases.front());
    INFO(name);
    CHECK_FALSE(ReplayObjections(forged).empty());
  }
}

// An evaluator that reads a condition wrongly says so in the tests.
void LieAbout(std::vector<std::string>& tests, Random& random) {
  std::string& one = tests[random.Below(static_cast<std::uint32_t>(tests.size()))];
  std::vector<std::size_t> letters;
  for (std::size_t end = one.find(')'); end != one.npos; end = one.find(')', end + 1)) {
    const std::size_t begin = one.rfind(' ', end) + 1;
    if (one.find_first_not_of("tfu", begin) != end) continue;
    for (std::size_t i = begin; i < end; ++i) letters.push_back(i);
  }
  if (letters.empty()) return;
  char& letter = one[random.Pick(letters)];
  letter = letter == 't' ? 'f' : 't';
}

void CheckLies(const Recorded& honest, Random& random, Counts& counts) {
  Recorded forged = honest;
  if (!forged.record.tests.empty()) LieAbout(forged.record.tests, random);
  for (RecordedCases& cases : forged.record.cases)
    for (RecordedCompletion& completion : cases.completions)
      if (!completion.tests.empty()) LieAbout(completion.tests, random);
  if (RenderJson(forged.record) == RenderJson(honest.record)) return;
  CHECK_FALSE(WitnessObjections(forged).empty());
  ++counts.lies;
}

}  // namespace

TEST_CASE("a record holds the answer that was given, and the cases that show it") {
  const Rules rules = eval::RulesOf(
      "require r license { cite law effective from 2023-01-01\n"
      "  each h in route dated by h.on\n  when item.a or not item.a }\n");
  const data::Scenario scenario = eval::ScenarioOf(rules, eval::Export("2024-05-01", "b = true"));
  const Recorded honest = RecordOf(rules.program, scenario, kOptions);
  const OutcomeRange required{Level::kLicenseRequired, Level::kLicenseRequired};
  CHECK(honest.record.answer.first.outcome ==
        OutcomeRange{Level::kNoLicense, Level::kLicenseRequired});
  CHECK(honest.record.answer.outcome == required);
  CHECK(honest.record.answer.tier == Tier::kExact);
  REQUIRE(honest.record.cases.size() == 1);
  CHECK(honest.record.cases[0].tree == "(split (at (0 item.a)) (false -) (true -))");
  REQUIRE(honest.record.support.size() == 1);
  CHECK(honest.record.support[0].leaves ==
        std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}});
  CHECK(ReplayObjections(honest).empty());
  CHECK(WitnessObjections(honest).empty());
  const std::vector<std::pair<const char*, std::function<void(DecisionRecord&)>>> forgeries = {
      {"a case less",
       [](DecisionRecord& r) { r.cases[0].tree = "(split (at (0 item.a)) (true -))"; }},
      {"not divided", [](DecisionRecord& r) { r.cases[0].tree = "-"; }},
      {"divided by another fact",
       [](DecisionRecord& r) { r.cases[0].tree = "(split (at (0 item.b)) (false -) (true -))"; }},
      {"a claim of one case",
       [](DecisionRecord& r) {
         r.support[0].leaves = {{0, 0}};
       }},
      {"a claim of no tree", [](DecisionRecord& r) { r.support[0].tree = 7; }},
      {"free", [](DecisionRecord& r) { SetOutcome(r, {}); }},
      {"prohibited",
       [](DecisionRecord& r) {
         SetOutcome(r, {Level::kProhibited, Level::kProhibited});
       }},
  };
  for (const auto& [name, forge] : forgeries) {
    Recorded forged = honest;
    forge(forged.record);
    INFO(name);
    CHECK_FALSE(WitnessObjections(forged).empty());
    if (forged.record.cases[0].tree != honest.record.cases[0].tree ||
        forged.record.answer.outcome != required)
      CHECK_FALSE(ReplayObjections(forged).empty());
  }
}

TEST_CASE("bounds that leave out a completion are refused, and so are lies about conditions") {
  const std::uint64_t first = FirstSeed(20310101);
  const std::uint64_t packs = 150 * Times();
  Counts counts;
  for (std::uint64_t i = 0; i < packs; ++i) {
    Random random(first + i);
    const std::string text = TightRules(random);
    const Rules rules = eval::RulesOf(text);
    INFO("seed " << first + i << "\n" << text);
    for (int k = 0; k < 2; ++k) {
      const data::Scenario scenario = TightScenario(random, rules.program);
      const auto all = reference::TryAll(rules.checked, scenario, QuestionOf(kOptions), 300);
      const Recorded honest = RecordOf(rules.program, scenario, kOptions, 3'000);
      REQUIRE(ReplayObjections(honest).empty());
      REQUIRE(WitnessObjections(honest).empty());
      CheckLies(honest, random, counts);
      if (honest.record.cases.empty() || !all || !all->exhaustive) continue;
      ++counts.open;
      const RecordedAnswer& answer = honest.record.answer;
      counts.narrowed += answer.outcome == answer.first.outcome ? 0 : 1;
      if (answer.tier == Tier::kExact) CheckForgeries(honest);
      NarrowTooFar(honest, *all, counts);
    }
  }
  std::cout << counts.open << " open records, " << counts.narrowed << " narrowed by their cases, "
            << counts.too_narrow << " too narrow, " << counts.lies << " with a lie\n";
  CHECK(counts.narrowed > 5);
  CHECK(counts.too_narrow > 50);
  CHECK(counts.lies > 50);
}

}  // namespace licet::testing
