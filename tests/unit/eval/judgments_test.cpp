#include "eval/judgments.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

namespace licet::eval {
namespace {

std::size_t CountOf(const Rules& rules, const std::string& toml,
                    const Options& options = Plain()) {
  return JudgmentsOf(rules.program, ScenarioOf(rules, toml), options);
}

}  // namespace

TEST_CASE("the records of an event count once for each stretch of law in which it may lie") {
  // The law changes on 2024-01-10 and 2024-02-01.
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2024-01-10 until 2024-02-01\n"
      "  each h in route dated by h.on when item.a }\n");
  const std::size_t one = CountOf(rules, Export("2024-01-15"));
  CHECK(one >= 1);
  CHECK(CountOf(rules, Export("2024-01-15") + Hop("2024-01-16")) == 2 * one);
  const std::string range = "{ min = 2024-01-01, max = 2024-01-31 }";
  CHECK(CountOf(rules, Export(range)) == 2 * one);
  Options one_day = Plain();
  one_day.law_of = Date::Parse("2024-01-12");
  CHECK(CountOf(rules, Export(range), one_day) == one);
}

}  // namespace licet::eval
