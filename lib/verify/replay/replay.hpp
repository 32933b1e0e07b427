#pragma once

#include "licet/record.hpp"
#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"

#include <vector>

namespace licet::verify {

/// Decides all lines, as naively as can be, and follows what is open into the cases that `record`
/// has. Throws `Refused`, also if these cases are not all, or its completions do not reach what it
/// says.
RecordedAnswer Decide(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                      const DecisionRecord& record);

/// Whether the lists of the pack that follow from its other leaves say what these say: the days of
/// change, the rules by kind and class, and who names whom. Throws `Refused` if not.
void CheckLists(const Pack& pack);

}  // namespace licet::verify
