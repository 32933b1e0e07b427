#pragma once

#include "analysis/proof.hpp"
#include "analysis/space.hpp"
#include "analysis/split.hpp"
#include "data/scenario.hpp"
#include "eval/hop_case.hpp"
#include "eval/options.hpp"
#include "eval/review.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace licet::analysis {

/// What evaluation says of the lines as they are filled in.
struct Verdict {
  OutcomeRange outcome;
  eval::Review review;
  Basis basis = Basis::kNone;
  /// The most worthwhile fact that can still be divided, with its parts.
  std::optional<Spot> spot;
  std::vector<data::Value> parts;
  /// Lists that may hold more.
  std::vector<Spot> lists;
  /// Facts that are open and cannot be divided: texts, codes that are compared with one another.
  bool blocked = false;

  [[nodiscard]] bool review_open() const { return review.any && review.low != review.high; }
  [[nodiscard]] bool settled() const { return outcome.determined() && !review_open(); }
};

/// Judges lines as they are filled in, and counts the work.
class Judging {
 public:
  /// All must outlive it. `limit`: how much work may be done; one step is one requirement looked at
  /// for one event and, if it ranges over parties, one of them.
  Judging(const program::Program& program, const eval::Options& options, const Splitter& splitter,
          std::uint64_t limit)
      : program_(program), library_(program, options), splitter_(splitter), limit_(limit) {}

  [[nodiscard]] Verdict Judge(const Space& space);
  /// Paths of the facts that are open and bear on the answer.
  [[nodiscard]] std::set<std::string> OpenPaths(const Space& space);
  /// From now on only facts at these paths are offered to be divided; nothing: all of them.
  void OfferOnly(std::optional<std::set<std::string>> paths) { only_ = std::move(paths); }
  /// From now on what diligence could not find is not offered: nobody can be asked for it again.
  void OfferOnlyWhatCanBeAsked() { askable_ = true; }
  [[nodiscard]] bool exhausted() const { return work_ >= limit_; }
  [[nodiscard]] std::uint64_t work() const { return work_; }
  [[nodiscard]] std::uint64_t cases() const { return cases_; }
  [[nodiscard]] const Splitter& splitter() const { return splitter_; }

 private:
  void Offer(const Space& space, std::uint32_t line, const std::string& path, Verdict& verdict,
             std::uint64_t& least);

  const program::Program& program_;
  eval::Library library_;
  const Splitter& splitter_;
  std::uint64_t limit_;
  std::optional<std::set<std::string>> only_;
  bool askable_ = false;
  std::uint64_t work_ = 0;
  std::uint64_t cases_ = 0;
};

/// The answers of all completions of some lines.
struct Bounds {
  OutcomeRange outcome;
  eval::Review review;
  Basis basis = Basis::kNone;
  /// Both ends of `outcome` come true in some completion, or stay open by law or diligence alone.
  bool exact = false;
  std::uint64_t cases = 0;
  bool out_of_effort = false;
  /// The facts that were told apart, by path.
  std::vector<std::string> over;
  /// The lines as `FindBounds` was given them, counted from 0.
  CaseTree tree;
  std::vector<Completion> completions;
};

/// Divides the open facts until every case is settled or cannot change the bounds any more, at most
/// while `judging` is not exhausted. Where it stops early the bounds are wider, and still hold.
[[nodiscard]] Bounds FindBounds(const program::Program& program,
                                const std::vector<data::Line>& lines, Judging& judging);

}  // namespace licet::analysis
