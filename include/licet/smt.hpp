#pragma once

#include "absl/status/statusor.h"
#include "licet/evaluate.hpp"
#include "licet/pack.hpp"
#include "licet/scenario.hpp"

#include <string>

namespace licet {
inline namespace v0 {

/// The question which outcomes a scenario can have, for somebody else to answer: a script in
/// SMT-LIB 2.6 with a variable for each fact that is not known. For each outcome, from the most
/// permissive on, it writes the name and asks by `check-sat` whether there are facts with which it
/// comes out. Where the script says so, doubts of the law are variables too, and a list that may
/// hold more has one more element.
///
/// Fails as `Evaluate` does, and where the rules ask for what whole numbers, names and sets do not
/// say.
absl::StatusOr<std::string> OutcomesAsSmtLib(const Pack& pack, const Scenario& scenario,
                                             const EvaluateOptions& options = {});

}  // namespace v0
}  // namespace licet
