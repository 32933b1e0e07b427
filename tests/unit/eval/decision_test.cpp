#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace licet::eval {
namespace {

const char kPack[] =
    "classify c as 'X1' \"fast\" { cite law \"part 1\" effective from 2020-01-01\n"
    "  when item.tpp >= 4800 TPP or item.a\n"
    "  explain \"Rate {item.tpp}, kind {item.kind}.\" }\n"
    "require r license \"to the listed\" { cite law \"part 2\" effective from 2020-01-01\n"
    "  each h in route dated by h.on when class 'X1' and h.destination in { 'CN' 'HK' }\n"
    "  explain \"{h.destination} on {h.on}, to {h.to_party.name}, paid {h.paid}.\" }\n"
    "review v is denial { cite law of r effective from 2020-01-01 }\n"
    "flag f low \"not paid\" { cite law effective from 2020-01-01 each h in route dated by h.on\n"
    "  when not known(h.paid) ask \"Was it paid?\" }\n"
    "unmodeled u \"the rest\" { cite law when item.kind is ic }\n"
    "unmodeled w \"computers\" { cite law when item.kind is computer }\n";

}  // namespace

TEST_CASE("the chain says what each test saw, against what, and how far off") {
  const Rules rules = RulesOf(kPack);
  const Decision decision = Decide(rules, Export("2024-01-10", "tpp = 4992\na = false"));
  const EpochTrace& epoch = decision.lines[0].alternatives[0].hops[0].epochs[0];
  REQUIRE(epoch.classes.size() == 1);
  const RuleTrace& fast = epoch.classes[0].rules.at(0);
  CHECK(fast.explanation == "Rate 4992 TPP, kind ic.");
  CHECK(fast.citations.at(0).pinpoint == "part 1");
  REQUIRE(fast.checks.size() == 2);
  CHECK(fast.checks[0].value == "4992 TPP");
  CHECK(fast.checks[0].against == "4800 TPP");
  CHECK(fast.checks[0].margin == "192 TPP above");
  CHECK(fast.checks[0].origin == "stated");
  CHECK(fast.checks[1].text == "item.a");
  CHECK(fast.checks[1].value == "false");
  const RuleTrace& listed = epoch.requirements.at(0).rule;
  CHECK(listed.explanation == "CN on 2024-01-10, to buyer, paid unknown.");
  REQUIRE(listed.checks.size() == 2);
  CHECK(listed.checks[0].value == "X1 by `c`");
  CHECK(listed.checks[1].value == "CN");
  CHECK(listed.checks[1].against == "{ CN HK }");
  CHECK(listed.checks[1].facts == std::vector<std::string>{"route[0].destination"});
  CHECK(listed.place == "file0.licet:" + std::to_string(
            std::count(Prelude().begin(), Prelude().end(), '\n') + 4));
}

TEST_CASE("a computed value names the facts that it was computed from") {
  const Rules rules = RulesOf(kPack);
  const Decision decision = Decide(
      rules, Export("2024-01-10", "a = false\nmodes = [ { tops = 624, bits = 8 } ]"));
  const Check& check =
      decision.lines[0].alternatives[0].hops[0].epochs[0].classes[0].rules[0].checks.at(0);
  CHECK(check.value == "4992 TPP");
  CHECK(check.facts ==
        std::vector<std::string>{"item.modes[0].bits", "item.modes[0].tops"});
  CHECK(check.origin == "computed from stated facts");
}

TEST_CASE("reasons, flags and what is left out stand with the line") {
  const Rules rules = RulesOf(kPack);
  const Decision decision = Decide(rules, Export("2024-01-10", "tpp = 4992\na = false"));
  const LineDecision& line = decision.lines[0];
  REQUIRE(line.because.size() == 1);
  CHECK(line.because[0].rule == "r");
  CHECK(line.because[0].title == "to the listed");
  CHECK(line.because[0].truth == Truth::kTrue);
  REQUIRE(line.flags.size() == 1);
  CHECK(line.flags[0].rule == "f");
  CHECK(line.flags[0].question == "Was it paid?");
  REQUIRE(line.not_modeled.size() == 1);
  CHECK(line.not_modeled[0].rule == "u");
  CHECK(Decide(rules, Export("2024-01-10", "a = true", "paid = true")).lines[0].flags.empty());
}

TEST_CASE("a hop is labeled as people speak of it") {
  const Rules rules = RulesOf(kPack);
  const auto label = [&](const std::string& day, const std::string& hop) {
    return Decide(rules, Export(day, "", hop)).lines[0].alternatives[0].hops[0].label;
  };
  CHECK(label("2024-01-10", "") == "export US → CN on 2024-01-10, seller → buyer");
  CHECK(label("{ min = 2024-01-10, max = 2024-01-12 }", "") ==
        "export US → CN between 2024-01-10 and 2024-01-12, seller → buyer");
  CHECK(label("{ state = \"unknown\" }", "destination = { state = \"unknown\" }") ==
        "export US → ?, day unknown, seller → buyer");
  CHECK(label("2024-01-10", "activity = \"transfer\"\norigin = \"CN\"\nfrom_party = { state = "
                            "\"unknown\" }") == "transfer in CN on 2024-01-10, ? → buyer");
}

TEST_CASE("lines are decided apart and joined") {
  const Rules rules = RulesOf(kPack);
  const Decision decision = Decide(
      rules, "parties_complete = true\n" + Hop("2024-01-10") +
                 "[[line]]\nname = \"small\"\n[line.item]\nkind = \"ic\"\ntpp = 10\na = false\n"
                 "[[line]]\nname = \"big\"\n[line.item]\nkind = \"ic\"\ntpp = 5000\n");
  REQUIRE(decision.lines.size() == 2);
  CHECK(ToString(decision.lines[0].outcome) == "no_license");
  CHECK(decision.lines[0].basis == Basis::kNotControlled);
  CHECK(ToString(decision.lines[1].outcome) == "license_required");
  CHECK(ToString(decision.outcome) == "license_required");
  CHECK(decision.basis == Basis::kNone);
  CHECK(decision.review.high == "denial");
}

