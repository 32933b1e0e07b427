#pragma once

#include "licet/record.hpp"
#include "verify/law/event.hpp"
#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace licet::verify {

/// Decides all lines, as naively as can be. Throws `Refused`.
RecordedAnswer Decide(const Pack& pack, const std::vector<Line>& lines, const Question& question);

/// Whether the lists of the pack that follow from its other leaves say what these say: the days of
/// change, the rules by kind and class, and who names whom. Throws `Refused` if not.
void CheckLists(const Pack& pack);

}  // namespace licet::verify
