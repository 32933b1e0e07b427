#include "reference/value.hpp"

#include "tests/support/catch.hpp"

namespace licet::reference {
namespace {

Value Number(std::int64_t low, std::int64_t high, Presence presence = Presence::kThere) {
  return {presence, Interval{Fraction(low), Fraction(high)}};
}

}  // namespace

TEST_CASE("intervals are compared by all that they may be") {
  CHECK(Compare(Relation::kGreaterEqual, Number(3, 5), Number(1, 3)) == Truth::kTrue);
  CHECK(Compare(Relation::kGreaterEqual, Number(3, 5), Number(1, 4)) == Truth::kUndetermined);
  CHECK(Compare(Relation::kGreaterEqual, Number(1, 2), Number(3, 4)) == Truth::kFalse);
  CHECK(Compare(Relation::kGreater, Number(3, 5), Number(1, 3)) == Truth::kUndetermined);
  CHECK(Compare(Relation::kGreater, Number(1, 3), Number(3, 4)) == Truth::kFalse);
  CHECK(Compare(Relation::kEqual, Number(3, 3), Number(3, 3)) == Truth::kTrue);
  CHECK(Compare(Relation::kEqual, Number(3, 4), Number(3, 4)) == Truth::kUndetermined);
  CHECK(Compare(Relation::kNotEqual, Number(1, 2), Number(3, 4)) == Truth::kTrue);
}

TEST_CASE("what does not apply compares false, and what may not apply never true") {
  for (const Relation relation : {Relation::kLess, Relation::kNotEqual, Relation::kGreaterEqual})
    CHECK(Compare(relation, Number(1, 1, Presence::kNone), Number(2, 2)) == Truth::kFalse);
  const Value perhaps = Number(3, 3, Presence::kPerhaps);
  CHECK(Compare(Relation::kGreater, perhaps, Number(1, 1)) == Truth::kUndetermined);
  CHECK(Compare(Relation::kLess, perhaps, Number(1, 1)) == Truth::kFalse);
}

TEST_CASE("products take the outermost corners, quotients are endless next to 0") {
  const Interval product = Interval{Fraction(-2), Fraction(3)} * Interval{Fraction(-5), Fraction(4)};
  CHECK(*product.low == Fraction(-15));
  CHECK(*product.high == Fraction(12));
  const Interval quotient = Interval{Fraction(6), Fraction(12)} / Interval{Fraction(0), Fraction(3)};
  CHECK(*quotient.low == Fraction(2));
  CHECK_FALSE(quotient.high);
  const Interval across = Interval{Fraction(6), Fraction(12)} / Interval{Fraction(-1), Fraction(3)};
  CHECK_FALSE(across.low);
  CHECK_FALSE(across.high);
}

}  // namespace licet::reference
