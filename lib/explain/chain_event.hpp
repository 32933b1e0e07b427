#pragma once

#include "explain/document.hpp"
#include "licet/decision.hpp"

namespace licet::explain {

/// One event in full, under a heading of level 2: its law, classes, requirements, what was
/// considered against them, and what is not in force. `numbered`: it is one of several.
void WriteEvent(Document& document, const HopDecision& hop, bool numbered);

}  // namespace licet::explain