TEST_CASE("a name that fits several parts is decided for all of them") {
  const Rules rules = RulesOf(kPack);
  data::Scenario scenario = ScenarioOf(rules, Export("2024-01-10", "tpp = 4992\na = false"));
  const data::Scenario small = ScenarioOf(rules, Export("2024-01-10", "tpp = 10\na = false"));
  scenario.lines[0].alternatives.push_back(small.lines[0].alternatives[0]);
  scenario.lines[0].alternatives[0].label = "big-one";
  scenario.lines[0].alternatives[1].label = "small-one";
  const Decision decision = Evaluate(rules.program, scenario, Plain());
  CHECK(RangeOf(decision) == "no_license..license_required");
  REQUIRE(MissingOf(decision) == std::vector<std::string>{"item.chip"});
  CHECK(decision.lines[0].missing[0].question ==
        "Which part is it: `big-one`, `small-one`?");
  CHECK(decision.lines[0].classes.at(0).truth == Truth::kUndetermined);
  CHECK(decision.lines[0].alternatives.size() == 2);
  scenario.lines[0].alternatives[1] = scenario.lines[0].alternatives[0];
  const Decision agreed = Evaluate(rules.program, scenario, Plain());
  CHECK(ToString(agreed.outcome) == "license_required");
  CHECK(MissingOf(agreed).empty());
}

TEST_CASE("questions come by cost, then by place, and never below what is settled") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.to_party.seat is 'CN' and item.area > 5 mm2 and item.b }\n"
      "require q license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.a }\n"
      "review v is denial { cite law of r, q effective from 2020-01-01 }\n");
  const std::string buyer =
      "to_party = { name = \"buyer\", owners = { complete = true, items = [] } }";
  CHECK(MissingOf(Decide(rules, Export("2024-01-10", "a = false", buyer))) ==
        std::vector<std::string>{"item.b", "item.area", "route[0].to_party.seat"});
  CHECK(MissingOf(Decide(rules, Export("2024-01-10", "a = false\nb = false", buyer))).empty());
  // A license is required in any case: what else could require one is not worth a question.
  CHECK(MissingOf(Decide(rules, Export("2024-01-10", "a = true", buyer))).empty());
}

TEST_CASE("one party at two places is asked about once") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on when p.seat is 'CN' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const std::string buyer = "to_party = { name = \"buyer\" }";
  const Decision decision = Decide(rules, Export("2024-01-10", "", buyer) );
  CHECK(MissingOf(decision).size() == 1);
  const std::string keyed =
      "parties_complete = true\n[item]\nkind = \"ic\"\n[[party]]\nkey = \"b\"\nname = \"buyer\"\n" +
      Hop("2024-01-10", "to_party = \"b\"") + Hop("2024-02-10", "to_party = \"b\"");
  CHECK(MissingOf(Decide(rules, keyed)).size() == 1);
}

TEST_CASE("the order of declarations and files means nothing") {
  const std::vector<std::string> parts = {
      "classify c as 'X1' { cite law effective from 2020-01-01 when item.tpp >= 4800 TPP }\n",
      "exclude x from c { cite law effective from 2020-01-01 when item.b }\n",
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when class 'X1' and h.destination in group 'G' }\n",
      "require q license { cite rumor effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on when p.seat in group 'G' }\n",
      "group 'G' of country { from 2020-01-01 = { 'CN' } cite law }\n",
      "exception e by 'EX' { cite law defeats r effective from 2020-01-01 when item.a }\n",
      "review v is denial { cite law of r, q effective from 2020-01-01 }\n",
      "review w is approval { cite law of q effective from 2020-01-01 when item.a }\n",
      "alias country 'HK' as 'CN' from 2020-12-23 cite law\n",
      "suspend q from 2024-01-01 until 2024-01-05 { cite law }\n",
  };
  const auto text = [&](const std::vector<std::string>& order) {
    std::string all;
    for (const std::string& part : order) all += part;
    return all;
  };
  std::vector<std::string> order = parts;
  const std::string scenario = Export("{ min = 2024-01-01, max = 2024-01-10 }", "tpp = 5000");
  const std::string first = Dump(Decide(RulesOf(text(order)), scenario));
  for (int i = 0; i < 5; ++i) {
    std::rotate(order.begin(), order.begin() + 3, order.end());
    if (i % 2 == 0) std::reverse(order.begin(), order.end());
    CHECK(Dump(Decide(RulesOf(text(order)), scenario)) == first);
  }
  // Several files, in either order.
  const std::vector<std::string> early(parts.begin(), parts.begin() + 5);
  const std::vector<std::string> later(parts.begin() + 5, parts.end());
  const std::string header = "licet 1\npart of toy\n";
  CHECK(Dump(Decide(Rules({std::string(Prelude()), header + text(early), header + text(later)}),
                    scenario)) == first);
  CHECK(Dump(Decide(Rules({header + text(later), std::string(Prelude()), header + text(early)}),
                    scenario)) == first);
}

TEST_CASE("the same question gives the same answer") {
  const Rules rules = RulesOf(kPack);
  const std::string scenario = Export("{ state = \"unknown\" }");
  CHECK(Dump(Decide(rules, scenario)) == Dump(Decide(rules, scenario)));
}

}  // namespace licet::eval
