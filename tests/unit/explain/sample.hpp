#pragma once

#include "licet/decision.hpp"

namespace licet::explain {

/// A decision as evaluation would give it, made by hand: one line, one event, a license required by
/// `r_dest` because the item is 3A090.a; NAC open to the one who notifies.
Decision SampleDecision();

/// The same item before the rule: fits no class, because its bandwidth is below that of the day.
Decision FreeDecision();

/// Two events; the second is open because the headquarters of a party are not known.
Decision OpenDecision();

}  // namespace licet::explain
