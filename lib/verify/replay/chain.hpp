#pragma once

#include "licet/record.hpp"
#include "verify/law/events.hpp"
#include "verify/law/pack.hpp"

#include <vector>

namespace licet::verify {

/// Where the chain of an explanation says of a rule, a class or an event what does not follow: its
/// truth, its effect, what it contributes. Throws `Refused`.
Objections CheckChain(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                      const Decision& told);

}  // namespace licet::verify
