#pragma once

#include "analysis/proof.hpp"
#include "analysis/space.hpp"
#include "data/scenario.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// How open facts were followed, as records have it (docs/records.md, Cases).
namespace licet::record {

/// The lines that were followed, by themselves.
[[nodiscard]] std::vector<data::Line> LinesOf(const analysis::CaseProof& proof,
                                              const data::Scenario& scenario);

/// `(take PLACES VALUE)`. `first` is added to the numbers of lines.
[[nodiscard]] std::string TakeText(const analysis::Taken& taken, std::uint32_t first);
/// `(split PLACES (VALUE TREE)…)`, or `-` for a case that was not divided.
[[nodiscard]] std::string TreeText(const analysis::CaseTree& tree, std::uint32_t first);

/// Calls `visit` with the number of each leaf, while `space` has its facts.
void ForEachLeaf(const analysis::CaseTree& tree, analysis::Space& space,
                 const std::function<void(std::uint32_t)>& visit);

}  // namespace licet::record
