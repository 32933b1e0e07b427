#pragma once

#include "licet/record.hpp"
#include "verify/law/events.hpp"
#include "verify/law/pack.hpp"
#include "verify/witness/claims.hpp"

#include <string>
#include <vector>

namespace licet::verify {

/// Whether the record tells every condition of the rules that were asked, and each as it is for
/// these facts. Throws `Refused` for what is no list of tests.
void CheckTests(const Pack& pack, const Question& question, const std::vector<Line>& lines,
                const Asked& asked, const std::vector<std::string>& tests, Objections& objections);

}  // namespace licet::verify
