#pragma once

#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "licet/decision.hpp"
#include "reference/fraction.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

// What an expression may be, as far as the facts tell: everything that is still possible.
namespace licet::reference {

/// Strong Kleene: false < undetermined < true.
Truth And(Truth a, Truth b);
Truth Or(Truth a, Truth b);
Truth Not(Truth a);
/// What is said by two of which one holds: the same if they agree, else undetermined.
Truth Either(Truth a, Truth b);

/// All numbers from `low` to `high`, in base units; without an end when one is absent.
struct Interval {
  std::optional<Fraction> low, high;
};
Interval operator+(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);
/// The divisor is never 0: where it could be, a guard has taken the other branch, so that ends that
/// approach 0 make the quotient endless.
Interval operator/(const Interval& a, const Interval& b);
Interval Hull(const Interval& a, const Interval& b);
Interval Exactly(const Fraction& value);

/// All days from `low` to `high`, in days since 1970-01-01; without an end when one is absent.
struct Days {
  std::optional<std::int64_t> low, high;
};
/// The codes, enum values or texts that are still possible. `any`: all there are.
struct Names {
  bool any = false;
  std::set<std::string> names;
};
/// A record of a scenario; null when nothing at all is known of it.
struct Thing {
  const data::RecordValue* record = nullptr;
  data::RecordId type;
  /// An element of an open list that nobody named: it may not exist.
  bool unnamed = false;
  /// Nothing can be found out about it.
  bool undeterminable = false;
  /// The event that is being judged.
  bool judged = false;
};
struct Things {
  std::vector<Thing> items;
  bool complete = false;
};

/// Whether there is a value: an optional fact may not apply.
enum class Presence : std::uint8_t { kThere, kPerhaps, kNone };

struct Value {
  Presence presence = Presence::kThere;
  std::variant<Truth, Interval, Days, Names, Thing, Things> is;
};

/// A comparison: false if there is no value on one side, and never true if there may be none.
Truth Applies(Presence presence, Truth truth);
Presence Both(Presence a, Presence b);

enum class Relation : std::uint8_t { kLess, kLessEqual, kEqual, kNotEqual, kGreaterEqual, kGreater };
Truth Compare(Relation relation, const Value& a, const Value& b);

/// The truth of a value of kind boolean; what does not apply is false.
Truth TruthOf(const Value& value);

}  // namespace licet::reference
