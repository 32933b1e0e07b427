#pragma once

#include "engine/pack_data.hpp"
#include "eval/options.hpp"
#include "licet/evaluate.hpp"

#include <absl/status/statusor.h>

namespace licet::engine {

/// The options of a question with its defaults filled in from the pack. Fails with InvalidArgument,
/// naming what was probably meant, for a reading that the pack does not have, or two for one
/// interpretation.
absl::StatusOr<eval::Options> OptionsFor(const detail::PackData& pack,
                                         const EvaluateOptions& options);

}  // namespace licet::engine
