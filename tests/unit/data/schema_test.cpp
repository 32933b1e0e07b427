#include "data/schema.hpp"

#include "data/units.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/sample_schema.hpp"

namespace licet::data {
namespace {

using base::Rational;

TEST_CASE("a number is converted exactly between units of one dimension") {
  const Schema schema = sample::MakeSchema();
  CHECK(schema.Convert(Rational(826, 100), "cm2", sample::kArea) == Rational(826));
  CHECK(schema.Convert(600, "GB/s", sample::kBandwidth) == Rational(600));
  CHECK(schema.Convert(Rational(1, 2), "TB / s", sample::kBandwidth) == Rational(500));
  // 1 GB is 8,000,000,000 bit.
  CHECK(schema.Convert(8000000000, "bit/s", sample::kBandwidth) == Rational(1));
}

TEST_CASE("a unit of another dimension, or none at all, is not converted") {
  const Schema schema = sample::MakeSchema();
  CHECK_FALSE(schema.Convert(1, "mm2", sample::kBandwidth).has_value());
  CHECK_FALSE(schema.Convert(1, "furlong", sample::kArea).has_value());
  CHECK_FALSE(schema.Convert(1, "", sample::kArea).has_value());
  CHECK_FALSE(schema.Convert(1, "GB/", sample::kBandwidth).has_value());
}

TEST_CASE("a quantity is not a unit, though its name leads to one") {
  const Schema schema = sample::MakeSchema();
  CHECK_FALSE(ReadUnit(schema, "area").has_value());
  CHECK(ReadUnit(schema, "mm2").has_value());
}

TEST_CASE("the percent sign is the unit percent") {
  const Schema schema = sample::MakeSchema();
  CHECK(ReadUnit(schema, "%")->factor == Rational(1, 100));
  CHECK(schema.Convert(60, "%", sample::kPercent) == Rational(60));
}

TEST_CASE("facts and records are found by name") {
  const Schema schema = sample::MakeSchema();
  REQUIRE(schema.FindRecord("hop").has_value());
  CHECK(*schema.FindRecord("hop") == sample::kHop);
  CHECK_FALSE(schema.FindRecord("hops").has_value());
  CHECK(schema[sample::kHop].Find("destination") == 2u);
  CHECK_FALSE(schema[sample::kHop].Find("destinaton").has_value());
}

}  // namespace
}  // namespace licet::data
