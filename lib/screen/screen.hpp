#pragma once

#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"
#include "licet/decision.hpp"
#include "screen/list_set.hpp"

#include <vector>

namespace licet::screen {

/// Looks for the parties and owners of a scenario on the lists and writes what it finds into their
/// facts `listed` and `listings`, for the day of each event. Facts that are stated stay; one that a
/// list contradicts is an error in `sink`.
///
/// A record is screened if its type has a truth value `listed`; its name, `aliases`, `address` and
/// `id` are compared. Gives what was done, each party and day once, in the order of the scenario.
std::vector<ScreenedParty> ScreenScenario(const ListSet& lists, const data::Schema& schema,
                                          data::Scenario& scenario, diag::Sink& sink);

}  // namespace licet::screen
