#pragma once

#include "data/scenario.hpp"
#include "program/program.hpp"
#include "tests/support/generate.hpp"

#include <string>

namespace licet::testing {

/// Takes the value of one boolean, enum or code away, or makes a number a short range: facts whose
/// completions can all be tried. False if the place that it looked at has none such.
bool BlankSomething(Random& random, const program::Program& program, data::Scenario& scenario);

/// Rules over few facts that are read again and again, so that cases differ from what rules say one
/// by one.
std::string TightRules(Random& random);
/// One event with the facts of `TightRules`, some of them blank.
data::Scenario TightScenario(Random& random, const program::Program& program);

/// The same facts with what diligence could not find as if nobody had asked.
data::Scenario Unasked(const data::Scenario& scenario);

}  // namespace licet::testing
