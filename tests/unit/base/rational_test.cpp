#include "base/rational.hpp"

#include "support/catch.hpp"

#include <string>

namespace {

using licet::base::Int128;
using licet::base::Rational;

Rational Number(const char* text) {
  const auto number = Rational::Parse(text);
  REQUIRE(number.has_value());
  return *number;
}

TEST_CASE("a rational is kept in lowest terms with a positive denominator") {
  CHECK(Rational(6, -4) == Rational(-3, 2));
  CHECK(Rational(0, 7).denominator() == 1);
  CHECK(Number("592.00") == Rational(592));
  CHECK(Rational(-6, 4).ToString() == "-3/2");
}

TEST_CASE("digits are read exactly or not at all") {
  CHECK(Number("-12.50") == Rational(-25, 2));
  CHECK(Number("0.001") == Rational(1, 1000));
  for (const char* text : {"", "-", ".", "1.", ".5", "1e3", "1 000", "0x10", "1.2.3", "--1",
                           "1234567890123456789012345678901"}) {
    INFO(text);
    CHECK_FALSE(Rational::Parse(text).has_value());
  }
}

TEST_CASE("chips that sit exactly on a density line compare equal to it") {
  // language.md C9: both pairs are exact ties that binary division misses.
  CHECK(Number("2054.24") / Number("347") == Number("5.92"));
  CHECK(Number("1600.32") / Number("500.1") == Number("3.2"));
  // 330 x 8 over 826 is 3.196…, and that is not 3.2.
  CHECK(Number("2640") / Number("826") < Number("3.2"));
}

TEST_CASE("sums of tenths do not drift") {
  Rational sum = 0;
  for (int i = 0; i < 48'000; ++i) sum = sum + Number("0.1");
  CHECK(sum == Rational(4800));
}

TEST_CASE("fractions are ordered, also negative ones and ones with a common integer part") {
  CHECK(Rational(-1, 3) < Rational(-1, 4));
  CHECK(Rational(-7, 2) < Rational(-3));
  CHECK(Rational(7, 5) < Rational(10, 7));
  CHECK(Rational(10, 7) < Rational(13, 9));
  CHECK_FALSE(Rational(5, 2) < Rational(5, 2));
}

TEST_CASE("comparison does not overflow where multiplication would") {
  const Int128 large = Int128{1} << 120;
  CHECK(Rational(large + 1, large) > Rational(large + 2, large + 1));
  CHECK(Rational(-large - 1, large) < Rational(-large - 2, large + 1));
  CHECK_FALSE(Rational::CheckedMultiply(Rational(large, 1), Rational(large, 1)).has_value());
  CHECK_FALSE(Rational::CheckedAdd(Rational(large, 3), Rational(large, 5 * large + 1)).has_value());
  CHECK_FALSE(Rational::CheckedDivide(Rational(1), Rational(0)).has_value());
}

TEST_CASE("decimal text is exact or marked as cut") {
  CHECK(Number("15831.2").ToDecimal() == "15831.2");
  CHECK(Rational(-1, 8).ToDecimal() == "-0.125");
  CHECK(Rational(1, 3).ToDecimal(4) == "0.3333…");
  CHECK(Rational(2, 3).ToDecimal(2) == "0.66…");  // cut, not rounded up
}

}  // namespace
