#pragma once

#include "data/scenario.hpp"
#include "diag/sink.hpp"
#include "program/program.hpp"

namespace licet::engine {

/// Says which facts the scenario (or the catalog) states otherwise than the rules compute them from
/// the other facts: one of the two is wrong, and nobody can tell which.
void ReportContradictions(const program::Program& program, const data::Scenario& scenario,
                          diag::Sink& sink);

}  // namespace licet::engine
