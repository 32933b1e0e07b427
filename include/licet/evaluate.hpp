#pragma once

#include "absl/status/statusor.h"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "licet/pack.hpp"
#include "licet/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace licet {
inline namespace v0 {

/// `enforced`: what the authority enforces. `de_jure`: what is printed.
enum class View { kEnforced, kDeJure };

struct EvaluateOptions {
  View view = View::kEnforced;
  /// What was published or received by this day; absent: the pack's `law_as_of`.
  std::optional<Date> known_at;
  /// Judges every event by the law of this day instead of its own (rare).
  std::optional<Date> law_of;
  /// `interpretation=reading` choices; an interpretation that is not named stays open.
  std::vector<std::string> readings;
  /// Whether the decision holds what every rule did at every event, which `Detail::kFull` writes.
  /// Without it `HopDecision::epochs` has only what `Detail::kShort` says, all else is the same, and
  /// large scenarios take less time and memory.
  bool chain = true;
  /// How much work goes into following an answer that is open into its cases, for each line and for
  /// all together: 0 for none. One step is one requirement looked at for one event and, where it
  /// ranges over parties, one of them. The answer is the same on every machine.
  std::uint64_t effort = kDefaultEffort;

  static constexpr std::uint64_t kDefaultEffort = 20'000;
};

/// Decides `scenario` by `pack`. Total: every scenario within the limits that is `ok()` has an
/// answer.
///
/// Fails only on a precondition: a pack or scenario that is not `ok()`, a scenario that was bound
/// to another pack, a reading that the pack does not have; and if there is too much to judge, as
/// docs/scenarios.md says under "Limits". Thread-safe.
absl::StatusOr<Decision> Evaluate(const Pack& pack, const Scenario& scenario,
                                  const EvaluateOptions& options = {});

/// Decides one scenario by each of `packs`, side by side: `scenarios` are those that
/// `Scenario::LoadEach` gave for them. A reading goes to the packs that have its interpretation.
///
/// Fails as `Evaluate` does; a reading of an interpretation that no pack has is refused.
absl::StatusOr<Answers> EvaluateEach(const std::vector<Pack>& packs,
                                     const std::vector<Scenario>& scenarios,
                                     const EvaluateOptions& options = {});

}  // namespace v0
}  // namespace licet
