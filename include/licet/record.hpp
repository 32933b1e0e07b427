#pragma once

#include "absl/status/statusor.h"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "licet/evaluate.hpp"
#include "licet/pack.hpp"
#include "licet/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Decision records: what was asked, what was answered, and what others need to check the answer
// without trusting this library. `docs/records.md` has the format to the byte.
namespace licet {
inline namespace v0 {

/// How an application would be reviewed, as it is recorded.
struct RecordedReview {
  bool any = false;       // a license is or may be required
  std::string low, high;  // values of the scale; empty: none stated
  bool conflict = false;
  friend bool operator==(const RecordedReview&, const RecordedReview&) = default;
};

/// A requirement that the outcome rests on.
struct RecordedReason {
  std::string rule;
  std::uint32_t hop = 0;
  /// Paths of the records beside the event that it is about, parted by spaces.
  std::string about;
  Truth truth = Truth::kTrue;
  friend auto operator<=>(const RecordedReason&, const RecordedReason&) = default;
};

struct RecordedTruth {
  std::string name;
  Truth truth = Truth::kTrue;
  friend auto operator<=>(const RecordedTruth&, const RecordedTruth&) = default;
};

struct RecordedLine {
  std::string name, item;
  OutcomeRange outcome;
  RecordedReview review;
  Basis basis = Basis::kNone;
  std::vector<RecordedTruth> classes;
  std::vector<RecordedReason> because;
  std::vector<std::string> flags;
  std::vector<RecordedTruth> not_modeled;
  friend bool operator==(const RecordedLine&, const RecordedLine&) = default;
};

struct RecordedAnswer {
  OutcomeRange outcome;
  RecordedReview review;
  Basis basis = Basis::kNone;
  std::vector<RecordedLine> lines;
  friend bool operator==(const RecordedAnswer&, const RecordedAnswer&) = default;
};

/// What shows that one end of the outcome is not beyond what the record says.
struct RecordedClaim {
  std::uint32_t line = 0, part = 0, hop = 0;
  /// The first day of the stretch of law, as `YYYY-MM-DD`.
  std::string law_day;
  std::string rule;
  /// As in `RecordedReason`; `*` in a refutation: whatever it is about.
  std::string about;
  /// support: `applies`. refutation: `not_in_force`, `other_activity`, `other_party`,
  /// `not_subject`, `when N`, `provided N` (the N-th of the conditions joined by `and`, from 1, is
  /// false), `defeated RULE`.
  std::string reason;
  friend auto operator<=>(const RecordedClaim&, const RecordedClaim&) = default;
};

/// A leaf of the pack that the witness rests on, with what stands beside its way to the root.
struct CitedLeaf {
  std::uint64_t index = 0;
  std::string leaf;
  std::vector<std::string> path;
  friend bool operator==(const CitedLeaf&, const CitedLeaf&) = default;
};

struct DecisionRecord {
  std::string pack, pack_root, schema_hash;
  std::uint64_t pack_leaves = 0;
  /// Digest of the texts of the pack that it was compiled from (`PackIdentity::digest`).
  std::string pack_texts;
  std::string title, scenario_root, engine;
  std::string known_at, view;
  /// Empty: every event by the law of its own day.
  std::string law_of;
  /// `interpretation=reading`, sorted.
  std::vector<std::string> readings;
  /// 1: the answer of three-valued evaluation.
  int tier = 1;
  RecordedAnswer answer;
  /// The facts, one canonical S-expression each.
  std::vector<std::string> scenario;
  std::vector<RecordedClaim> support, refutations;
  std::vector<CitedLeaf> cited;
  /// The id of the record before it in a chain; empty: it begins one, or stands alone.
  std::string previous;
  /// Hex digits of an Ed25519 signature over the id, and of the public key; empty: not signed.
  std::string signature, signer;
};

/// Decides as `Evaluate` does and writes down what a checker needs. Fails as `Evaluate` does, and
/// if the record would not pass its own checks.
absl::StatusOr<DecisionRecord> MakeRecord(const Pack& pack, const Scenario& scenario,
                                          const EvaluateOptions& options = {});

/// One record for each of `packs`, as `EvaluateEach` decides side by side.
absl::StatusOr<std::vector<DecisionRecord>> MakeRecords(const std::vector<Pack>& packs,
                                                        const std::vector<Scenario>& scenarios,
                                                        const EvaluateOptions& options = {});

/// The law of the pack in canonical S-expressions, one a line: the file `pack-ROOT.sexp`.
std::string CanonicalPack(const Pack& pack);

/// SHA-256 over the canonical bytes of the record without its id and its signature.
std::string IdOf(const DecisionRecord& record);

/// The record as canonical JSON: the same bytes on every machine, ending in a newline.
std::string RenderJson(const DecisionRecord& record);

/// Reads a record; only the bytes that `RenderJson` gives are one. Refuses everything else.
absl::StatusOr<DecisionRecord> ReadRecord(std::string_view bytes);

/// Why a checker does not accept a record; empty: it verifies.
using Objections = std::vector<std::string>;

/// Decides again from the facts in the record and the whole law, given as `CanonicalPack` writes
/// it, and compares everything that the record answers. Shares no code with evaluation.
Objections VerifyByReplay(const DecisionRecord& record, std::string_view canonical_pack);

/// Signs the record with the Ed25519 key in a PEM text, in place of a signature that it has. Fails
/// if the text holds no such key without a passphrase.
absl::Status Sign(DecisionRecord& record, std::string_view private_pem);

/// Whether the record is signed by the key in a PEM text. Fails if the text holds no public key.
absl::StatusOr<Objections> VerifySignature(const DecisionRecord& record,
                                           std::string_view public_pem);

/// Whether the first record begins a chain and each other one names the one before it. That nothing
/// was cut off at the end only the id of the last one can show.
Objections VerifyChain(const std::vector<DecisionRecord>& records);

/// Checks by the record alone that the outcome lies within its ends: the support of the mild end
/// holds, and every requirement that could go beyond the strict end is refuted.
Objections VerifyByWitness(const DecisionRecord& record);

}  // namespace v0
}  // namespace licet
