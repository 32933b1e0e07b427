#include "record/shown.hpp"

#include "record/cases.hpp"
#include "record/claims.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace licet::record {
namespace {

using analysis::CaseProof;

// Claims that are made of several leaves are made once.
class OfLeaves {
 public:
  void Add(std::uint32_t leaf, std::vector<RecordedClaim> claims) {
    for (RecordedClaim& claim : claims) {
      auto& leaves = leaves_[std::move(claim)];
      if (!leaves.empty() && leaves.back().second + 1 == leaf) {
        leaves.back().second = leaf;
      } else {
        leaves.emplace_back(leaf, leaf);
      }
    }
  }
  void Take(std::uint32_t tree, std::vector<RecordedClaim>& claims) const {
    for (const auto& [claim, leaves] : leaves_) {
      claims.push_back(claim);
      claims.back().tree = tree;
      claims.back().leaves = leaves;
    }
  }

 private:
  std::map<RecordedClaim, std::vector<std::pair<std::uint32_t, std::uint32_t>>> leaves_;
};

class Showing {
 public:
  Showing(eval::Library& library, const data::Scenario& scenario,
          const std::vector<CaseProof>& proofs, std::vector<eval::LineCase>& judged,
          DecisionRecord& record)
      : library_(library), scenario_(scenario), proofs_(proofs), judged_(judged), record_(record) {}

  void Write() {
    Support();
    for (std::uint32_t line = 0; line < judged_.size(); ++line) Refute(line);
    for (std::size_t i = 0; i < proofs_.size(); ++i)
      for (std::size_t k = 0; k < proofs_[i].completions.size(); ++k)
        Complete(proofs_[i], proofs_[i].completions[k], record_.cases[i].completions[k]);
    std::sort(record_.support.begin(), record_.support.end());
    std::sort(record_.refutations.begin(), record_.refutations.end());
  }

 private:
  const program::Program& program() const { return library_.program(); }
  [[nodiscard]] OutcomeRange outcome() const { return record_.answer.outcome; }

  [[nodiscard]] std::optional<std::uint32_t> ProofOf(std::optional<std::uint32_t> line) const {
    for (std::uint32_t i = 0; i < proofs_.size(); ++i)
      if (proofs_[i].line == line) return i;
    return std::nullopt;
  }

  void Support() {
    const Level least = outcome().low;
    if (least == Level::kNoLicense) return;
    for (std::uint32_t line = 0; line < judged_.size(); ++line) {
      if (judged_[line].outcome.low < least) continue;
      record_.support = SupportOf(program(), line, judged_[line], least);
      return;
    }
    for (std::uint32_t line = 0; line < judged_.size(); ++line) {
      const auto proof = ProofOf(line);
      if (!proof || record_.answer.lines[line].outcome.low < least) continue;
      return SupportByLeaves(*proof, least);
    }
    if (const auto proof = ProofOf(std::nullopt)) SupportByLeaves(*proof, least);
  }

  // In each leaf one line.
  void SupportByLeaves(std::uint32_t tree, Level least) {
    const CaseProof& proof = proofs_[tree];
    analysis::Space space(program(), LinesOf(proof, scenario_));
    OfLeaves found;
    ForEachLeaf(proof.tree, space, [&](std::uint32_t leaf) {
      for (std::uint32_t i = 0; i < space.lines().size(); ++i) {
        eval::LineCase judged = eval::JudgeLine(library_, space.lines()[i]);
        if (judged.outcome.low < least) continue;
        return found.Add(leaf, SupportOf(program(), proof.line.value_or(i), judged, least));
      }
    });
    found.Take(tree, record_.support);
  }

  void Refute(std::uint32_t line) {
    const Level most = outcome().high;
    if (judged_[line].outcome.high <= most) {
      for (RecordedClaim& claim : RefutationsOf(program(), line, judged_[line], most))
        record_.refutations.push_back(std::move(claim));
      return;
    }
    auto tree = ProofOf(line);
    if (!tree || record_.answer.lines[line].outcome.high > most) tree = ProofOf(std::nullopt);
    if (!tree) return;
    const CaseProof& proof = proofs_[*tree];
    analysis::Space space(program(), LinesOf(proof, scenario_));
    OfLeaves found;
    ForEachLeaf(proof.tree, space, [&](std::uint32_t leaf) {
      eval::LineCase judged = eval::JudgeLine(library_, space.lines()[proof.line ? 0 : line]);
      found.Add(leaf, RefutationsOf(program(), line, judged, most));
    });
    found.Take(*tree, record_.refutations);
  }

  // What shows that the ends of an open outcome come true.
  void Complete(const CaseProof& proof, const analysis::Completion& completion,
                RecordedCompletion& recorded) {
    const OutcomeRange answer =
        proof.line ? record_.answer.lines[*proof.line].outcome : record_.answer.outcome;
    if (answer.determined()) return;
    analysis::Space space(program(), LinesOf(proof, scenario_));
    for (const analysis::Taken& taken : completion.taken) space.Apply(taken);
    const bool strict = completion.outcome.low >= answer.high;
    const bool mild = completion.outcome.high <= answer.low;
    for (std::uint32_t i = 0; i < space.lines().size(); ++i) {
      const std::uint32_t line = proof.line.value_or(i);
      eval::LineCase judged = eval::JudgeLine(library_, space.lines()[i]);
      if (strict && recorded.support.empty() && judged.outcome.low >= answer.high)
        recorded.support = SupportOf(program(), line, judged, answer.high);
      if (!mild) continue;
      for (RecordedClaim& claim : RefutationsOf(program(), line, judged, answer.low))
        recorded.refutations.push_back(std::move(claim));
    }
    std::sort(recorded.support.begin(), recorded.support.end());
    std::sort(recorded.refutations.begin(), recorded.refutations.end());
  }

  eval::Library& library_;
  const data::Scenario& scenario_;
  const std::vector<CaseProof>& proofs_;
  std::vector<eval::LineCase>& judged_;
  DecisionRecord& record_;
};

}  // namespace

void AddClaims(eval::Library& library, const data::Scenario& scenario,
               const std::vector<CaseProof>& proofs, std::vector<eval::LineCase>& judged,
               DecisionRecord& record) {
  Showing(library, scenario, proofs, judged, record).Write();
}

}  // namespace licet::record
