#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace licet::eval {
namespace {

// A requirement that applies exactly if `condition` is true.
Rules When(const std::string& condition) {
  return RulesOf("classify c as 'X1' { cite law effective from 2020-01-01 when true }\n"
                 "require r license { cite law effective from 2020-01-01\n"
                 "  each h in route dated by h.on\n  when " + condition + " }\n"
                 "review v is denial { cite law of r effective from 2020-01-01 }\n");
}

Truth TruthOf(const Rules& rules, const std::string& item, const std::string& hop = "") {
  const OutcomeRange outcome = Decide(rules, Export("2024-01-10", item, hop)).outcome;
  if (!outcome.determined()) return Truth::kUndetermined;
  return outcome.low == Level::kLicenseRequired ? Truth::kTrue : Truth::kFalse;
}

constexpr Truth T = Truth::kTrue;
constexpr Truth F = Truth::kFalse;
constexpr Truth U = Truth::kUndetermined;
constexpr std::array<Truth, 3> kAll = {F, U, T};

std::string Fact(const std::string& name, Truth truth) {
  if (truth == U) return "";
  return name + (truth == T ? " = true\n" : " = false\n");
}

Truth Of(const Rules& rules, Truth a, Truth b) {
  return TruthOf(rules, Fact("a", a) + Fact("b", b));
}

}  // namespace

TEST_CASE("and is true if both are, false if one is") {
  const Rules rules = When("item.a and item.b");
  const Truth table[3][3] = {{F, F, F}, {F, U, U}, {F, U, T}};
  for (std::size_t a = 0; a < 3; ++a)
    for (std::size_t b = 0; b < 3; ++b) CHECK(Of(rules, kAll[a], kAll[b]) == table[a][b]);
}

TEST_CASE("or is true if one is, false if both are") {
  const Rules rules = When("item.a or item.b");
  const Truth table[3][3] = {{F, U, T}, {U, U, T}, {T, T, T}};
  for (std::size_t a = 0; a < 3; ++a)
    for (std::size_t b = 0; b < 3; ++b) CHECK(Of(rules, kAll[a], kAll[b]) == table[a][b]);
}

TEST_CASE("not turns true and false around and leaves the undetermined") {
  const Rules rules = When("not item.a");
  CHECK(TruthOf(rules, Fact("a", T)) == F);
  CHECK(TruthOf(rules, Fact("a", F)) == T);
  CHECK(TruthOf(rules, Fact("a", U)) == U);
}

TEST_CASE("if takes one branch, or what both agree on") {
  const Rules rules = When("if item.a then item.b else not item.b");
  CHECK(Of(rules, T, T) == T);
  CHECK(Of(rules, F, T) == F);
  CHECK(Of(rules, U, T) == U);
  CHECK(Of(rules, T, U) == U);
  const Rules agreed = When("if item.a then item.b else item.b");
  CHECK(Of(agreed, U, T) == T);
  CHECK(Of(agreed, U, F) == F);
}

TEST_CASE("a number is compared by the whole range in which it may lie") {
  const Rules at_least = When("item.level >= 3");
  CHECK(TruthOf(at_least, "level = 3") == T);
  CHECK(TruthOf(at_least, "level = 2") == F);
  CHECK(TruthOf(at_least, "") == U);
  CHECK(TruthOf(at_least, "level = { min = 3, max = 10 }") == T);
  CHECK(TruthOf(at_least, "level = { min = 2, max = 3 }") == U);
  CHECK(TruthOf(at_least, "level = { min = -10, max = 2 }") == F);
  const Rules above = When("item.level > 3");
  CHECK(TruthOf(above, "level = 3") == F);
  CHECK(TruthOf(above, "level = { min = 3, max = 4 }") == U);
  CHECK(TruthOf(above, "level = { min = 4, max = 10 }") == T);
  const Rules below = When("item.level < 3");
  CHECK(TruthOf(below, "level = 3") == F);
  CHECK(TruthOf(below, "level = 2") == T);
  const Rules at_most = When("item.level <= 3");
  CHECK(TruthOf(at_most, "level = 3") == T);
  CHECK(TruthOf(at_most, "level = 4") == F);
  const Rules equal = When("item.level = 3");
  CHECK(TruthOf(equal, "level = 3") == T);
  CHECK(TruthOf(equal, "level = { min = 3, max = 4 }") == U);
  CHECK(TruthOf(equal, "level = { min = 4, max = 5 }") == F);
  const Rules unequal = When("item.level != 3");
  CHECK(TruthOf(unequal, "level = 3") == F);
  CHECK(TruthOf(unequal, "level = { min = 4, max = 5 }") == T);
}

