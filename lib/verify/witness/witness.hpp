#pragma once

#include "licet/record.hpp"
#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"

#include <vector>

namespace licet::verify {

/// Whether the claims of a record show that its outcome lies within its ends. Reads of `pack` what
/// the claims rest on and nothing else. Throws `Refused` if it needs what is not there.
Objections CheckClaims(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                       const DecisionRecord& record);

}  // namespace licet::verify
