#pragma once

#include "diag/sink.hpp"
#include "model/checked_rules.hpp"

namespace licet::engine {

/// Reports the facts of the tests in rule files that no scenario could state: values out of range
/// or off the grid, in another unit or of another kind. Facts that contradict each other show when
/// the test runs, since a case may leave one of them out.
void CheckTestFacts(const model::CheckedRules& rules, diag::Sink& sink);

}  // namespace licet::engine
