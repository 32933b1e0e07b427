#include "licet/evaluate.hpp"

#include "engine/decide.hpp"
#include "engine/options.hpp"
#include "engine/pack_data.hpp"
#include "engine/scenario_data.hpp"
#include "engine/status.hpp"
#include "eval/evaluate.hpp"
#include "licet/version.hpp"

#include <utility>

namespace licet {

Decision engine::Decide(const detail::PackData& pack, const data::Scenario& scenario,
                        const std::string& title, const eval::Options& options) {
  Decision decision = eval::Evaluate(*pack.program, scenario, options);
  decision.scenario = title;
  decision.pack = pack.identity;
  decision.known_at = options.known_at;
  decision.law_of = options.law_of;
  decision.view = options.view == eval::View::kEnforced ? "enforced" : "de_jure";
  decision.engine = "licet " + std::string(kVersion);
  decision.readings.clear();
  for (const auto& [name, reading] : options.readings) {
    decision.readings.push_back(name + "=" + reading);
  }
  return decision;
}

inline namespace v0 {

absl::StatusOr<Decision> Evaluate(const Pack& pack, const Scenario& scenario,
                                  const EvaluateOptions& options) {
  const std::string doing =
      "evaluating `" + scenario.title() + "` by `" + pack.identity().name + "`: ";
  if (!pack.ok()) return engine::FailedPrecondition(doing + "the pack has errors");
  if (!scenario.ok()) return engine::FailedPrecondition(doing + "the scenario has errors");
  if (scenario.data().pack_digest != pack.identity().digest) {
    return engine::FailedPrecondition(doing + "the scenario was read for another pack");
  }
  const auto filled = engine::OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  Decision decision =
      engine::Decide(pack.data(), *scenario.data().scenario, scenario.title(), *filled);
  decision.lists = scenario.data().lists;
  decision.screening = scenario.data().screening;
  return decision;
}

}  // namespace v0
}  // namespace licet
