#pragma once

#include "explain/document.hpp"
#include "licet/decision.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Why an answer is what it is, in a few sentences: picked from the chain of a decision, never
// computed.
namespace licet::explain {

/// Sentences that hold for the same events.
struct EventReasons {
  std::vector<std::uint32_t> events;  // 0-based, ascending
  std::vector<Runs> reasons;
  /// What they say when nothing is left out; events stand together if it is equal.
  std::string whole{};
};

/// One sentence about the item with the events at which it holds, ascending.
struct ClassReason {
  std::vector<std::uint32_t> events;
  Runs reason;
};

/// What the item is, each class once: "Classified 3A090.a by …". Empty when no class holds or may.
std::vector<ClassReason> ClassReasons(const LineDecision& line);

/// What establishes the outcome: requirements for an adverse or open one, the conditions that fail
/// and the shields that hold for a `no_license`. Events with equal reasons stand together.
std::vector<EventReasons> OutcomeReasons(const LineDecision& line);

}  // namespace licet::explain
