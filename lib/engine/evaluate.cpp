#include "licet/evaluate.hpp"

#include "analysis/sharpen.hpp"
#include "engine/decide.hpp"
#include "engine/options.hpp"
#include "engine/pack_data.hpp"
#include "engine/questions.hpp"
#include "engine/scenario_data.hpp"
#include "engine/status.hpp"
#include "eval/evaluate.hpp"
#include "eval/judgments.hpp"
#include "licet/version.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace licet {

Decision engine::Decide(const detail::PackData& pack, const data::Scenario& scenario,
                        const std::string& title, const eval::Options& options,
                        std::uint64_t effort, std::vector<analysis::CaseProof>* proofs) {
  Decision decision = eval::Evaluate(*pack.program, scenario, options);
  analysis::Sharpen(*pack.program, scenario, options, effort, decision, proofs);
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

absl::StatusOr<Decision> engine::Evaluate(const Pack& pack, const Scenario& scenario,
                                          const EvaluateOptions& options,
                                          std::vector<analysis::CaseProof>* proofs) {
  const std::string doing =
      "evaluating `" + scenario.title() + "` by `" + pack.identity().name + "`: ";
  if (!pack.ok()) return engine::FailedPrecondition(doing + "the pack has errors");
  if (!scenario.ok()) return engine::FailedPrecondition(doing + "the scenario has errors");
  if (scenario.data().pack_digest != pack.identity().digest) {
    return engine::FailedPrecondition(doing + "the scenario was read for another pack");
  }
  const auto filled = engine::OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  const std::size_t judgments =
      eval::JudgmentsOf(*pack.data().program, *scenario.data().scenario, *filled);
  if (judgments > eval::kMaxJudgments) {
    return engine::OutOfRange(
        doing +
        "the records of its events, counted once for each stretch of law in which an event "
        "may lie, are " +
        std::to_string(judgments) + ", more than " + std::to_string(eval::kMaxJudgments) +
        "; give the days of the events, or use one file for each order");
  }
  Decision decision = engine::Decide(pack.data(), *scenario.data().scenario, scenario.title(),
                                     *filled, options.effort, proofs);
  engine::AskAsStated(pack.data().rules.schema, *scenario.data().scenario, decision);
  decision.lists = scenario.data().lists;
  decision.screening = scenario.data().screening;
  return decision;
}

inline namespace v0 {

absl::StatusOr<Decision> Evaluate(const Pack& pack, const Scenario& scenario,
                                  const EvaluateOptions& options) {
  return engine::Evaluate(pack, scenario, options, nullptr);
}

absl::StatusOr<Answers> EvaluateEach(const std::vector<Pack>& packs,
                                     const std::vector<Scenario>& scenarios,
                                     const EvaluateOptions& options) {
  if (packs.empty() || packs.size() != scenarios.size()) {
    return engine::InvalidArgument("evaluating side by side: each pack takes one scenario");
  }
  Answers answers;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    EvaluateOptions own = options;
    if (packs[i].ok()) own.readings = engine::ReadingsFor(packs[i], packs, options.readings);
    auto decision = Evaluate(packs[i], scenarios[i], own);
    if (!decision.ok()) return decision.status();
    answers.packs.push_back(*std::move(decision));
  }
  answers.scenario = answers.packs.front().scenario;
  return answers;
}

}  // namespace v0
}  // namespace licet
