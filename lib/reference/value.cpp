#include "reference/value.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace licet::reference {

Truth And(Truth a, Truth b) { return std::min(a, b); }
Truth Or(Truth a, Truth b) { return std::max(a, b); }
Truth Not(Truth a) {
  if (a == Truth::kUndetermined) return a;
  return a == Truth::kTrue ? Truth::kFalse : Truth::kTrue;
}
Truth Either(Truth a, Truth b) { return a == b ? a : Truth::kUndetermined; }

Interval Exactly(const Fraction& value) { return {value, value}; }

Interval operator+(const Interval& a, const Interval& b) {
  Interval sum;
  if (a.low && b.low) sum.low = *a.low + *b.low;
  if (a.high && b.high) sum.high = *a.high + *b.high;
  return sum;
}

namespace {

// A number, or one of the two ends of the line.
struct End {
  int beyond = 0;  // -1, +1: below or above every number
  Fraction at;
};
End Lowest(const std::optional<Fraction>& low) { return low ? End{0, *low} : End{-1, {}}; }
End Highest(const std::optional<Fraction>& high) { return high ? End{0, *high} : End{1, {}}; }
int SignOf(const End& end) { return end.beyond != 0 ? end.beyond : end.at.sign(); }

// Something endless times 0 is 0: the 0 is exact, the other end only not bounded.
End Times(const End& a, const End& b) {
  if (SignOf(a) == 0 || SignOf(b) == 0) return {0, 0};
  if (a.beyond != 0 || b.beyond != 0) return {SignOf(a) * SignOf(b), {}};
  return {0, a.at * b.at};
}
bool Less(const End& a, const End& b) {
  if (a.beyond != b.beyond) return a.beyond < b.beyond;
  return a.beyond == 0 && a.at < b.at;
}

Interval Spanning(std::initializer_list<End> ends) {
  const End low = *std::min_element(ends.begin(), ends.end(), Less);
  const End high = *std::max_element(ends.begin(), ends.end(), Less);
  Interval result;
  if (low.beyond == 0) result.low = low.at;
  if (high.beyond == 0) result.high = high.at;
  return result;
}

}  // namespace

Interval operator*(const Interval& a, const Interval& b) {
  const End al = Lowest(a.low), ah = Highest(a.high), bl = Lowest(b.low), bh = Highest(b.high);
  return Spanning({Times(al, bl), Times(al, bh), Times(ah, bl), Times(ah, bh)});
}

Interval operator/(const Interval& a, const Interval& b) {
  const int low = SignOf(Lowest(b.low)), high = SignOf(Highest(b.high));
  if (low < 0 && high > 0) {
    // Both signs are possible, and every size.
    if (a.low && a.high && a.low->sign() == 0 && a.high->sign() == 0) return Exactly(0);
    return {};
  }
  if (low == 0 && high == 0) return {};
  // 1/x falls on each side of 0, and is endless next to it.
  Interval inverse;
  if (high > 0) {
    inverse.low = b.high ? b.high->Inverse() : Fraction(0);
    if (low > 0) inverse.high = b.low->Inverse();
  } else {
    inverse.high = b.low ? b.low->Inverse() : Fraction(0);
    if (high < 0) inverse.low = b.high->Inverse();
  }
  return a * inverse;
}

Interval Hull(const Interval& a, const Interval& b) {
  Interval hull;
  if (a.low && b.low) hull.low = std::min(*a.low, *b.low);
  if (a.high && b.high) hull.high = std::max(*a.high, *b.high);
  return hull;
}

Truth Applies(Presence presence, Truth truth) {
  if (presence == Presence::kNone) return Truth::kFalse;
  if (presence == Presence::kPerhaps) return And(truth, Truth::kUndetermined);
  return truth;
}

Presence Both(Presence a, Presence b) { return std::max(a, b); }

Truth TruthOf(const Value& value) { return Applies(value.presence, std::get<Truth>(value.is)); }

namespace {

template <class Range>
Truth CompareRanges(Relation relation, const Range& a, const Range& b) {
  switch (relation) {
    case Relation::kGreaterEqual:
      if (a.low && b.high && *a.low >= *b.high) return Truth::kTrue;
      if (a.high && b.low && *a.high < *b.low) return Truth::kFalse;
      return Truth::kUndetermined;
    case Relation::kGreater:
      if (a.low && b.high && *a.low > *b.high) return Truth::kTrue;
      if (a.high && b.low && *a.high <= *b.low) return Truth::kFalse;
      return Truth::kUndetermined;
    case Relation::kLessEqual:
      return CompareRanges(Relation::kGreaterEqual, b, a);
    case Relation::kLess:
      return CompareRanges(Relation::kGreater, b, a);
    case Relation::kEqual:
      // At most and at least: equal ends, or nothing in common.
      return And(CompareRanges(Relation::kGreaterEqual, a, b),
                 CompareRanges(Relation::kLessEqual, a, b));
    case Relation::kNotEqual:
      return Not(CompareRanges(Relation::kEqual, a, b));
  }
  return Truth::kUndetermined;
}

Truth Same(const Names& a, const Names& b) {
  if (a.any || b.any) return Truth::kUndetermined;
  if (a.names.size() == 1 && a.names == b.names) return Truth::kTrue;
  for (const std::string& name : a.names)
    if (b.names.count(name) > 0) return Truth::kUndetermined;
  return Truth::kFalse;
}

// Only = and != are defined for values without an order.
Truth CompareSame(Relation relation, Truth same) {
  LICET_CHECK(relation == Relation::kEqual || relation == Relation::kNotEqual);
  return relation == Relation::kEqual ? same : Not(same);
}

}  // namespace

Truth Compare(Relation relation, const Value& a, const Value& b) {
  const Presence presence = Both(a.presence, b.presence);
  if (presence == Presence::kNone) return Truth::kFalse;
  Truth truth = Truth::kUndetermined;
  if (const auto* left = std::get_if<Interval>(&a.is)) {
    truth = CompareRanges(relation, *left, std::get<Interval>(b.is));
  } else if (const auto* days = std::get_if<Days>(&a.is)) {
    truth = CompareRanges(relation, *days, std::get<Days>(b.is));
  } else if (const auto* names = std::get_if<Names>(&a.is)) {
    truth = CompareSame(relation, Same(*names, std::get<Names>(b.is)));
  } else {
    const Truth one = std::get<Truth>(a.is), other = std::get<Truth>(b.is);
    const bool open = one == Truth::kUndetermined || other == Truth::kUndetermined;
    const Truth same = one == other ? Truth::kTrue : Truth::kFalse;
    truth = CompareSame(relation, open ? Truth::kUndetermined : same);
  }
  return Applies(presence, truth);
}

}  // namespace licet::reference