TEST_CASE("the declared range decides what no value of it could change") {
  CHECK(TruthOf(When("item.level >= -10"), "") == T);
  CHECK(TruthOf(When("item.level > 10"), "") == F);
}

TEST_CASE("what may not apply at all is never true by its range") {
  // `speed` is optional, and every speed is at least 0; but it may turn out to be none.
  const Rules rules = When("item.speed >= 0");
  CHECK(TruthOf(rules, "") == U);
  CHECK(TruthOf(rules, "speed = 0") == T);
  CHECK(TruthOf(When("item.speed > 100"), "") == F);
}

TEST_CASE("a comparison with what does not apply is false, whatever the relation") {
  const std::string none = "speed = { state = \"none\" }";
  for (const char* relation : {"<", "<=", "=", "!=", ">=", ">"})
    CHECK(TruthOf(When("item.speed " + std::string(relation) + " 5"), none) == F);
  CHECK(TruthOf(When("item.c"), "c = { state = \"none\" }") == F);
}

TEST_CASE("a fact beyond diligence is open in comparisons and true when asked for as such") {
  const std::string state = "level = { state = \"undeterminable\" }";
  CHECK(TruthOf(When("item.level >= 3"), state) == U);
  const Rules asked = When("undeterminable(item.level)");
  CHECK(TruthOf(asked, state) == T);
  CHECK(TruthOf(asked, "") == U);
  CHECK(TruthOf(asked, "level = 3") == F);
}

TEST_CASE("arithmetic keeps both ends") {
  CHECK(TruthOf(When("item.level * item.level >= 0"), "level = { min = 2, max = 3 }") == T);
  CHECK(TruthOf(When("item.level * -2 <= -4"), "level = { min = 2, max = 3 }") == T);
  CHECK(TruthOf(When("item.level * -2 <= -5"), "level = { min = 2, max = 3 }") == U);
  CHECK(TruthOf(When("item.level - 2 >= 0"), "level = { min = 2, max = 3 }") == T);
  CHECK(TruthOf(When("item.level + item.level = 4"), "level = 2") == T);
}

TEST_CASE("a code is in a set if all that it may be is") {
  const Rules rules = When("h.destination in { 'CN' 'HK' }");
  CHECK(TruthOf(rules, "", "destination = \"CN\"") == T);
  CHECK(TruthOf(rules, "", "destination = \"FR\"") == F);
  CHECK(TruthOf(rules, "", "destination = { state = \"unknown\" }") == U);
  const Rules outside = When("h.destination not in { 'CN' 'HK' }");
  CHECK(TruthOf(outside, "", "destination = \"FR\"") == T);
  CHECK(TruthOf(outside, "", "destination = \"CN\"") == F);
  CHECK(TruthOf(outside, "", "destination = { state = \"unknown\" }") == U);
  // Every country there is.
  CHECK(TruthOf(When("h.destination in { 'CN' 'FR' 'HK' 'MY' 'NI' 'US' }"), "",
                "destination = { state = \"unknown\" }") == T);
}

TEST_CASE("is compares enum values and codes") {
  CHECK(TruthOf(When("item.kind is ic"), "") == T);
  CHECK(TruthOf(When("item.kind is not ic"), "") == F);
  CHECK(TruthOf(When("item.kind = computer"), "") == F);
  CHECK(TruthOf(When("h.destination is 'CN'"), "") == T);
}

}  // namespace licet::eval
