#pragma once

#include "eval/line.hpp"
#include "licet/record.hpp"
#include "program/program.hpp"

#include <vector>

namespace licet::record {

/// Writes into `record` why its outcome lies within its ends: for the strict end, what is false in
/// each requirement that could go beyond it, and for the mild end, what applies.
void AddClaims(const program::Program& program, std::vector<eval::LineCase>& lines,
               DecisionRecord& record);

}  // namespace licet::record
