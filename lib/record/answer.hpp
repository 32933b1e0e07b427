#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/record.hpp"
#include "program/program.hpp"

namespace licet::record {

/// What evaluation answers, in the form of a record.
[[nodiscard]] RecordedAnswer AnswerOf(const program::Program& program,
                                      const data::Scenario& scenario,
                                      const eval::Options& options);

}  // namespace licet::record
