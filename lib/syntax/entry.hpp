#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "syntax/parse_state.hpp"

// The way into the grammar, without Boost: the files that use it compile quickly, and another
// grammar could stand behind it.
namespace licet::syntax {

/// Where a rule of the grammar stopped.
struct Stop {
  std::uint32_t offset = 0;
  /// What would have had to stand at `offset`; nothing when the rule matched.
  std::optional<std::string> expected;
};

/// Reads `pack …`, `module …` or `part of …` from `offset` on into `state`. Nothing when none of
/// them begins there.
std::optional<Stop> ReadPreamble(ParseState& state, std::uint32_t offset);

/// Reads declarations from `offset` to the end; mistakes in them go to the sink of `state`.
void ReadDeclarations(ParseState& state, std::uint32_t offset);

}  // namespace licet::syntax
