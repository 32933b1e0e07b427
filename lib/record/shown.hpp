#pragma once

#include "analysis/proof.hpp"
#include "data/scenario.hpp"
#include "eval/hop_case.hpp"
#include "eval/line.hpp"
#include "licet/record.hpp"

#include <vector>

namespace licet::record {

/// Writes into `record` why its answer lies within its ends, and what makes each of them come true.
/// `judged`: the lines as they are stated. The answer and `cases` of the record are there already,
/// the latter parallel to `proofs`.
void AddClaims(eval::Library& library, const data::Scenario& scenario,
               const std::vector<analysis::CaseProof>& proofs, std::vector<eval::LineCase>& judged,
               DecisionRecord& record);

}  // namespace licet::record
