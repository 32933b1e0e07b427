#pragma once

#include "explain/document.hpp"
#include "licet/decision.hpp"

namespace licet::explain {

/// What following an answer into its cases changed; nothing where it changed nothing.
void WriteCases(Document& document, const CaseAnalysis& analysis, OutcomeRange outcome);

/// The fewest facts that settle a line.
void WriteSettlingFacts(Document& document, const LineDecision& line);

}  // namespace licet::explain
