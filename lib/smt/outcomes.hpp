#pragma once

#include "absl/status/statusor.h"
#include "data/scenario.hpp"
#include "model/checked_rules.hpp"
#include "smt/question.hpp"

#include <string>

namespace licet::smt {

/// A question to a solver.
struct OutcomeScript {
  /// SMT-LIB 2.6: for each outcome, from the most permissive on, its name by `echo` and a
  /// `check-sat` of whether it is possible.
  std::string text;
  /// The law is in doubt somewhere, or asks for diligence: the script goes through both readings,
  /// as it goes through the values of a fact.
  bool doubtful = false;
  /// A list may hold more: the script has one more element, whose own lists are empty, so that
  /// there may be outcomes that it does not find.
  bool open = false;
};

/// Which outcomes can this scenario have, over all that is not known of it? Written from the
/// checked rules and in two truth values: nothing that evaluates in three has a part in it. Fails
/// where the rules ask what whole numbers, names and sets do not say.
[[nodiscard]] absl::StatusOr<OutcomeScript> ScriptOf(const model::CheckedRules& rules,
                                                     const data::Scenario& scenario,
                                                     const Question& question);

}  // namespace licet::smt
