#pragma once

#include "analysis/search.hpp"
#include "analysis/space.hpp"
#include "data/scenario.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace licet::analysis {

/// A fact that cases differ in. The choice of the part has the path `item.chip` and the names of the
/// parts as codes.
struct Unknown {
  std::string path;
  program::FactStep step;
  int cost = 1;
};

/// Some completions of the facts that have one answer.
struct CaseLeaf {
  /// By place in `CaseTable::unknowns`; nothing: whatever it is.
  std::vector<std::optional<data::Value>> facts;
  /// What all of them give; nothing if they stay open: by law, diligence, or what a list may hold.
  std::optional<std::string> answer;
};

/// All completions of the open facts of a line, in cases that have nothing in common.
struct CaseTable {
  std::vector<Unknown> unknowns;
  std::vector<CaseLeaf> leaves;
  /// All cases were told apart.
  bool complete = false;
};

/// Divides the open facts until every case is settled. The answer of a case is its outcome, or its
/// review if `of_review`.
[[nodiscard]] CaseTable TellApart(const program::Program& program, const data::Line& line,
                                  bool of_review, Judging& judging);

/// Whether no value is possible by both.
[[nodiscard]] bool Disjoint(const data::Value& a, const data::Value& b);

}  // namespace licet::analysis
