#include "verify/law/conditions.hpp"

#include "verify/law/refused.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace licet::verify {
namespace {

constexpr int kMaxDepth = 500;
constexpr std::int64_t kMaxSteps = 50'000'000;

std::int64_t ReadWhole(const Node& node) {
  std::string_view text = node.atom();
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != text.npos)
    throw Refused{"`" + node.text + "` is not a whole number of days or months"};
  const std::int64_t value = std::stoll(std::string(text));
  return negative ? -value : value;
}

}  // namespace

Conditions::Conditions(const Pack& pack, const Question& question, Law& law, const Facts& facts,
                       const Record* event, std::optional<Interval> on, HasClass has_class)
    : pack_(pack),
      question_(question),
      law_(law),
      facts_(facts),
      event_(event),
      on_(std::move(on)),
      has_class_(std::move(has_class)) {}

Truth Conditions::IsTrue(const Node& expression, const Bound& bound) {
  return Evaluate(expression, bound).truth();
}

Value Conditions::Evaluate(const Node& expression, const Bound& bound) {
  if (++depth_ > kMaxDepth) throw Refused{"an expression goes too deep"};
  if (++steps_ > kMaxSteps) throw Refused{"an event takes more than 50,000,000 steps"};
  Value value = Work(expression, bound);
  --depth_;
  return value;
}

Value Conditions::Work(const Node& e, const Bound& bound) {
  const std::string_view op = e.head();
  const auto sub = [&](std::size_t i) { return Evaluate(e.at(i), bound); };
  const auto truth = [](Truth is) { return Value{Presence::kPresent, is}; };
  const auto both = [&](Interval (*combine)(const Interval&, const Interval&)) {
    const Value a = sub(1), b = sub(2);
    return Value{Both(a.presence, b.presence), combine(a.interval(), b.interval())};
  };
  if (op == "and" || op == "or") {
    Truth all = Of(op == "and");
    for (std::size_t i = 1; i < e.items.size(); ++i)
      all = op == "and" ? And(all, IsTrue(e.at(i), bound)) : Or(all, IsTrue(e.at(i), bound));
    return truth(all);
  }
  if (op == "get") return ValueAt(Find(e, bound));
  if (op == "not") return truth(Not(IsTrue(e.at(1), bound)));
  if (op == "in" || op == "out") return truth(Member(e, bound));
  if (op == "same" || op == "differ") return truth(Codes(e, bound));
  if (op == "some" || op == "every" || op == "no") return truth(Quantified(e, bound));
  if (op == "max" || op == "min" || op == "sum" || op == "count") return Folded(e, bound);
  if (op == "class") {
    Truth any = Truth::kFalse;
    for (std::size_t i = 1; i < e.items.size(); ++i) any = Or(any, has_class_(e.at(i).atom()));
    return truth(any);
  }
  if (op == "bool") return truth(Of(e.at(1).atom() == "true"));
  if (op == "num") return {Presence::kPresent, Exactly(Number::Read(e.at(1).atom()))};
  if (op == "day") return {Presence::kPresent, Exactly(ReadDay(e.at(1).atom()))};
  if (op == "code") return {Presence::kPresent, Name(e.at(1).atom())};
  if (op == "none") return {Presence::kAbsent, Truth::kFalse};
  if (op == "threshold") return law_.Threshold(e.at(1).atom());
  if (op == "add") return both(Add);
  if (op == "mul") return both(Multiply);
  if (op == "div") return both(Divide);
  if (op == "sub") {
    const Value a = sub(1), b = sub(2);
    return {Both(a.presence, b.presence), Add(a.interval(), Negate(b.interval()))};
  }
  if (op == "neg" || op == "scale") {
    const Value a = sub(1);
    return {a.presence, op == "neg"
                            ? Negate(a.interval())
                            : Multiply(a.interval(), Exactly(Number::Read(e.at(2).atom())))};
  }
  if (op == "shift") return Compare(e, bound);
  if (op == "if") {
    const Truth condition = IsTrue(e.at(1), bound);
    if (condition != Truth::kUndetermined) return sub(condition == Truth::kTrue ? 2 : 3);
    return Hull(sub(2), sub(3));
  }
  if (op == "otherwise") {
    Value value = sub(1);
    if (value.presence == Presence::kPresent) return value;
    if (value.presence == Presence::kAbsent) return sub(2);
    value.presence = Presence::kPresent;
    return Hull(value, sub(2));
  }
  if (op == "absent") {
    const Presence presence = sub(1).presence;
    return truth(presence == Presence::kUncertain ? Truth::kUndetermined
                                                  : Of(presence == Presence::kAbsent));
  }
  if (op == "known" || op == "undeterminable") return truth(StateOf(e, bound));
  if (op == "reading") {
    const auto chosen = question_.readings.find(e.at(1).atom());
    if (chosen == question_.readings.end()) return truth(Truth::kUndetermined);
    return truth(Of(chosen->second == e.at(2).atom()));
  }
  return Compare(e, bound);
}

