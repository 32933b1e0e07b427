#include "reference/fraction.hpp"

#include "tests/support/catch.hpp"

namespace licet::reference {
namespace {

Whole Big(int power_of_ten) {
  Whole value(1);
  for (int i = 0; i < power_of_ten; ++i) value = value * Whole(10);
  return value;
}

}  // namespace

TEST_CASE("whole numbers grow without end") {
  CHECK(Big(40).ToString() == "10000000000000000000000000000000000000000");
  CHECK((Big(40) * Big(40)).ToString() == Big(80).ToString());
  CHECK((Big(40) + Whole(-1)).ToString() == "9999999999999999999999999999999999999999");
  CHECK((Whole(-1) + Whole(1)).ToString() == "0");
  CHECK((Whole(4294967295) + Whole(1)).ToString() == "4294967296");
  CHECK((Whole(-4294967296) + Whole(1)).ToString() == "-4294967295");
  CHECK((Whole(-3) * Whole(-5)).ToString() == "15");
  CHECK(Whole(0).Negated().sign() == 0);
}

TEST_CASE("whole numbers are in order") {
  CHECK(Whole::Order(Whole(-7), Whole(2)) < 0);
  CHECK(Whole::Order(Whole(-7), Whole(-8)) > 0);
  CHECK(Whole::Order(Big(30), Big(29)) > 0);
  CHECK(Whole::Order(Big(30).Negated(), Big(29).Negated()) < 0);
  CHECK(Whole::Order(Big(30), Big(30)) == 0);
}

TEST_CASE("fractions are equal if their cross products are") {
  // 2054.24 / 347 = 5.92, and a hundredth less is less.
  const Fraction area(347);
  const Fraction line = Fraction(592) * Fraction(100).Inverse();
  const Fraction on = Fraction(205424) * Fraction(100).Inverse() * area.Inverse();
  const Fraction below = Fraction(205423) * Fraction(100).Inverse() * area.Inverse();
  CHECK(on == line);
  CHECK(below < line);
  CHECK(on.Negated() < below.Negated());
  CHECK(Fraction(-3).Inverse() * Fraction(-3) == Fraction(1));
  CHECK(Fraction(1) * Fraction(3).Inverse() + Fraction(1) * Fraction(6).Inverse() ==
        Fraction(2).Inverse());
}

}  // namespace licet::reference
