#include "base/sha256.hpp"
#include "engine/decide.hpp"
#include "engine/options.hpp"
#include "engine/pack_data.hpp"
#include "engine/scenario_data.hpp"
#include "engine/status.hpp"
#include "licet/record.hpp"
#include "licet/version.hpp"
#include "record/answer.hpp"
#include "record/merkle.hpp"
#include "record/pack_leaves.hpp"
#include "verify/law/events.hpp"
#include "verify/law/refused.hpp"
#include "verify/witness/witness.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

std::string Joined(const std::vector<std::string>& leaves) {
  std::string text;
  for (const std::string& leaf : leaves) text += leaf + "\n";
  return text;
}

// Tells the tests that the claims rest on, and cites the leaves of the pack that the witness reads:
// both are found by checking with all leaves at hand.
Objections Cite(const record::Given& given, const std::vector<std::string>& leaves,
                DecisionRecord& record) {
  std::map<std::size_t, std::string> by_index;
  for (const std::string& leaf : leaves) by_index.emplace(by_index.size(), leaf);
  try {
    const std::vector<verify::Line> lines = verify::ReadScenario(record.scenario);
    const verify::Question question = verify::QuestionOf(record);
    const verify::Pack whole(by_index);
    const verify::Shown rests = verify::CheckClaims(whole, lines, question, record);
    record::WriteTests(given, {rests.stated, rests.completions}, record);
    const verify::Pack pack(by_index);
    static_cast<void>(pack.Only("licet-pack"));
    Objections objections = verify::CheckClaims(pack, lines, question, record).objections;
    const record::MerkleTree tree(leaves);
    for (const std::size_t index : pack.read())
      record.cited.push_back({index, leaves[index], tree.PathOf(index)});
    return objections;
  } catch (const verify::Refused& refused) {
    return {refused.why};
  }
}

}  // namespace

std::string CanonicalPack(const Pack& pack) {
  return Joined(record::PackLeaves(*pack.data().program));
}

absl::StatusOr<DecisionRecord> MakeRecord(const Pack& pack, const Scenario& scenario,
                                          const EvaluateOptions& options) {
  std::vector<analysis::CaseProof> proofs;
  EvaluateOptions whole = options;
  whole.chain = true;
  absl::StatusOr<Decision> decision = engine::Evaluate(pack, scenario, whole, &proofs);
  if (!decision.ok()) return decision.status();
  const auto filled = engine::OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  const program::Program& program = *pack.data().program;
  const std::vector<std::string> leaves = record::PackLeaves(program);
  DecisionRecord result;
  result.pack = program.name;
  result.pack_root = record::MerkleRoot(leaves);
  result.pack_leaves = leaves.size();
  result.schema_hash = base::Sha256Hex(Joined(record::SchemaLeaves(leaves)));
  result.pack_texts = pack.identity().digest;
  result.title = scenario.title();
  result.engine = "licet " + std::string(kVersion);
  result.known_at = decision->known_at.ToString();
  result.view = decision->view;
  if (decision->law_of) result.law_of = decision->law_of->ToString();
  result.readings = decision->readings;
  result.effort = options.effort;
  const record::Given given{program, *scenario.data().scenario, *filled, *decision, proofs};
  record::Write(given, result);
  result.scenario_root = record::MerkleRoot(result.scenario);
  Objections objections = Cite(given, leaves, result);
  result.explanation = *std::move(decision);
  if (objections.empty()) objections = VerifyByReplay(result, Joined(leaves));
  if (objections.empty()) objections = VerifyByWitness(result);
  // Its explanation may be longer than anybody reads.
  const absl::Status read = ReadRecord(RenderJson(result)).status();
  if (objections.empty() && !read.ok()) objections = {std::string(read.message())};
  if (!objections.empty())
    return engine::FailedPrecondition("recording `" + scenario.title() +
                                      "`: the checker refuses it: " + objections.front());
  return result;
}

absl::StatusOr<std::vector<DecisionRecord>> MakeRecords(const std::vector<Pack>& packs,
                                                        const std::vector<Scenario>& scenarios,
                                                        const EvaluateOptions& options) {
  if (packs.size() != scenarios.size())
    return engine::InvalidArgument("recording side by side: each pack takes one scenario");
  std::vector<DecisionRecord> records;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    EvaluateOptions own = options;
    if (packs[i].ok()) own.readings = engine::ReadingsFor(packs[i], packs, options.readings);
    auto record = MakeRecord(packs[i], scenarios[i], own);
    if (!record.ok()) return record.status();
    records.push_back(*std::move(record));
  }
  return records;
}

}  // namespace v0
}  // namespace licet