Value Conditions::Compare(const Node& e, const Bound& bound) {
  const std::string_view op = e.head();
  const Value a = Evaluate(e.at(1), bound);
  if (op == "shift") {
    // Of days that may be any no end moves.
    Interval days = a.interval();
    const std::int64_t by_days = ReadWhole(e.at(2)), by_months = ReadWhole(e.at(3));
    const bool up = e.at(4).atom() == "up";
    for (std::optional<Number>* end : {&days.low, &days.high}) {
      if (!*end) continue;
      std::int64_t day = kFirstDay;
      // Numbers have no way back to machine integers: halve the calendar until it is found.
      for (std::int64_t step = std::int64_t{1} << 22; step > 0; step /= 2)
        if (day + step <= kLastDay && Number(day + step) <= **end) day += step;
      const std::int64_t moved = Shift(day, by_days, by_months, up);
      if (moved <= kFirstDay || moved >= kLastDay)
        end->reset();
      else
        *end = Number(moved);
    }
    return {a.presence, days};
  }
  const Value b = Evaluate(e.at(2), bound);
  const Presence presence = Both(a.presence, b.presence);
  const auto answer = [&](Truth is) {
    return Value{Presence::kPresent, WithPresence(presence, is)};
  };
  if (std::holds_alternative<Truth>(a.is)) {
    const Truth x = a.truth(), y = b.truth();
    const Truth same = Or(And(x, y), And(Not(x), Not(y)));
    if (op != "eq" && op != "ne") throw Refused{"`" + std::string(op) + "` compares no truths"};
    return answer(op == "eq" ? same : Not(same));
  }
  const Interval &x = a.interval(), &y = b.interval();
  if (op == "lt") return answer(AtMost(x, y, true));
  if (op == "le") return answer(AtMost(x, y, false));
  if (op == "ge") return answer(AtMost(y, x, false));
  if (op == "gt") return answer(AtMost(y, x, true));
  if (op == "eq") return answer(Equal(x, y));
  if (op == "ne") return answer(Not(Equal(x, y)));
  throw Refused{"`" + std::string(op) + "` is no expression"};
}

namespace {

bool Excludes(const Names& others, const Names& names) {
  if (!others.any || names.any) return false;
  for (const std::string& name : *names.names)
    if (std::find(others.names->begin(), others.names->end(), name) == others.names->end())
      return false;
  return !names.names->empty();
}

}  // namespace

// A code that the rule names is taken as it stands; of two facts either may count as the other.
Truth Conditions::Codes(const Node& e, const Bound& bound) {
  const std::string& type = e.at(1).atom();
  const Value a = Evaluate(e.at(2), bound), b = Evaluate(e.at(3), bound);
  const Presence presence = Both(a.presence, b.presence);
  if (presence == Presence::kAbsent) return Truth::kFalse;
  std::optional<Truth> same;
  if (!a.names().any && !b.names().any) {
    for (const std::string& x : *a.names().names) {
      for (const std::string& y : *b.names().names) {
        Truth one = Truth::kFalse;
        if (e.at(3).head() == "code" || e.at(2).head() != "code")
          one = Or(one, law_.CountsAs(type, x, y));
        if (e.at(3).head() != "code") one = Or(one, law_.CountsAs(type, y, x));
        same = same ? Hull(*same, one) : one;
      }
    }
  }
  // One that is none of some codes is not one of them; codes of no type have no other names.
  if (type == "-" && (Excludes(a.names(), b.names()) || Excludes(b.names(), a.names())))
    same = Truth::kFalse;
  const Truth is = same.value_or(Truth::kUndetermined);
  return WithPresence(presence, e.head() == "same" ? is : Not(is));
}

Truth Conditions::Member(const Node& e, const Bound& bound) {
  const Value value = Evaluate(e.at(2), bound);
  if (value.presence == Presence::kAbsent) return Truth::kFalse;
  std::optional<Truth> in;
  if (!value.names().any)
    for (const std::string& name : *value.names().names) {
      const Truth one = law_.Contains(e.at(3), e.at(1).atom(), name);
      in = in ? Hull(*in, one) : one;
    }
  if (!in) in = law_.ContainsAny(e.at(3), *value.names().names);
  return WithPresence(value.presence, e.head() == "in" ? *in : Not(*in));
}

