#pragma once

#include "licet/decision.hpp"

#include <set>
#include <string>

namespace licet::engine {

/// Rules whose own conditions hold somewhere in the decision.
std::set<std::string> RulesReached(const Decision& decision);

/// Rules that the answer rests on: reasons, and rules whose conditions hold and that nothing sets
/// aside.
std::set<std::string> RulesInEffect(const Decision& decision);

}  // namespace licet::engine
