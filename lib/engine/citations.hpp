#pragma once

#include "licet/decision.hpp"
#include "program/program.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::engine {

/// The citations with the names of their sources.
std::vector<CitationText> TextsOf(const program::Program& program,
                                  const std::vector<program::Citation>& citations);

/// What is in doubt about a thing: itself, then the sources that it cites.
std::vector<UnconfirmedNote> DoubtsOf(const program::Program& program, const std::string& what,
                                      const std::vector<program::Citation>& citations,
                                      const std::optional<program::Doubt>& doubt);

/// "4800 TPP", a day, or "not public".
std::string ValueText(const program::Threshold& threshold, const program::ThresholdValue& value);

}  // namespace licet::engine
