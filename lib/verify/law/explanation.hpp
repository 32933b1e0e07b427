#pragma once

#include "licet/record.hpp"

namespace licet::verify {

/// Where the explanation in a record says something else than its answer.
Objections CompareExplanation(const DecisionRecord& record);

}  // namespace licet::verify
