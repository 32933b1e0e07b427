#pragma once

#include "explain/document.hpp"
#include "licet/decision.hpp"

// What stands beside an answer: questions, flags, doubts, gaps, and what was asked of which pack.
namespace licet::explain {

/// Sections under headings of `level`, each left out when there is nothing to say. `limit` 0: all.
void WriteQuestions(Document& document, int level, const LineDecision& line, std::size_t limit);
void WriteFlags(Document& document, int level, const LineDecision& line);
/// Doubts, provisions that are not modeled and events after the day of knowledge, over all lines.
void WriteCaveats(Document& document, int level, const Decision& decision, std::size_t limit);
/// The lists that parties were looked for on, and what they say of each; nothing without lists.
void WriteScreening(Document& document, int level, const Decision& decision, std::size_t limit);
/// Pack, digest, clocks and view in one line.
void WriteFooter(Document& document, const Decision& decision);

}  // namespace licet::explain
