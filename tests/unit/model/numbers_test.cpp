#include "tests/support/catch.hpp"
#include "tests/unit/model/checking.hpp"

#include "model/extent.hpp"

#include <string>

namespace licet::model {
namespace {

using base::Int128;
using base::Rational;

Extent Range(std::int64_t low, std::int64_t high, const Rational& resolution) {
  const auto extent = ExtentOf(Rational(low), Rational(high), resolution);
  REQUIRE(extent.has_value());
  return *extent;
}

TEST_CASE("a fact has as many numerators as its range has steps") {
  const Extent area = Range(0, 1000, Rational(1, 100));
  CHECK(area.denominator == 100);
  CHECK(area.numerator >= 100000);
  CHECK(area.on_grid);
}

TEST_CASE("sums of one grid stay on it") {
  const Extent share = Range(0, 100, Rational(1, 100));
  const auto total = Sum(share, 256);
  REQUIRE(total.has_value());
  CHECK(total->denominator == 100);
  CHECK(total->low == Rational(0));
  CHECK(total->high == Rational(25600));
}

TEST_CASE("quotients leave the grid, and their sums are refused") {
  const auto quotient = Divide(Range(0, 100, 1), Range(1, 7, 1));
  REQUIRE(quotient.has_value());
  CHECK(quotient->high == Rational(100));
  CHECK_FALSE(quotient->on_grid);
  CHECK_FALSE(Sum(*quotient, 2).has_value());
}

TEST_CASE("what divides is at least one step above 0") {
  const Extent area = AboveZero(Range(0, 5, Rational(1, 100)));
  CHECK(area.low == Rational(1, 100));
}

TEST_CASE("products are refused before they can overflow") {
  Extent number = Range(0, 1000000000, 1);
  int steps = 0;
  for (std::optional<Extent> power = number; power; power = Multiply(*power, number)) ++steps;
  // (10^9)^4 < 2^126 < (10^9)^5
  CHECK(steps == 4);
}

TEST_CASE("products take their ends from all corners") {
  const auto product = Multiply(Range(-2, 3, 1), Range(-5, 7, 1));
  REQUIRE(product.has_value());
  CHECK(product->low == Rational(-15));
  CHECK(product->high == Rational(21));
}

TEST_CASE("bounds are noted in the factor of the expression") {
  const Checking pack(kHeader +
                      "define item.half : TPP { cite law  as item.tpp * 0.5 }\n"
                      "flag f low { cite law when item.half + 3 TPP > 4 TPP }");
  REQUIRE(pack.sink.size() == 0);
  const auto& comparison =
      std::get<syntax::ComparisonExpression>(pack.rules.tree[*pack.RuleNamed("f").when].node);
  const ExpressionType& sum = pack.rules[comparison.left].type;
  CHECK(sum.low == Rational(3));
  CHECK(sum.high == Rational(64000003));
  CHECK(sum.factor == Rational(1000000000000));
}

TEST_CASE("a number that is computed through its own list stays in its range") {
  const Checking pack(
      "licet 1 pack p { law_as_of 2024-01-01 } unit percent = 0.01\n"
      "source law { cite \"1 EX 1\" as of 2020-01-01 }\n"
      "record owner { fact owners : list of owner\n"
      "  fact share : percent range 0 percent .. 100 percent resolution 0.1 percent\n"
      "  fact tainted : percent range 0 percent .. 100 percent resolution 0.1 percent }\n"
      "scenario { fact owners : list of owner }\n"
      "define owner.tainted : percent { cite law\n"
      "  as sum over o in owner.owners of (o.share * o.tainted) otherwise 0 percent }");
  CHECK(pack.Codes().empty());
  REQUIRE(pack.rules.definitions.size() == 1);
  CHECK(pack.rules.definitions.front().recursive);
}

TEST_CASE("definitions stand after those that they read") {
  const Checking pack(kHeader +
                      "define item.a : TPP { cite law as item.b * 2 }\n"
                      "define item.b : TPP { cite law as item.c * 2 }\n"
                      "define item.c : TPP { cite law as item.tpp }\n");
  REQUIRE_FALSE(pack.sink.has_errors());
  std::string order;
  for (const Definition& definition : pack.rules.definitions) {
    order += pack.rules.schema[definition.fact.record].facts[definition.fact.fact].name;
  }
  CHECK(order == "cba");
}

TEST_CASE("a guard proves a division") {
  const auto check = [](const std::string& condition) {
    return Checking("licet 1 pack p { law_as_of 2024-01-01 }\n"
                    "source law { cite \"1 EX 1\" as of 2020-01-01 }\n"
                    "scenario { fact d : number range -5 .. 5 }\n"
                    "flag f low { cite law when " +
                    condition + " }")
        .Codes();
  };
  CHECK(check("d > 0 and 1 / d > 2").empty());
  CHECK(check("1 / d > 2 and d > 0").empty());
  CHECK(check("d != 0 and 1 / d > 2").empty());
  CHECK(check("d = 0 or 1 / d > 2").empty());
  CHECK(check("0 < d and 1 / (d * d) > 2").empty());
  CHECK(check("(if d >= 0.5 then 1 / d else 0) > 1").empty());
  CHECK(check("(if d > 0 then 0 else 1 / d) > 1") == std::vector<std::string>{"4:54 LIC2213"});
  CHECK(check("d >= 0 and 1 / d > 2") == std::vector<std::string>{"4:43 LIC2213"});
  CHECK(check("d > 0 or 1 / d > 2") == std::vector<std::string>{"4:41 LIC2213"});
}

}  // namespace
}  // namespace licet::model
