#include "data/compare.hpp"

#include "data/scenario.hpp"
#include "tests/support/catch.hpp"

namespace licet::data {
namespace {

Value Known(Payload payload) {
  Value value;
  value.state = State::kKnown;
  value.payload = std::move(payload);
  return value;
}
Value Numbers(int low, int high) { return Known(NumberRange{low, high}); }
Value Codes(std::vector<std::string> codes) { return Known(CodeSet{std::move(codes)}); }
Value OfState(State state) {
  Value value;
  value.state = state;
  return value;
}

TEST_CASE("a value covers those that leave no more possible") {
  CHECK(Covers(Numbers(1, 5), Numbers(2, 5)));
  CHECK_FALSE(Covers(Numbers(2, 5), Numbers(1, 5)));
  CHECK(Covers(Codes({"CN", "HK"}), Codes({"HK"})));
  CHECK_FALSE(Covers(Codes({"HK"}), Codes({"CN", "HK"})));
  CHECK(Covers(OfState(State::kUnknown), Numbers(1, 1)));
  CHECK(Covers(OfState(State::kUndeterminable), Numbers(1, 1)));
  CHECK_FALSE(Covers(Numbers(1, 1), OfState(State::kUnknown)));
  CHECK_FALSE(Covers(OfState(State::kNone), Numbers(1, 1)));
  CHECK(Covers(OfState(State::kNone), OfState(State::kNone)));
}

TEST_CASE("an open list covers every list that has its items") {
  RecordValue one;
  one.type = RecordId{0};
  one.facts = {Numbers(1, 1)};
  RecordValue two = one;
  two.facts = {Numbers(2, 2)};
  const Value open = Known(ListValue{false, {one}});
  const Value both = Known(ListValue{true, {two, one}});
  const Value closed = Known(ListValue{true, {one}});
  CHECK(Covers(open, both));
  CHECK_FALSE(Covers(closed, both));
  CHECK(Covers(closed, closed));
  CHECK_FALSE(Covers(both, open));
}

TEST_CASE("places, origins and names make no difference to sameness") {
  Value here = Numbers(3, 3);
  here.span = Span{FileId{0}, 1, 2};
  here.origin = "catalog `x`";
  CHECK(SameValue(here, Numbers(3, 3)));
  CHECK_FALSE(SameValue(here, Numbers(3, 4)));
  RecordValue a;
  a.type = RecordId{1};
  RecordValue b = a;
  b.key = "buyer";
  CHECK(SameRecord(a, b));
}

}  // namespace
}  // namespace licet::data
