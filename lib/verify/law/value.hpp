#pragma once

#include "licet/decision.hpp"
#include "verify/law/number.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What an expression may still be, as far as the facts tell.
namespace licet::verify {

inline Truth And(Truth a, Truth b) { return std::min(a, b); }
inline Truth Or(Truth a, Truth b) { return std::max(a, b); }
inline Truth Hull(Truth a, Truth b) { return a == b ? a : Truth::kUndetermined; }
inline Truth Of(bool value) { return value ? Truth::kTrue : Truth::kFalse; }
Truth Not(Truth a);

/// Whether there is a value at all.
enum class Presence : std::uint8_t { kAbsent, kUncertain, kPresent };
inline Presence Both(Presence a, Presence b) { return std::min(a, b); }
/// A comparison of values that may not be there.
Truth WithPresence(Presence presence, Truth truth);

/// All numbers from `low` to `high`; an end that is absent is endless. Days are numbers of days.
struct Interval {
  std::optional<Number> low, high;
};
Interval Exactly(const Number& value);
Interval Add(const Interval& a, const Interval& b);
Interval Negate(const Interval& a);
Interval Multiply(const Interval& a, const Interval& b);
Interval Divide(const Interval& a, const Interval& b);
Interval Hull(const Interval& a, const Interval& b);
/// a <= b, or a < b if `strict`.
Truth AtMost(const Interval& a, const Interval& b, bool strict);
Truth Equal(const Interval& a, const Interval& b);

/// The codes, choices or texts that are still possible; `any`: all there are but these.
struct Names {
  bool any = false;
  std::shared_ptr<const std::vector<std::string>> names;
};
Names Name(const std::string& name);

struct Value {
  Presence presence = Presence::kPresent;
  std::variant<Truth, Interval, Names> is = Truth::kUndetermined;

  [[nodiscard]] Truth truth() const;
  [[nodiscard]] const Interval& interval() const;
  [[nodiscard]] const Names& names() const;
  [[nodiscard]] bool exact() const;
};
/// Whatever is in one of both, which are of one sort.
Value Hull(const Value& a, const Value& b);

/// Days since 1970-01-01 of `YYYY-MM-DD`. Throws `Refused`.
std::int64_t ReadDay(std::string_view text);
std::string DayText(std::int64_t day);
/// The first and the last day of the calendar; they stand for an open end.
constexpr std::int64_t kFirstDay = -719162, kLastDay = 2932896;
/// A day moved by days, then by months; `up`: to the first of the next month where one is shorter.
std::int64_t Shift(std::int64_t day, std::int64_t days, std::int64_t months, bool up);

}  // namespace licet::verify
