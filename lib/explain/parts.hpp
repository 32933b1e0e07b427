#pragma once

#include "explain/document.hpp"
#include "licet/decision.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

// Pieces that the short answer, the whole chain and the file note share.
namespace licet::explain {

/// "export US → CN on 2023-04-15, seller → buyer" as the decision has it, or what can be said of an
/// event without a label.
std::string EventWords(const HopDecision& hop);

/// "event 1, export US → CN on 2023-04-15"; only the label when the route has one event.
std::string NumberedEvent(const std::vector<HopDecision>& hops, std::uint32_t index);

/// "512 × H800".
std::string LineWords(const LineDecision& line);

/// "`item.tpp >= tpp_high`: 4992 TPP against 4800 TPP, 192 TPP above"; `verb` stands before the
/// colon.
Runs CheckWords(const Check& check, const std::string& verb = {});

/// The same with the origin of the fact and the law that was read.
Runs CheckInFull(const Check& check);

/// Text in which names stand in backticks, as the decision writes it; the names become code.
Runs Ticked(const std::string& text, Tone tone = Tone::kPlain);

/// The check that settles why a condition is not true: the first false one, else the first that is
/// not settled; null when there is none.
const Check* DecidingCheck(const std::vector<Check>& checks);

/// Adds `runs` unless it is there.
void AddUnique(std::vector<Runs>& all, Runs runs);

/// " (15 CFR 742.6, (a)(6)(iii))"; empty without citations.
Runs CitationsInParentheses(const std::vector<CitationText>& citations);

/// "Destination-based requirement (`r_dest`)", or only the name.
Runs RuleWords(const std::string& rule, const std::string& title);

/// Rules that are not in force at an event, by reason: "in force only from 2024-04-04" → names.
using NotInForce = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// Gathers what is not in force in one epoch, sorted by reason, each rule once.
NotInForce RulesNotInForce(const EpochTrace& epoch);

/// "`r_dest`, `r_parent` and `r_world`".
Runs CodeList(const std::vector<std::string>& names);

}  // namespace licet::explain
