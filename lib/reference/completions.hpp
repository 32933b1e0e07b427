#pragma once

#include "data/scenario.hpp"
#include "model/checked_rules.hpp"
#include "reference/decide.hpp"
#include "reference/question.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace licet::reference {

/// What comes out when the open facts are filled in, one completion after the other.
struct Completions {
  /// From the most permissive to the most restrictive answer to any of them.
  OutcomeRange outcome;
  Policy policy;
  std::size_t count = 0;
  /// Every completion was tried: no fact was left open, and no number only sampled at its ends.
  bool exhaustive = true;
  /// What was open, and the outcome of each completion: the choice of the first fact changes fastest.
  struct Fact {
    std::string path;
    std::size_t choices = 0;
  };
  std::vector<Fact> facts;
  std::vector<OutcomeRange> outcomes;
};

/// The most naive oracle of all: tries every value of each boolean, enum, code and short range of
/// numbers or days that the scenario leaves open, in every combination. Facts beyond diligence, and
/// what open lists may hold besides, stay as they are. Nothing if there are more than `limit`
/// combinations.
[[nodiscard]] std::optional<Completions> TryAll(const model::CheckedRules& rules,
                                                const data::Scenario& scenario,
                                                const Question& question, std::size_t limit);

}  // namespace licet::reference
