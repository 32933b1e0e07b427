#pragma once

#include "licet/decision.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

// Pieces of the JSON of a decision. Every key is always there, in this order; what does not apply
// is null or an empty list, so readers need no guesses.
namespace licet::io {

using Json = nlohmann::ordered_json;

/// The text, or null when it is empty.
[[nodiscard]] Json TextOrNull(std::string_view text);
[[nodiscard]] Json ToJson(const CitationText& citation);
[[nodiscard]] Json ToJson(const ReviewRange& review);
[[nodiscard]] Json ToJson(const Check& check);
/// One rule with its conditions: what `explain` shows.
[[nodiscard]] Json ToJson(const RuleTrace& trace);
[[nodiscard]] Json ToJson(const HopDecision& hop);
[[nodiscard]] Json ToJson(const CaseAnalysis& analysis);

/// Writes `outcome`, `low`, `high`, `basis` and `review`.
void PutOutcome(Json& json, OutcomeRange outcome, Basis basis, const ReviewRange& review);

template <class Item>
[[nodiscard]] Json ToJson(const std::vector<Item>& items) {
  Json json = Json::array();
  for (const Item& item : items) json.push_back(ToJson(item));
  return json;
}

}  // namespace licet::io
