#pragma once

#include "diag/sink.hpp"
#include "model/checked_rules.hpp"
#include "program/program.hpp"

namespace licet::engine {

/// Reports the facts of the tests in rule files that no scenario could state: values out of range
/// or off the grid, in another unit, of another kind, or otherwise than the rules compute them.
void CheckTestFacts(const model::CheckedRules& rules, const program::Program& program,
                    diag::Sink& sink);

}  // namespace licet::engine
