#pragma once

#include "base/rational.hpp"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "program/nodes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What is known of a value: all that it may still be. An interval that is wider than the truth only
// makes an answer less settled, never another one; so where arithmetic cannot go on, ends open up.
namespace licet::eval {

/// Whether there is a value at all; `none` is knowledge, too.
enum class Presence : std::uint8_t { kAbsent, kUncertain, kPresent };

/// Inclusive ends; an end that is not set is unbounded.
struct Number {
  Presence presence = Presence::kPresent;
  std::optional<base::Rational> low, high;

  static Number Exactly(const base::Rational& value) {
    return {Presence::kPresent, value, value};
  }
  static Number Absent() { return {Presence::kAbsent, {}, {}}; }
  [[nodiscard]] bool exact() const {
    return presence == Presence::kAbsent ||
           (presence == Presence::kPresent && low && high && *low == *high);
  }
};

/// Inclusive ends; `Date::Min` and `Date::Max` mean unbounded.
struct Day {
  Presence presence = Presence::kPresent;
  Date low = Date::Min();
  Date high = Date::Max();

  static Day Exactly(Date date) { return {Presence::kPresent, date, date}; }
  static Day Absent() { return {Presence::kAbsent, {}, {}}; }
  [[nodiscard]] bool exact() const {
    return presence == Presence::kAbsent || (presence == Presence::kPresent && low == high);
  }
};

/// The codes, enum values or texts that are still possible, sorted.
struct Codes {
  Presence presence = Presence::kPresent;
  /// Every code is possible, and nobody knows them all.
  bool any = false;
  std::vector<std::string> own{};
  /// If set, the codes stand there instead: in the facts or with the law, which outlive the value.
  const std::vector<std::string>* elsewhere = nullptr;
  /// `elsewhere` are all codes of a type.
  bool whole_type = false;

  [[nodiscard]] const std::vector<std::string>& codes() const {
    return elsewhere != nullptr ? *elsewhere : own;
  }
  static Codes Exactly(std::string code) {
    return {Presence::kPresent, false, {std::move(code)}};
  }
  static Codes At(const std::vector<std::string>& codes) {
    return {Presence::kPresent, false, {}, &codes};
  }
  static Codes Absent() { return {Presence::kAbsent, false, {}}; }
  [[nodiscard]] bool exact() const {
    return presence == Presence::kAbsent ||
           (presence == Presence::kPresent && !any && codes().size() == 1);
  }
};

// ---- Numbers -----------------------------------------------------------------------------------
Number Add(const Number& a, const Number& b);
Number Negate(const Number& a);
Number Multiply(const Number& a, const Number& b);
/// A divisor that can be 0 only because it is not known counts as what is beside 0.
Number Divide(const Number& a, const Number& b);
/// `value` without what lies outside [low, high], if anything is left.
Number Clip(const Number& value, const std::optional<base::Rational>& low,
            const std::optional<base::Rational>& high);

/// Every possible value moved to the nearest end of [low, high] if it lies outside.
Number Clamp(const Number& value, const std::optional<base::Rational>& low,
             const std::optional<base::Rational>& high);

/// Whatever is in one of both.
Number Hull(const Number& a, const Number& b);
Day Hull(const Day& a, const Day& b);
Codes Hull(const Codes& a, const Codes& b);

Day Shift(const Day& day, const program::DateShift& shift);

/// A comparison with something that is not there is false, whatever the relation.
Truth Compare(program::Relation relation, const Number& a, const Number& b);
Truth Compare(program::Relation relation, const Day& a, const Day& b);
/// `truth` as a comparison of values that may be absent.
Truth WithPresence(Presence a, Presence b, Truth truth);

}  // namespace licet::eval
