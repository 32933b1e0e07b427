#pragma once

#include "licet/date.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace licet::eval {

/// What counts as law: what the authority enforces, or what is printed.
enum class View : std::uint8_t { kEnforced, kDeJure };

struct Options {
  View view = View::kEnforced;
  /// What was published or received by this day.
  Date known_at;
  /// Judges every event by the law of this day instead of its own.
  std::optional<Date> law_of;
  /// Interpretation → reading. One that is not named stays open.
  std::map<std::string, std::string> readings;
  /// Whether to write down what every rule did at every event, and not only what a short text says.
  bool chain = true;
};

}  // namespace licet::eval
