#include "licet/smt.hpp"

#include "engine/options.hpp"
#include "engine/pack_data.hpp"
#include "engine/scenario_data.hpp"
#include "engine/status.hpp"
#include "smt/outcomes.hpp"

namespace licet {
inline namespace v0 {

absl::StatusOr<std::string> OutcomesAsSmtLib(const Pack& pack, const Scenario& scenario,
                                             const EvaluateOptions& options) {
  const std::string doing = "writing SMT-LIB for `" + scenario.title() + "`: ";
  if (!pack.ok()) return engine::FailedPrecondition(doing + "the pack has errors");
  if (!scenario.ok()) return engine::FailedPrecondition(doing + "the scenario has errors");
  if (scenario.data().pack_digest != pack.identity().digest)
    return engine::FailedPrecondition(doing + "the scenario was read for another pack");
  const auto filled = engine::OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  const auto script = smt::ScriptOf(
      pack.data().rules, *scenario.data().scenario,
      {filled->view == eval::View::kDeJure, filled->known_at, filled->law_of, filled->readings});
  if (!script.ok()) return script.status();
  return script->text;
}

}  // namespace v0
}  // namespace licet
