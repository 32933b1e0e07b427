#include "analysis/change.hpp"

#include "reference/completions.hpp"
#include "tests/differential/blanks.hpp"
#include "tests/differential/compare.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <variant>
#include <vector>

// Changes that give another outcome against all values of the facts that may change.
namespace licet::analysis {
namespace {

using eval::Rules;
using Paths = std::vector<std::string>;

struct Free {
  std::string path;
  std::string schema_path;
  program::FactStep step;
  data::Value* value = nullptr;
  std::size_t now = 0;  // its place among the choices
};

std::vector<Free> FreeFacts(testing::Random& random, const Rules& rules, data::Scenario& scenario) {
  const data::Schema& schema = rules.program.schema;
  data::RecordValue& facts = scenario.lines[0].alternatives[0].facts;
  auto& item = std::get<data::RecordValue>(facts.facts[*schema[facts.type].Find("item")].payload);
  auto& route = std::get<data::ListValue>(facts.facts[*rules.program.facts.route].payload);
  data::RecordValue& hop = route.items.front();
  std::vector<Free> free;
  const auto add = [&](data::RecordValue& record, const std::string& owner, const char* type,
                       const char* name) {
    const std::uint32_t fact = *schema[record.type].Find(name);
    free.push_back({owner + "." + name, std::string(type) + "." + name, {record.type, fact},
                    &record.facts[fact], 0});
  };
  for (const char* name : {"a", "b", "c", "kind"})
    if (random.Chance(75)) add(item, "item", "item", name);
  if (random.Chance(40)) add(item, "item", "item", "level");
  if (random.Chance(50)) add(hop, "route[0]", "hop", "destination");
  return free;
}

// In the order in which the reference tries them.
std::size_t ChoiceOf(const data::Schema& schema, const data::Fact& fact, const data::Value& value) {
  if (value.state == data::State::kNone) return 2;
  if (const auto* truth = std::get_if<bool>(&value.payload)) return *truth ? 1 : 0;
  if (const auto* range = std::get_if<data::NumberRange>(&value.payload))
    return static_cast<std::size_t>(((range->low - *fact.low) / fact.resolution).numerator());
  const std::string& code = std::get<data::CodeSet>(value.payload).codes.front();
  std::vector<std::string> names = fact.type.values;
  if (fact.type.kind == data::TypeKind::kCode)
    for (const auto& member : schema[fact.type.codes].members) names.push_back(member.first);
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), code) - names.begin());
}

// Every set of facts, none of them needless, by which some values give the outcome.
std::set<Paths> MinimalSets(const reference::Completions& all, const std::vector<Free>& free,
                            Level wanted) {
  std::set<Paths> sets;
  for (std::size_t number = 0; number < all.outcomes.size(); ++number) {
    if (!(all.outcomes[number] == OutcomeRange{wanted, wanted})) continue;
    Paths changed;
    std::size_t rest = number;
    for (const auto& fact : all.facts) {
      const auto same = std::find_if(free.begin(), free.end(),
                                     [&](const Free& one) { return one.path == fact.path; });
      if (rest % fact.choices != same->now) changed.push_back(fact.path);
      rest /= fact.choices;
    }
    std::sort(changed.begin(), changed.end());
    sets.insert(changed);
  }
  std::set<Paths> minimal;
  for (const Paths& set : sets) {
    const bool needless = std::any_of(sets.begin(), sets.end(), [&](const Paths& other) {
      return other != set && std::includes(set.begin(), set.end(), other.begin(), other.end());
    });
    if (!needless && set.size() <= 3) minimal.insert(set);
  }
  return minimal;
}

std::vector<std::string> AllBut(const data::Schema& schema, const std::vector<Free>& free) {
  std::vector<std::string> locked;
  for (const data::RecordType& record : schema.records) {
    for (const data::Fact& fact : record.facts) {
      const std::string path = record.name + "." + fact.name;
      if (std::none_of(free.begin(), free.end(),
                       [&](const Free& one) { return one.schema_path == path; }))
        locked.push_back(path);
    }
  }
  return locked;
}

}  // namespace

TEST_CASE("the changes that give an outcome are those that trying every value finds") {
  const std::uint64_t first = testing::FirstSeed(20310101);
  const std::uint64_t packs = 150 * testing::Times();
  int compared = 0, changes = 0, together = 0, impossible = 0;
  for (std::uint64_t i = 0; i < packs; ++i) {
    testing::Random random(first + i);
    const std::string text = testing::TightRules(random);
    const Rules rules = eval::RulesOf(text);
    const eval::Options options = eval::KnownAt("2030-01-01");
    data::Scenario scenario = testing::RandomScenario(random, rules.program);
    auto& facts = scenario.lines[0].alternatives[0].facts;
    std::get<data::ListValue>(facts.facts[*rules.program.facts.route].payload).items.resize(1);
    const data::Line line = scenario.lines[0];
    std::vector<Free> free = FreeFacts(random, rules, scenario);
    for (Free& fact : free) {
      fact.now = ChoiceOf(rules.program.schema, rules.program[fact.step], *fact.value);
      *fact.value = data::Value{};
    }
    const auto all =
        reference::TryAll(rules.checked, scenario, testing::QuestionOf(options), 600);
    if (!all || free.empty()) continue;
    const Splitter splitter(rules.program);
    for (const Level wanted : {Level::kNoLicense, Level::kExceptionAvailable,
                               Level::kLicenseRequired, Level::kProhibited}) {
      Judging judging(rules.program, options, splitter, 100'000);
      const std::set<Paths> truth = MinimalSets(*all, free, wanted);
      // It is so already.
      if (truth.count({}) != 0) continue;
      const Locks locks{AllBut(rules.program.schema, free), {}};
      const Changes result = FindChanges(rules.program, line, locks, wanted, judging);
      std::set<Paths> found;
      int last = 0;
      for (const ChangeSet& set : result.found) {
        Paths paths;
        for (const Change& change : set.changes) paths.push_back(change.spot.path);
        std::sort(paths.begin(), paths.end());
        found.insert(paths);
        CHECK(last <= set.cost);
        last = set.cost;
      }
      INFO("seed " << first + i << " wanted " << ToString(wanted) << "\n" << text);
      REQUIRE_FALSE(result.out_of_effort);
      if (result.more) {
        CHECK(std::includes(truth.begin(), truth.end(), found.begin(), found.end()));
      } else {
        CHECK(found == truth);
      }
      ++compared;
      changes += static_cast<int>(found.size());
      for (const Paths& paths : found) together += paths.size() > 1 ? 1 : 0;
      impossible += result.out_of_reach ? 1 : 0;
    }
  }
  std::cout << compared << " questions, " << changes << " changes, " << together
            << " of several facts; " << impossible << " out of reach\n";
  CHECK(compared > static_cast<int>(packs));
  CHECK(together > 0);
  CHECK(impossible > 0);
}

}  // namespace licet::analysis
