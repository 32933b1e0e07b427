#include "analysis/sharpen.hpp"

#include "analysis/change.hpp"
#include "eval/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <string>
#include <vector>

namespace licet::analysis {
namespace {

using eval::Rules;

std::string Require(const std::string& name, const std::string& when) {
  return "require " + name + " license { cite law effective from 2023-01-01\n"
         "  each h in route dated by h.on\n  when " + when + " }\n";
}

Decision Sharpened(const Rules& rules, const std::string& toml, std::uint64_t effort = 10'000) {
  const data::Scenario scenario = eval::ScenarioOf(rules, toml);
  Decision decision = eval::Evaluate(rules.program, scenario, eval::Plain());
  Sharpen(rules.program, scenario, eval::Plain(), effort, decision);
  return decision;
}

}  // namespace

TEST_CASE("a fact that decides which rule bites, and not whether one does, settles nothing") {
  const Rules rules = eval::RulesOf(Require("r", "item.a") + Require("s", "not item.a"));
  const Decision decision = Sharpened(rules, eval::Export("2024-05-01"));
  CHECK(ToString(decision.outcome) == "license_required");
  CHECK(decision.analysis.tier == Tier::kExact);
  CHECK(decision.analysis.fast == OutcomeRange{Level::kNoLicense, Level::kLicenseRequired});
  CHECK(decision.analysis.over == std::vector<std::string>{"item.a"});
  CHECK(decision.lines[0].missing.empty());
}

TEST_CASE("a number is cut at the limit and one step beside it") {
  const Rules rules = eval::RulesOf(Require("r", "item.level >= 3") + Require("s", "item.level < 3"));
  CHECK(ToString(Sharpened(rules, eval::Export("2024-05-01")).outcome) == "license_required");
  const Rules gap = eval::RulesOf(Require("r", "item.level > 3") + Require("s", "item.level < 3"));
  const Decision open = Sharpened(gap, eval::Export("2024-05-01"));
  CHECK(ToString(open.outcome) == "undetermined");
  CHECK(open.analysis.tier == Tier::kExact);
  REQUIRE(open.lines[0].analysis.settle.size() == 1);
  CHECK(open.lines[0].analysis.settle[0].paths == std::vector<std::string>{"item.level"});
  REQUIRE(open.lines[0].analysis.may_settle.size() == 2);
  CHECK(open.lines[0].analysis.may_settle[1].answers == std::vector<std::string>{"3"});
  CHECK(open.lines[0].analysis.may_settle[1].outcome == "no_license");
}

TEST_CASE("an optional fact that nobody answered may not apply") {
  const Rules rules = eval::RulesOf(Require("r", "item.c") + Require("s", "not item.c"));
  // A comparison with what does not apply is false, and so is its negation undone.
  CHECK(eval::RangeOf(Sharpened(rules, eval::Export("2024-05-01", "c = true"))) ==
        "license_required..license_required");
  CHECK(Sharpened(rules, eval::Export("2024-05-01")).analysis.tier == Tier::kExact);
}

TEST_CASE("law in doubt stays an interval") {
  const Rules rules = eval::RulesOf(
      "require r license { cite rumor effective from 2023-01-01 each h in route dated by h.on\n"
      "  when item.a or not item.a }\n");
  const Decision decision = Sharpened(rules, eval::Export("2024-05-01"));
  CHECK(eval::RangeOf(decision) == "no_license..license_required");
  CHECK(decision.analysis.tier == Tier::kExact);
}

TEST_CASE("without effort nothing is followed, with too little it says so") {
  const Rules rules = eval::RulesOf(Require("r", "item.a") + Require("s", "not item.a"));
  CHECK(Sharpened(rules, eval::Export("2024-05-01"), 0).analysis.tier == Tier::kFast);
  const Decision little = Sharpened(rules, eval::Export("2024-05-01"), 1);
  CHECK(little.analysis.tier == Tier::kIncomplete);
  CHECK(little.analysis.out_of_effort);
  CHECK(eval::RangeOf(little) == "no_license..license_required");
  CHECK(little.lines[0].analysis.next == "item.a");
}

TEST_CASE("lines that share a fact are followed together") {
  const Rules rules = eval::RulesOf(Require("r", "item.a and h.paid") +
                                    Require("s", "item.b and not h.paid"));
  const std::string toml =
      "parties_complete = true\n[[line]]\n[line.item]\nkind = \"ic\"\na = true\nb = false\n"
      "[[line]]\n[line.item]\nkind = \"ic\"\na = false\nb = true\n" + eval::Hop("2024-05-01");
  const Decision decision = Sharpened(rules, toml);
  CHECK(eval::RangeOf(decision) == "license_required..license_required");
  CHECK_FALSE(decision.lines[0].outcome.determined());
}

TEST_CASE("the nearest number that gives another outcome is one step of the grid away") {
  const Rules rules = eval::RulesOf(Require("r", "item.area >= 826 mm2"));
  const data::Scenario scenario =
      eval::ScenarioOf(rules, eval::Export("2024-05-01", "area = 900"));
  const Splitter splitter(rules.program);
  const eval::Options plain = eval::Plain();
  Judging judging(rules.program, plain, splitter, 10'000);
  const Changes changes =
      FindChanges(rules.program, scenario.lines[0], {}, Level::kNoLicense, judging);
  bool found = false;
  for (const ChangeSet& set : changes.found) {
    if (set.changes.size() != 1 || set.changes[0].spot.path != "item.area") continue;
    found = true;
    CHECK(std::get<data::NumberRange>(set.changes[0].to.payload).low ==
          *base::Rational::Parse("825.99"));
    CHECK(set.cost == 3);
  }
  CHECK(found);
  const Changes locked = FindChanges(rules.program, scenario.lines[0], {{"item"}, {}},
                                     Level::kNoLicense, judging);
  for (const ChangeSet& set : locked.found)
    CHECK(set.changes[0].spot.path.rfind("item", 0) != 0);
}

}  // namespace licet::analysis
