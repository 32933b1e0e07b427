#pragma once

#include "engine/pack_data.hpp"
#include "eval/options.hpp"
#include "licet/evaluate.hpp"

#include <absl/status/statusor.h>

#include <string>
#include <vector>

namespace licet::engine {

/// The options of a question with its defaults filled in from the pack. Fails with InvalidArgument,
/// naming what was probably meant, for a reading that the pack does not have, or two for one
/// interpretation.
absl::StatusOr<eval::Options> OptionsFor(const detail::PackData& pack,
                                         const EvaluateOptions& options);

/// The readings that mean something to `pack`. One that none of `packs` knows goes to all, who
/// refuse it.
std::vector<std::string> ReadingsFor(const Pack& pack, const std::vector<Pack>& packs,
                                     const std::vector<std::string>& readings);

}  // namespace licet::engine