namespace {

Conditions::Bound With(const Conditions::Bound& bound, const Node& slot, const Thing& thing) {
  Conditions::Bound inner = bound;
  const auto place = static_cast<std::size_t>(ReadWhole(slot));
  if (place > 1000) throw Refused{"a rule has more than 1,000 binders"};
  if (inner.size() <= place) inner.resize(place + 1);
  inner[place] = thing;
  return inner;
}

}  // namespace

Truth Conditions::Quantified(const Node& e, const Bound& bound) {
  const bool every = e.head() == "every";
  Truth some = Truth::kFalse;
  for (const Thing& thing : Elements(e.at(2), bound).items) {
    Truth one = IsTrue(e.at(3), With(bound, e.at(1), thing));
    if (every) one = Not(one);
    // It need not be there.
    if (thing.unnamed) one = And(one, Truth::kUndetermined);
    some = Or(some, one);
  }
  return e.head() == "some" ? some : Not(some);
}

Value Conditions::Folded(const Node& e, const Bound& bound) {
  const std::string_view op = e.head();
  // What counts for certain, and what may count; of an open list there may be any number.
  std::vector<Interval> sure, perhaps;
  std::optional<Interval> unnamed;
  for (const Thing& thing : Elements(e.at(2), bound).items) {
    const Bound inner = With(bound, e.at(1), thing);
    Truth counts = e.at(3).nothing() ? Truth::kTrue : IsTrue(e.at(3), inner);
    if (counts == Truth::kFalse) continue;
    const Value of =
        e.at(4).nothing() ? Value{Presence::kPresent, Exactly(1)} : Evaluate(e.at(4), inner);
    if (of.presence == Presence::kAbsent) continue;
    if (of.presence == Presence::kUncertain || thing.unnamed) counts = Truth::kUndetermined;
    (counts == Truth::kTrue ? sure : perhaps).push_back(of.interval());
    if (thing.unnamed) unnamed = of.interval();
  }
  Interval result;
  if (op == "sum" || op == "count") {
    result = Exactly(0);
    for (const Interval& one : sure) result = Add(result, one);
    for (const Interval& one : perhaps) result = Add(result, Hull(one, Exactly(0)));
    if (unnamed && (!unnamed->high || unnamed->high->sign() > 0)) result.high.reset();
    if (unnamed && (!unnamed->low || unnamed->low->sign() < 0)) result.low.reset();
  } else {
    const bool max = op == "max";
    const auto turned = [&](const Interval& one) { return max ? one : Negate(one); };
    // The largest: at least the largest of those that count, at most the largest of all.
    bool first = true, high_open = false, low_open = false;
    for (const Interval& given : sure.empty() ? perhaps : sure) {
      const Interval one = turned(given);
      low_open = low_open || !one.low;
      if (!one.low) continue;
      if (!result.low) result.low = one.low;
      result.low = sure.empty() ? std::min(*result.low, *one.low) : std::max(*result.low, *one.low);
    }
    if (sure.empty() && low_open) result.low.reset();
    for (const auto* terms : {&sure, &perhaps}) {
      for (const Interval& given : *terms) {
        const Interval one = turned(given);
        high_open = high_open || !one.high;
        if (!one.high) continue;
        result.high = first ? *one.high : std::max(*result.high, *one.high);
        first = false;
      }
    }
    if (high_open) result.high.reset();
    result = turned(result);
  }
  Value folded{Presence::kPresent, result};
  if (!sure.empty() || op == "count") return folded;
  Value otherwise{op == "sum" ? Presence::kPresent : Presence::kAbsent, Exactly(0)};
  if (!e.at(5).nothing()) otherwise = Evaluate(e.at(5), bound);
  return perhaps.empty() ? otherwise : Hull(folded, otherwise);
}

Truth Conditions::StateOf(const Node& e, const Bound& bound) {
  const Place place = Find(e.at(1), bound);
  if (e.head() == "undeterminable") {
    if (place.state == State::kUnknown) return Truth::kUndetermined;
    return Of(place.state == State::kUndeterminable);
  }
  const Fact fact = verify::FactOf(pack_, place.owner.type, place.fact);
  if (place.state == State::kKnown || place.state == State::kNone) return Truth::kTrue;
  const auto computed = Computed(place, fact);
  return Of(computed && computed->exact());
}

}  // namespace licet::verify
