#pragma once

#include "licet/record.hpp"
#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"
#include "verify/witness/claims.hpp"

#include <vector>

namespace licet::verify {

/// What is wrong, and whose conditions the claims rest on: of the facts as stated, and of each
/// completion of each of the cases.
struct Shown {
  Objections objections;
  Asked stated;
  std::vector<std::vector<Asked>> completions;
};

/// Whether the claims of a record show that its outcome lies within its ends, and that its
/// completions reach them. Reads of `pack` what the claims rest on and nothing else. Throws
/// `Refused` if it needs what is not there.
Shown CheckClaims(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                  const DecisionRecord& record);

}  // namespace licet::verify
