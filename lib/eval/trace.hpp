#pragma once

#include "eval/hop_case.hpp"
#include "eval/judge.hpp"
#include "licet/decision.hpp"

#include <string>
#include <vector>

namespace licet::eval {

/// What one rule did at one event.
RuleTrace TraceOf(Judge& judge, const Instance& instance, std::uint32_t hop);
/// How an exception stands to the requirements that it names.
ExceptionTrace TraceException(Judge& judge, const Instance& instance, std::uint32_t hop);
/// The template of the rule with the values of the event.
std::string Explanation(Judge& judge, const Instance& instance);
/// The party, or other element, that the instance is about; empty if it is about the whole event.
std::string PartyOf(Judge& judge, const Instance& instance);
std::vector<CitationText> CitationsOf(const program::Program& program, const program::Rule& rule);

ExceptionStatus StatusOf(const Instance& exception);

/// One event: with the whole chain if the options ask for it, else with what a short text quotes.
/// `free`: nothing is required for the whole line.
HopDecision TraceHop(Library& library, HopCase& hop, bool free);

}  // namespace licet::eval
