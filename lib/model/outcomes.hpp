#pragma once

#include "model/checker.hpp"

namespace licet::model {

/// Reports a word that is not an outcome.
bool CheckOutcome(Checker& checker, const syntax::Name& name);

}  // namespace licet::model
