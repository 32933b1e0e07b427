#pragma once

#include "licet/chart.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

// Answers as a few letters, the same in all charts.
namespace licet::chart {

/// Gives each review policy of a scale a letter of its own, from its own words.
class CellCodes {
 public:
  explicit CellCodes(const std::vector<std::string>& review_scale);

  /// `Ld`; `-?Ld` where the answer is open between two.
  [[nodiscard]] std::string CodeOf(const MatrixCell& cell) const;
  /// What the letters mean, one line each: letter and words.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> Legend() const;

 private:
  std::vector<std::pair<std::string, std::string>> letters_;  // review → letter, mildest first
};

/// "license required, presumption of denial".
std::string WordsOf(const MatrixCell& cell);
/// `case_by_case` → "case by case".
std::string Plain(std::string_view name);

/// Chips that are answered alike on one day, with the index of the first.
struct RowGroup {
  std::size_t first = 0;
  std::vector<std::size_t> chips;
};
/// In order of their first chip.
std::vector<RowGroup> GroupRows(const OutcomeMatrix& matrix, std::size_t date);
/// Whether all answers on the day are those of the day before it in the matrix.
bool SameAsBefore(const OutcomeMatrix& matrix, std::size_t date);

/// "law as of 2026-10-04, known at …": what was asked of which rules, in lines.
std::vector<std::string> HeadLines(const ChartHead& head);

}  // namespace licet::chart
