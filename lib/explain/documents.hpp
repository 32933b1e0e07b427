#pragma once

#include "explain/document.hpp"
#include "licet/decision.hpp"

namespace licet::explain {

/// The answer, why, and what to do: a few lines for each line of the scenario.
Document Brief(const Decision& decision);

/// The whole chain: each event, the law of its day, each rule with its checks.
Document Chain(const Decision& decision);

/// What several packs answer: each in one line, then each in full below its title.
Document SideBySide(const Answers& answers, bool full);

}  // namespace licet::explain
