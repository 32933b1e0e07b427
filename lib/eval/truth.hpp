#pragma once

#include "licet/decision.hpp"

#include <algorithm>

// Strong Kleene logic: false < undetermined < true.
namespace licet::eval {

constexpr Truth And(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth Or(Truth a, Truth b) { return std::max(a, b); }
constexpr Truth Not(Truth a) {
  return a == Truth::kUndetermined ? a : (a == Truth::kTrue ? Truth::kFalse : Truth::kTrue);
}
constexpr Truth FromBool(bool value) { return value ? Truth::kTrue : Truth::kFalse; }
/// What holds in both readings of something that may or may not be so.
constexpr Truth Hull(Truth a, Truth b) { return a == b ? a : Truth::kUndetermined; }

}  // namespace licet::eval
