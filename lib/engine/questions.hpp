#pragma once

#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "licet/decision.hpp"

namespace licet::engine {

/// Asks for the facts that `decision` misses as whoever left them open says, where somebody did:
/// screening names the entries that are near, or the list that is too old.
void AskAsStated(const data::Schema& schema, const data::Scenario& scenario, Decision& decision);

}  // namespace licet::engine
