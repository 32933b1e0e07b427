#include "licet/record.hpp"

#include "base/ed25519.hpp"
#include "base/sha256.hpp"
#include "engine/options.hpp"
#include "engine/pack_data.hpp"
#include "engine/scenario_data.hpp"
#include "engine/status.hpp"
#include "eval/judgments.hpp"
#include "licet/version.hpp"
#include "record/answer.hpp"
#include "record/merkle.hpp"
#include "record/pack_leaves.hpp"
#include "verify/law/events.hpp"
#include "verify/law/refused.hpp"
#include "verify/replay/replay.hpp"
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

// The leaves of the pack that the witness reads: found by checking with all of them at hand.
Objections Cite(const std::vector<std::string>& leaves, DecisionRecord& record) {
  std::map<std::size_t, std::string> by_index;
  for (const std::string& leaf : leaves) by_index.emplace(by_index.size(), leaf);
  try {
    const verify::Pack pack(by_index);
    static_cast<void>(pack.Only("licet-pack"));
    Objections objections = verify::CheckClaims(pack, verify::ReadScenario(record.scenario),
                                                verify::QuestionOf(record), record);
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
  const std::string doing = "recording `" + scenario.title() + "`: ";
  if (!pack.ok()) return engine::FailedPrecondition(doing + "the pack has errors");
  if (!scenario.ok()) return engine::FailedPrecondition(doing + "the scenario has errors");
  if (scenario.data().pack_digest != pack.identity().digest)
    return engine::FailedPrecondition(doing + "the scenario was read for another pack");
  const auto filled = engine::OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  const program::Program& program = *pack.data().program;
  if (eval::JudgmentsOf(program, *scenario.data().scenario, *filled) > eval::kMaxJudgments)
    return engine::OutOfRange(doing + "its events are more than can be decided");
  const std::vector<std::string> leaves = record::PackLeaves(program);
  DecisionRecord result;
  result.pack = program.name;
  result.pack_root = record::MerkleRoot(leaves);
  result.pack_leaves = leaves.size();
  result.schema_hash = base::Sha256Hex(Joined(record::SchemaLeaves(leaves)));
  result.pack_texts = pack.identity().digest;
  result.title = scenario.title();
  result.engine = "licet " + std::string(kVersion);
  result.known_at = filled->known_at.ToString();
  result.view = filled->view == eval::View::kEnforced ? "enforced" : "de_jure";
  if (filled->law_of) result.law_of = filled->law_of->ToString();
  for (const auto& [name, reading] : filled->readings)
    result.readings.push_back(name + "=" + reading);
  record::Decide(program, *scenario.data().scenario, *filled, result);
  result.scenario_root = record::MerkleRoot(result.scenario);
  Objections objections = Cite(leaves, result);
  if (objections.empty()) objections = VerifyByReplay(result, Joined(leaves));
  if (objections.empty()) objections = VerifyByWitness(result);
  if (!objections.empty())
    return engine::FailedPrecondition(doing + "the checker refuses it: " + objections.front());
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

absl::Status Sign(DecisionRecord& record, std::string_view private_pem) {
  const auto signature = base::SignEd25519(private_pem, IdOf(record));
  if (!signature.ok()) return signature.status();
  record.signature = signature->signature;
  record.signer = signature->public_key;
  return absl::OkStatus();
}

absl::StatusOr<Objections> VerifySignature(const DecisionRecord& record,
                                           std::string_view public_pem) {
  const auto key = base::PublicEd25519(public_pem);
  if (!key.ok()) return key.status();
  if (record.signature.empty()) return Objections{"the record is not signed"};
  if (record.signer != *key) return Objections{"the record is signed with another key"};
  if (!base::VerifyEd25519(*key, record.signature, IdOf(record)))
    return Objections{"the signature is not that of the record"};
  return Objections{};
}

Objections VerifyChain(const std::vector<DecisionRecord>& records) {
  Objections objections;
  std::string before;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const DecisionRecord& record = records[i];
    if (record.previous != before) {
      const std::string names = record.previous.empty() ? "none" : "`" + record.previous + "`";
      objections.push_back("record " + std::to_string(i + 1) + " names " + names +
                           " as the one before it, and stands after " +
                           (before.empty() ? "none" : "`" + before + "`"));
    }
    before = IdOf(record);
  }
  return objections;
}

}  // namespace v0
}  // namespace licet
