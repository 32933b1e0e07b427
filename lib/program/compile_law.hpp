#pragma once

#include "model/checked_rules.hpp"
#include "program/program.hpp"

#include <optional>
#include <vector>

namespace licet::program {

std::vector<Citation> LowerCitations(const std::vector<model::Citation>& citations);
std::optional<Doubt> LowerDoubt(const std::optional<model::Doubt>& doubt);
Period LowerPeriod(const model::LawSpan& span);

/// Sources, groups, aliases, thresholds, interpretations and toggles.
void LowerLaw(const model::CheckedRules& rules, Program& program);

/// Every day on which something of the finished program begins or ends, sorted, each once.
std::vector<Date> FindBoundaries(const Program& program);

}  // namespace licet::program
