#pragma once

#include "eval/line.hpp"
#include "licet/record.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace licet::record {

/// Paths of what a rule is about beside the event, parted by spaces.
[[nodiscard]] std::string AboutOf(const eval::Instance& instance);

/// What applies at the line, so that its outcome is `least` or stricter, as it is; `line` is its
/// number.
[[nodiscard]] std::vector<RecordedClaim> SupportOf(const program::Program& program,
                                                   std::uint32_t line, eval::LineCase& judged,
                                                   Level least);

/// What is false in each requirement that could take the line beyond `most`, which it is within.
[[nodiscard]] std::vector<RecordedClaim> RefutationsOf(const program::Program& program,
                                                       std::uint32_t line, eval::LineCase& judged,
                                                       Level most);

}  // namespace licet::record
