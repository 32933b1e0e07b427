#pragma once

#include "model/checker.hpp"

#include <vector>

namespace licet::model {

/// Reads the `suppress` clauses and declarations, drops the warnings that they name and hands the
/// rest to `sink` in order of place.
void Suppress(Checker& checker, std::vector<Diagnostic> found, diag::Sink& sink);

}  // namespace licet::model
