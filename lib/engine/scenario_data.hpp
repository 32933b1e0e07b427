#pragma once

#include "data/scenario.hpp"
#include "licet/decision.hpp"
#include "licet/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet {
inline namespace v0 {
namespace detail {

/// What a `Scenario` holds.
struct ScenarioData {
  SourceSet sources;
  std::vector<Diagnostic> diagnostics;
  /// Present if no diagnostic is an error.
  std::optional<data::Scenario> scenario;
  std::string title;
  /// Digest of the pack whose schema it is bound to.
  std::string pack_digest;
  /// The lists that its parties were looked for on, and what they say.
  std::vector<ListUse> lists;
  std::vector<ScreenedParty> screening;
};

}  // namespace detail
}  // namespace v0
}  // namespace licet
