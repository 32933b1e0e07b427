#pragma once

#include "data/scenario.hpp"
#include "eval/review.hpp"
#include "licet/decision.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What the second pass leaves for those who check it: how it divided the facts, and which facts
// make each end of the answer come true.
namespace licet::analysis {

/// A fact taken as something narrower, or one of the parts that the item of a line may be.
struct Taken {
  std::uint32_t line = 0;
  /// Line and path of each place where the fact stands; none: `part` of `line` is chosen.
  std::vector<std::pair<std::uint32_t, std::string>> places;
  data::Value value;
  std::uint32_t part = 0;
  /// If `value` is the code that stands for all that no rule names: those that are named.
  std::vector<std::string> others;
};

/// A case with all the parts that it was divided into; none: it was judged as it is.
struct CaseTree {
  struct Branch;
  std::vector<Branch> branches;
};
struct CaseTree::Branch {
  Taken taken;
  CaseTree tree;
};

/// Facts taken as something narrower, one after the other, and what is decided then.
struct Completion {
  std::vector<Taken> taken;
  OutcomeRange outcome;
  eval::Review review;
};

/// How a line, or all lines together, were followed.
struct CaseProof {
  std::optional<std::uint32_t> line;
  CaseTree tree;
  /// Together they reach both ends of outcome and review, as far as these were found to come true.
  std::vector<Completion> completions;
};

}  // namespace licet::analysis
