#include "tests/differential/replay.hpp"

#include "analysis/sharpen.hpp"
#include "eval/evaluate.hpp"
#include "record/answer.hpp"
#include "record/pack_leaves.hpp"
#include "verify/law/events.hpp"
#include "verify/law/refused.hpp"
#include "verify/replay/compare.hpp"
#include "verify/replay/replay.hpp"
#include "verify/witness/witness.hpp"

#include <map>

namespace licet::testing {
namespace {

std::map<std::size_t, std::string> ByIndex(const std::vector<std::string>& leaves) {
  std::map<std::size_t, std::string> by_index;
  for (const std::string& leaf : leaves) by_index.emplace(by_index.size(), leaf);
  return by_index;
}

verify::Shown Show(const Recorded& recorded) {
  const verify::Pack pack(ByIndex(recorded.leaves));
  return verify::CheckClaims(pack, verify::ReadScenario(recorded.record.scenario),
                             verify::QuestionOf(recorded.record), recorded.record);
}

}  // namespace

Recorded RecordOf(const program::Program& program, const data::Scenario& scenario,
                  const eval::Options& options, std::uint64_t effort) {
  Decision decision = eval::Evaluate(program, scenario, options);
  std::vector<analysis::CaseProof> proofs;
  analysis::Sharpen(program, scenario, options, effort, decision, &proofs);
  const record::Given given{program, scenario, options, decision, proofs};
  Recorded made{{}, record::PackLeaves(program)};
  record::Write(given, made.record);
  made.record.known_at = options.known_at.ToString();
  if (options.law_of) made.record.law_of = options.law_of->ToString();
  made.record.view = options.view == eval::View::kDeJure ? "de_jure" : "enforced";
  for (const auto& [name, reading] : options.readings)
    made.record.readings.push_back(name + "=" + reading);
  made.record.effort = effort;
  try {
    const verify::Shown rests = Show(made);
    record::WriteTests(given, {rests.stated, rests.completions}, made.record);
  } catch (const verify::Refused&) {
    // Whoever asks for objections is told.
  }
  return made;
}

Objections ReplayObjections(const Recorded& recorded) {
  try {
    const verify::Pack pack(ByIndex(recorded.leaves));
    verify::CheckLists(pack);
    return verify::Compare(recorded.record.answer,
                           verify::Decide(pack, verify::ReadScenario(recorded.record.scenario),
                                          verify::QuestionOf(recorded.record), recorded.record));
  } catch (const verify::Refused& refused) {
    return {refused.why};
  }
}

Objections WitnessObjections(const Recorded& recorded) {
  try {
    return Show(recorded).objections;
  } catch (const verify::Refused& refused) {
    return {refused.why};
  }
}

std::string ReplayDifferences(const program::Program& program, const data::Scenario& scenario,
                              const eval::Options& options) {
  const Recorded recorded = RecordOf(program, scenario, options);
  std::string text;
  for (const std::string& one : ReplayObjections(recorded)) text += "replay: " + one + "\n";
  for (const std::string& one : WitnessObjections(recorded)) text += "witness: " + one + "\n";
  return text;
}

}  // namespace licet::testing
