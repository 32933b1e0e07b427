#include "licet/record.hpp"

#include "base/ed25519.hpp"

#include <string>
#include <vector>

// What can be done with records once they are made.
namespace licet {
inline namespace v0 {

namespace {

// What is seen of one answer that was followed.
std::string ScopeOf(Tier tier, bool narrowed, OutcomeRange outcome) {
  if (tier == Tier::kFast) return {};
  std::string words = narrowed ? "narrowed by cases, which replay decides again" : "";
  if (tier == Tier::kIncomplete) {
    words += words.empty() ? "" : "; ";
    return words + "the answer holds, and may be wider than need be";
  }
  if (outcome.determined()) return words;
  words += words.empty() ? "" : "; ";
  return words + "both ends come true: the record has completions that reach them";
}

}  // namespace

std::vector<std::string> ScopeOf(const DecisionRecord& record) {
  std::vector<std::string> scope;
  const auto add = [&](const std::string& what, const auto& answer) {
    const std::string words =
        ScopeOf(answer.tier, answer.outcome != answer.first.outcome, answer.outcome);
    if (!words.empty()) scope.push_back(what + words);
  };
  if (record.answer.lines.size() > 1)
    for (const RecordedLine& line : record.answer.lines) add("of `" + line.name + "`: ", line);
  add("", record.answer);
  return scope;
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
