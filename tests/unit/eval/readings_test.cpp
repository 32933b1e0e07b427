#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <string>
#include <utility>

// The readings of ADR 14, by its numbers. The reference evaluator was brought to them, so only these
// tests hold them.
namespace licet::eval {
namespace {

std::string ReviewOf(const Rules& rules, const std::string& item) {
  const ReviewRange review = Decide(rules, Export("2024-01-10", item)).review;
  return review.low + ".." + review.high + (review.conflict ? " conflict" : "");
}

}  // namespace

TEST_CASE("reading 1: a code counts as another one only where the other one is asked for") {
  const auto outcome = [](const std::string& condition, const std::string& from,
                          const std::string& to) {
    const Rules rules = RulesOf(
        "alias country 'HK' as 'CN' from 2020-01-01 cite law\n"
        "require r license { cite law effective from 2020-01-01\n"
        "  each h in route dated by h.on when " + condition + " }\n");
    return OutcomeOf(rules, Export("2024-01-10", "",
                                   "origin = \"" + from + "\"\ndestination = \"" + to + "\""));
  };
  CHECK(outcome("h.destination = 'CN'", "US", "HK") == "license_required");
  CHECK(outcome("h.destination = 'HK'", "US", "CN") == "no_license");
  CHECK(outcome("h.origin = h.destination", "HK", "CN") == "license_required");
  CHECK(outcome("h.origin = h.destination", "CN", "HK") == "license_required");
  CHECK(outcome("h.origin = h.destination", "FR", "HK") == "no_license");
}

TEST_CASE("reading 2: what lifts a requirement about somebody unnamed may lift it at most") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on when true }\n"
      "exception e by 'E' { cite law defeats r effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on when true }\n");
  const auto range = [&](const std::string& parties) {
    return RangeOf(Decide(rules, "[item]\nkind = \"ic\"\n" +
                                     Hop("2024-01-10", "to_party = { state = \"unknown\" }\n" +
                                                           parties)));
  };
  CHECK(range("") == "no_license..license_required");
  CHECK(range("parties = { complete = true, items = [ { seat = \"FR\" } ] }") ==
        "exception_available..exception_available");
}

TEST_CASE("reading 3: two reviews conflict only if both certainly stand") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when true }\n"
      "review v is denial { cite law of r effective from 2020-01-01 when item.a }\n"
      "review w is approval { cite law of r effective from 2020-01-01 when item.b }\n");
  CHECK(ReviewOf(rules, "a = true\nb = true") == "denial..denial conflict");
  CHECK(ReviewOf(rules, "a = true") == "denial..denial");
  CHECK(ReviewOf(rules, "b = true") == "approval..denial");
}

TEST_CASE("reading 4: what may have no stated policy has an empty mild end") {
  const Rules rules = RulesOf(
      "require q license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when true }\n"
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when item.a }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  // `q` has no policy: alone it leaves both ends empty, beside `r` the policy of `r` counts.
  CHECK(ReviewOf(rules, "a = false") == "..");
  CHECK(ReviewOf(rules, "a = true") == "denial..denial");
  CHECK(ReviewOf(rules, "") == "..denial");
}

TEST_CASE("reading 5: a review beats another one only for requirements that it reviews too") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when item.a }\n"
      "require q license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when true }\n"
      "review v is denial { cite law of r, q effective from 2020-01-01 }\n"
      "review w is approval { cite law of r over v effective from 2020-01-01 when item.b }\n");
  // Where `w` stands for `r`, `q` keeps its policy.
  CHECK(ReviewOf(rules, "a = false\nb = true") == "denial..denial");
  CHECK(ReviewOf(rules, "a = true\nb = true") == "denial..denial");
}

TEST_CASE("reading 6: each part of a set is asked by itself whether a code belongs to it") {
  const auto outcome = [](const std::string& condition, const std::string& to) {
    const Rules rules = RulesOf(
        "alias country 'HK' as 'CN' from 2020-01-01 cite law\n"
        "require r license { cite law effective from 2020-01-01\n"
        "  each h in route dated by h.on when " +
        condition + " }\n");
    return OutcomeOf(rules, Export("2024-01-10", "", "destination = \"" + to + "\""));
  };
  for (const std::string to : {"HK", "CN", "FR"}) {
    for (const auto& [left, right] :
         {std::pair("{ 'CN' 'FR' }", "{ 'HK' }"), std::pair("{ 'CN' 'FR' 'HK' }", "{ 'CN' }")}) {
      const std::string in = "h.destination in ", out = " and h.destination not in ";
      INFO(left << " except " << right << " and " << to);
      CHECK(outcome(in + "(" + left + " except " + right + ")", to) ==
            outcome(in + left + out + right, to));
    }
  }
  CHECK(outcome("h.destination in ({ 'CN' } except { 'HK' })", "HK") == "no_license");
  CHECK(outcome("h.destination in ({ 'CN' } except { 'HK' })", "CN") == "license_required");
  CHECK(outcome("h.destination in ({ 'CN' 'HK' } except { 'CN' })", "HK") == "no_license");
}

TEST_CASE("reading 7: of a group of which nothing was published nothing is known") {
  const Rules rules = RulesOf(
      "group 'L' of country { from 2023-01-01 = { 'CN' } cite late }\n"
      "require r license { cite law effective from 2023-01-01\n"
      "  each h in route dated by h.on when h.destination in group 'L' }\n");
  // `late` was published on 2024-06-01.
  CHECK(OutcomeOf(rules, Export("2024-01-10"), KnownAt("2024-05-31")) == "undetermined");
  CHECK(OutcomeOf(rules, Export("2024-01-10"), KnownAt("2024-06-01")) == "license_required");
  CHECK(OutcomeOf(rules, Export("2024-01-10", "", "destination = \"FR\""), KnownAt("2024-06-01")) ==
        "no_license");
}

}  // namespace licet::eval
