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
#include <utility>
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

/// What is decided, without why.
struct RecordedBounds {
  OutcomeRange outcome;
  RecordedReview review;
  Basis basis = Basis::kNone;
  friend bool operator==(const RecordedBounds&, const RecordedBounds&) = default;
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
  /// What was answered, and how far it was followed.
  OutcomeRange outcome;
  RecordedReview review;
  Basis basis = Basis::kNone;
  Tier tier = Tier::kFast;
  /// What three-valued evaluation alone gives; so do all that follow.
  RecordedBounds first;
  std::vector<RecordedTruth> classes;
  std::vector<RecordedReason> because;
  std::vector<std::string> flags;
  std::vector<RecordedTruth> not_modeled;
  friend bool operator==(const RecordedLine&, const RecordedLine&) = default;
};

/// All lines together; the keys mean what they mean for a line.
struct RecordedAnswer {
  OutcomeRange outcome;
  RecordedReview review;
  Basis basis = Basis::kNone;
  Tier tier = Tier::kFast;
  RecordedBounds first;
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
  /// Of which facts it is said: those that are stated if there are no `leaves`, else those of these
  /// leaves (first and last, from 0) of tree `tree` of `DecisionRecord::cases`.
  std::uint32_t tree = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> leaves{};
  friend auto operator<=>(const RecordedClaim&, const RecordedClaim&) = default;
};

/// Facts taken as something narrower, and what is decided of them.
struct RecordedCompletion {
  /// In this order, one canonical S-expression each.
  std::vector<std::string> facts;
  OutcomeRange outcome;
  RecordedReview review;
  /// That it is as strict as the strict end, or as mild as the mild one, of the outcome.
  std::vector<RecordedClaim> support, refutations;
  /// As `DecisionRecord::tests`, of these facts.
  std::vector<std::string> tests;
  friend bool operator==(const RecordedCompletion&, const RecordedCompletion&) = default;
};

/// How a line, or all lines together, were followed into what their open facts may be.
struct RecordedCases {
  /// Absent: all lines together.
  std::optional<std::uint32_t> line;
  /// The division into cases, as a canonical S-expression; `-` if it gave no other answer.
  std::string tree;
  std::vector<RecordedCompletion> completions;
  friend bool operator==(const RecordedCases&, const RecordedCases&) = default;
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
  /// How much work was allowed for following an open answer (`EvaluateOptions::effort`).
  std::uint64_t effort = 0;
  RecordedAnswer answer;
  /// The facts, one canonical S-expression each.
  std::vector<std::string> scenario;
  std::vector<RecordedCases> cases;
  std::vector<RecordedClaim> support, refutations;
  /// What each condition is that the claims rest on, one canonical S-expression for each event and
  /// stretch of law.
  std::vector<std::string> tests;
  std::vector<CitedLeaf> cited;
  /// The decision with its whole chain, in words: what `RenderText` and the others make an
  /// explanation of. Nothing else is needed for it.
  Decision explanation;
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

/// What checkers that accept the record have seen of the ends of its answer, and what not, in
/// words.
std::vector<std::string> ScopeOf(const DecisionRecord& record);

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
/// holds, and every requirement that could go beyond the strict end is refuted; that the recorded
/// completions reach its ends; and that every condition that this rests on is what the record says.
Objections VerifyByWitness(const DecisionRecord& record);

}  // namespace v0
}  // namespace licet
