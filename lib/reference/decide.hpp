#pragma once

#include "data/scenario.hpp"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "model/checked_rules.hpp"
#include "reference/question.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// The reference evaluator: slow and obvious, straight from the description of the language. It is
// the oracle of tests and shares no code with the evaluation that Licet uses.
namespace licet::reference {

/// How an application would be looked at. Places on the review scale count from 1, mildest first; 0
/// says that no policy is stated.
struct Policy {
  /// There is, or may be, something to apply for.
  bool any = false;
  /// There is, whatever the open facts turn out to be.
  bool certain = false;
  std::uint32_t low = 0, high = 0;
  bool conflict = false;
};

/// One requirement at one event, for one element that it ranges over.
struct RequirementAnswer {
  std::string rule;
  /// Places in the lists of the binders after the hop; the number of elements for one that nobody
  /// named.
  std::vector<std::size_t> elements;
  bool unnamed = false;
  Truth applies = Truth::kFalse;    // its own conditions
  Truth effective = Truth::kFalse;  // after what defeats it
  OutcomeRange contributes;
  Policy policy;
};

/// One stretch of law that an event may fall in.
struct StretchAnswer {
  Date day;  // the day whose law was applied
  Truth subject = Truth::kTrue;
  std::map<std::string, Truth> classes;  // by code, as rules give them
  std::vector<RequirementAnswer> requirements;
  std::map<std::string, Truth> flags;      // by rule, those that are not false
  std::map<std::string, Truth> unmodeled;  // by rule, those that are not false
  OutcomeRange outcome;
  Policy policy;
};

struct HopAnswer {
  /// The event of an open route that nobody named.
  bool unnamed = false;
  std::vector<StretchAnswer> stretches;
  OutcomeRange outcome;
  Policy policy;
};

/// One part that the name of an item fits.
struct PartAnswer {
  std::vector<HopAnswer> hops;
  OutcomeRange outcome;
  Policy policy;
};

struct LineAnswer {
  std::vector<PartAnswer> parts;
  OutcomeRange outcome;
  Policy policy;
};

struct Answer {
  std::vector<LineAnswer> lines;
  OutcomeRange outcome;
  Policy policy;
};

/// Judges a scenario that was bound to the schema of the rules. The rules must have been checked
/// without errors.
[[nodiscard]] Answer Decide(const model::CheckedRules& rules, const data::Scenario& scenario,
                            const Question& question);

/// The policies of two things that are both to be reckoned with: the stricter at each end.
[[nodiscard]] Policy Join(const Policy& a, const Policy& b);
/// One of the two holds, and nobody knows which.
[[nodiscard]] Policy Either(const Policy& a, const Policy& b);
[[nodiscard]] OutcomeRange Either(OutcomeRange a, OutcomeRange b);

}  // namespace licet::reference
