#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include "eval/values.hpp"

#include <string>

namespace licet::eval {
namespace {

using base::Rational;
using program::Relation;

Rational R(const std::string& text) { return *Rational::Parse(text); }
Number Between(const std::string& low, const std::string& high) {
  return {Presence::kPresent, R(low), R(high)};
}
Number AtLeast(const std::string& low) { return {Presence::kPresent, R(low), {}}; }

}  // namespace

TEST_CASE("products of intervals take the outermost of the four corners") {
  const Number product = Multiply(Between("-2", "3"), Between("-5", "4"));
  CHECK(*product.low == R("-15"));
  CHECK(*product.high == R("12"));
  const Number open = Multiply(AtLeast("2"), Between("3", "4"));
  CHECK(*open.low == R("6"));
  CHECK_FALSE(open.high);
  const Number zero = Multiply(AtLeast("0"), Number::Exactly(0));
  CHECK(zero.exact());
}

TEST_CASE("a divisor that may be 0 opens the end, not both") {
  const Number quotient = Divide(Between("6", "12"), Between("0", "3"));
  CHECK(*quotient.low == R("2"));
  CHECK_FALSE(quotient.high);
  const Number narrow = Divide(Between("6", "12"), Between("2", "3"));
  CHECK(*narrow.low == R("2"));
  CHECK(*narrow.high == R("6"));
  const Number across = Divide(Between("6", "12"), Between("-1", "3"));
  CHECK_FALSE(across.low);
  CHECK_FALSE(across.high);
  const Number negative = Divide(Between("6", "12"), Between("-3", "0"));
  CHECK_FALSE(negative.low);
  CHECK(*negative.high == R("-2"));
}

TEST_CASE("arithmetic that leaves 128 bits opens its ends instead of stopping") {
  const Rational huge(base::Int128{1} << 100, 1);
  const Number product = Multiply(Number::Exactly(huge), Number::Exactly(huge));
  CHECK_FALSE(product.low);
  CHECK_FALSE(product.high);
  CHECK(Compare(Relation::kLess, product, Number::Exactly(0)) == Truth::kUndetermined);
}

TEST_CASE("a value is clipped to its range unless it contradicts it") {
  const Number clipped = Clip(AtLeast("60"), R("0"), R("100"));
  CHECK(*clipped.low == R("60"));
  CHECK(*clipped.high == R("100"));
  CHECK(*Clip(Between("120", "130"), R("0"), R("100")).low == R("120"));
  CHECK(*Clamp(Between("120", "130"), R("0"), R("100")).low == R("100"));
}

namespace {

// The density of a chip with one mode of 1 bit against a limit.
std::string DensityOf(const std::string& limit, const std::string& tpp, const std::string& area) {
  const Rules rules = RulesOf(
      "threshold limit : PD { from 2020-01-01 = " + limit + " PD cite law }\n"
      "classify c as 'X1' { cite law effective from 2020-01-01 when item.density >= limit }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when class 'X1' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  return OutcomeOf(rules, Export("2024-01-10", "modes = [ { tops = " + tpp + ", bits = 1 } ]\n" +
                                                   "area = " + area));
}

}  // namespace

TEST_CASE("a density exactly on the line meets it; a hair below does not") {
  // 2054.24 / 347 = 5.92 and 1600.32 / 500.1 = 3.2 in decimals, not in binary floating point.
  CHECK(DensityOf("5.92", "2054.24", "347") == "license_required");
  CHECK(DensityOf("5.92", "2054.23", "347") == "no_license");
  CHECK(DensityOf("3.2", "1600.32", "500.1") == "license_required");
  CHECK(DensityOf("3.2", "1600.31", "500.1") == "no_license");
  CHECK(DensityOf("1.6", "1600", "1000") == "license_required");
  CHECK(DensityOf("1.6", "1599.99", "1000") == "no_license");
}

TEST_CASE("a density that would round up to the line does not meet it") {
  // The A30: 2640 / 826 = 3.19612… (facts 2.9).
  CHECK(DensityOf("3.2", "2640", "826") == "no_license");
  CHECK(DensityOf("1.6", "2640", "826") == "license_required");
}

TEST_CASE("units are converted exactly, on either side") {
  const Rules rules = RulesOf(
      "unit kTPP = 1000 TPP\nunit cm2 = 100 mm2\n"
      "classify c as 'X1' { cite law effective from 2020-01-01\n"
      "  when item.tpp >= 4.8 kTPP and item.area <= 8.26 cm2 and 1 cm2 <= item.area }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when class 'X1' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const auto outcome = [&](const std::string& tpp, const std::string& area) {
    return OutcomeOf(rules, Export("2024-01-10", "tpp = " + tpp + "\narea = " + area));
  };
  CHECK(outcome("4800", "826") == "license_required");
  CHECK(outcome("4799.99", "826") == "no_license");
  CHECK(outcome("4800", "826.01") == "no_license");
  CHECK(outcome("4800", "100") == "license_required");
  CHECK(outcome("4800", "99.99") == "no_license");
}

TEST_CASE("the highest rate counts, and an unknown area leaves only what it could change open") {
  const Rules rules = RulesOf(
      "classify c as 'X1' { cite law effective from 2020-01-01\n"
      "  when item.tpp >= 4800 TPP or (item.tpp >= 1600 TPP and item.density >= 5.92 PD) }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when class 'X1' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const auto decide = [&](const std::string& modes) {
    return Decide(rules, Export("2024-01-10", "modes = [ " + modes + " ]"));
  };
  // 624 x 8 = 4992, whatever the area; 100 x 8 = 800 is below every line.
  CHECK(ToString(decide("{ tops = 624, bits = 8 }, { tops = 10, bits = 16 }").outcome) ==
        "license_required");
  CHECK(ToString(decide("{ tops = 100, bits = 8 }").outcome) == "no_license");
  const Decision open = decide("{ tops = 296, bits = 8 }");
  CHECK(RangeOf(open) == "no_license..license_required");
  CHECK(MissingOf(open) == std::vector<std::string>{"item.area"});
}

TEST_CASE("a stated number that its own facts contradict is found") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when true }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const auto find = [&](const std::string& item) {
    return FindContradictions(rules.program, ScenarioOf(rules, Export("2024-01-10", item)));
  };
  const std::string modes = "modes = [ { tops = 624, bits = 8 } ]\n";
  CHECK(find(modes + "tpp = 4992").empty());
  CHECK(find(modes + "tpp = { min = 4000, max = 5000 }").empty());
  CHECK(find("tpp = 4992").empty());
  const auto found = find(modes + "tpp = 4800");
  REQUIRE(found.size() == 1);
  CHECK(found[0].path == "item.tpp");
  CHECK(found[0].stated == "4800 TPP");
  CHECK(found[0].computed == "4992 TPP");
  CHECK(found[0].span.has_file());
}

}  // namespace licet::eval
