#include "eval/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <functional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

// What changes nothing in an answer: names, files, units, the order of parties, and law that nobody
// could know yet.
namespace licet::eval {
namespace {

constexpr std::uint64_t kSeed = 20300101;
constexpr std::uint64_t kPacks = 40;
constexpr int kScenarios = 3;

using Texts = std::vector<std::string>;
using Change = std::function<Rules(testing::Random&, const Texts&, const Rules&)>;

// Rules, and scenarios that know less and less.
struct Drawn {
  Drawn(testing::Random& random, bool changes)
      : texts(testing::RandomRules(random, random.Chance(30), changes)),
        rules(RulesOf(testing::Joined(texts))),
        options(testing::RandomOptions(random)) {
    for (int k = 0; k < kScenarios; ++k) {
      scenarios.push_back(testing::RandomScenario(random, rules.program));
      for (int step = 0; step < 4 * k; ++step)
        testing::ForgetSomething(random, rules.program, scenarios.back());
    }
  }
  Texts texts;
  Rules rules;
  Options options;
  std::vector<data::Scenario> scenarios;
};

void ForEachPack(const std::function<void(testing::Random&, const Drawn&)>& visit) {
  const std::uint64_t first = testing::FirstSeed(kSeed);
  for (std::uint64_t i = 0; i < kPacks * testing::Times(); ++i) {
    testing::Random random(first + i);
    const Drawn drawn(random, i % 2 == 1);
    INFO("seed " << first + i << "\n" << testing::Joined(drawn.texts));
    visit(random, drawn);
  }
}

std::string ShapeOf(const Rules& rules, const data::Scenario& scenario, const Options& options) {
  return testing::Shape(Evaluate(rules.program, scenario, options));
}

// The same answers by the rules as they are and as `change` has them.
void SameAnswers(const Change& change) {
  ForEachPack([&](testing::Random& random, const Drawn& drawn) {
    const Rules other = change(random, drawn.texts, drawn.rules);
    for (const data::Scenario& scenario : drawn.scenarios)
      REQUIRE(ShapeOf(drawn.rules, scenario, drawn.options) ==
              ShapeOf(other, scenario, drawn.options));
  });
}

void Reverse(const data::Schema& schema, data::RecordValue& record) {
  for (std::size_t i = 0; i < record.facts.size(); ++i) {
    data::Value& value = record.facts[i];
    if (auto* inner = std::get_if<data::RecordValue>(&value.payload)) Reverse(schema, *inner);
    auto* list = std::get_if<data::ListValue>(&value.payload);
    if (list == nullptr) continue;
    for (data::RecordValue& item : list->items) Reverse(schema, item);
    // The order of events is a fact; of parties, owners and modes it is not.
    if (schema[record.type].facts[i].name != "route")
      std::reverse(list->items.begin(), list->items.end());
  }
}

}  // namespace

TEST_CASE("files may be split anywhere between declarations") {
  SameAnswers([](testing::Random& random, const Texts& texts, const Rules&) {
    const std::string head = "licet 1\npart of toy\n";
    Texts files = {std::string(Prelude()), head, head, head};
    for (const std::string& text : texts) files[random.Below(4)] += text;
    return Rules(files);
  });
}

TEST_CASE("names of rules carry no meaning") {
  SameAnswers([](testing::Random&, const Texts& texts, const Rules& rules) {
    std::string text = testing::Joined(texts);
    // The last by name becomes the first.
    int number = 500;
    for (const program::Rule& rule : rules.program.rules) {
      const std::string name = "n" + std::to_string(number--) + "_renamed";
      text = std::regex_replace(text, std::regex("\\b" + rule.name + "\\b"), name);
    }
    return RulesOf(text);
  });
}

TEST_CASE("a value means the same in every unit") {
  SameAnswers([](testing::Random&, const Texts& texts, const Rules&) {
    std::string text = testing::Joined(texts);
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"4800 TPP", "4.8 kTPP"},
             {"2400 TPP", "2.4 kTPP"},
             {"5\\.92 PD", "0.00592 kPD"},
             {"([1-9][0-9]*) percent", "$010 permille"},
             {"\\b0 percent", "0 permille"}}) {
      text = std::regex_replace(text, std::regex(from), to);
    }
    return RulesOf("unit kTPP = 1000 TPP\nunit kPD = 1000 PD\nunit permille = 0.1 percent\n" +
                   text);
  });
}

TEST_CASE("a comparison says the same the other way round") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"item.level >= 3", "not (item.level < 3)"},
      {"item.level < -2", "-2 > item.level"},
      {"item.level <= 3", "not (item.level > 3)"},
      {"item.tpp >= 4800 TPP", "not (item.tpp < 4800 TPP)"},
      {"item.density >= 5.92 PD", "not (item.density < 5.92 PD)"},
      {"h.on >= 2024-01-12", "not (h.on < 2024-01-12)"},
      {"h.on > 2024-01-12", "not (h.on <= 2024-01-12)"}};
  testing::Random random(testing::FirstSeed(kSeed));
  for (const auto& [one, other] : pairs) {
    const auto rules_with = [](const std::string& condition) {
      return RulesOf("require r license { cite law effective from 2023-01-01 until 2024-01-12\n"
                     "  each h in route dated by h.on when " + condition + " }\n"
                     "require q license { cite law effective from 2024-01-12\n"
                     "  each h in route dated by h.on when " + condition + " }\n");
    };
    const Rules rules = rules_with(one);
    const Rules turned = rules_with(other);
    for (std::uint64_t i = 0; i < 100 * testing::Times(); ++i) {
      const data::Scenario scenario = testing::RandomScenario(random, rules.program);
      INFO(one << " against " << other);
      REQUIRE(ShapeOf(rules, scenario, Plain()) == ShapeOf(turned, scenario, Plain()));
    }
  }
}

TEST_CASE("law that was published later changes no earlier answer") {
  SameAnswers([](testing::Random& random, const Texts& texts, const Rules& rules) {
    Texts names;
    for (const program::Rule& rule : rules.program.rules)
      if (program::IsRequirement(rule.kind)) names.push_back(rule.name);
    const std::string each = "\n  each h in route dated by h.on when ";
    const std::string& one = random.Pick(names);
    return RulesOf(
        testing::Joined(texts) +
        "source future { title \"Future\" cite \"3 Toy 3\" published 2031-01-01 }\n"
        "prohibit zp { cite future effective from 2023-01-01" + each + "true }\n"
        "exception ze by 'Z' { cite future defeats " + one + " effective from 2023-01-01" + each +
        "true }\n"
        "suspend " + random.Pick(names) + " from 2023-12-01 until 2024-03-01 { cite future }\n"
        "alias country 'FR' as 'CN' from 2023-01-01 cite future\n"
        "classify zc as 'Z' { cite future effective from 2023-01-01" + each + "true }\n");
  });
}

TEST_CASE("the order of parties, owners and modes carries no meaning") {
  ForEachPack([](testing::Random&, const Drawn& drawn) {
    for (const data::Scenario& scenario : drawn.scenarios) {
      data::Scenario reversed = scenario;
      Reverse(drawn.rules.program.schema, reversed.lines[0].alternatives[0].facts);
      REQUIRE(ShapeOf(drawn.rules, scenario, drawn.options) ==
              ShapeOf(drawn.rules, reversed, drawn.options));
    }
  });
}

}  // namespace licet::eval
