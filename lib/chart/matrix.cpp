#include "chart/cells.hpp"
#include "chart/table.hpp"
#include "licet/chart.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

constexpr std::size_t kWidth = 100;

std::string Padded(std::string text, std::size_t width) {
  text.append(text.size() < width ? width - text.size() : 0, ' ');
  return text;
}

// Without the blanks that padding leaves at the end.
std::string Trimmed(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::size_t ColumnWidth(const OutcomeMatrix& matrix, const chart::CellCodes& codes) {
  std::size_t width = 0;
  for (const std::string& place : matrix.destinations) width = std::max(width, place.size());
  for (const MatrixCell& cell : matrix.cells) width = std::max(width, codes.CodeOf(cell).size());
  return width + 1;
}

void AppendLegend(const OutcomeMatrix& matrix, const chart::CellCodes& codes, std::string& text) {
  text += "\nlegend\n";
  for (const auto& [code, words] : codes.Legend()) text += "  " + Padded(code, 5) + words + "\n";
  text += "\nbaseline (" + matrix.head.baseline_name + ")\n";
  for (const std::string& line : matrix.head.baseline_facts) text += "  " + line + "\n";
  text += "\nevery item, beside what the catalog says\n";
  for (const std::string& line : matrix.head.item_facts) text += "  " + line + "\n";
}

void AppendDate(const OutcomeMatrix& matrix, std::size_t date, const chart::CellCodes& codes,
                std::size_t width, std::string& text) {
  text += "\n" + matrix.dates[date].ToString();
  if (chart::SameAsBefore(matrix, date)) {
    text += "  as on " + matrix.dates[date - 1].ToString() + "\n";
    return;
  }
  std::string header = "  ";
  for (const std::string& place : matrix.destinations) header += Padded(place, width);
  text += "\n" + Trimmed(header) + "\n";
  for (const chart::RowGroup& group : chart::GroupRows(matrix, date)) {
    std::string row = "  ";
    for (std::size_t place = 0; place < matrix.destinations.size(); ++place) {
      row += Padded(codes.CodeOf(matrix.At(date, group.first, place)), width);
    }
    std::string names;
    for (const std::size_t chip : group.chips) names += matrix.chips[chip].id + " ";
    text += Trimmed(row) + "\n      " + chart::Wrapped(names, 6, 6, kWidth) + "\n";
  }
}

}  // namespace

std::string RenderText(const OutcomeMatrix& matrix) {
  const chart::CellCodes codes(matrix.head.review_scale);
  std::string text;
  for (const std::string& line : chart::HeadLines(matrix.head)) {
    text += chart::Wrapped(line, 0, 2, kWidth) + "\n";
  }
  text += std::to_string(matrix.chips.size()) + " chips, " +
          std::to_string(matrix.destinations.size()) + " places, " +
          std::to_string(matrix.dates.size()) + " days\n";
  AppendLegend(matrix, codes, text);
  const std::size_t width = ColumnWidth(matrix, codes);
  for (std::size_t date = 0; date < matrix.dates.size(); ++date) {
    AppendDate(matrix, date, codes, width, text);
  }
  return text;
}

std::string RenderCsv(const OutcomeMatrix& matrix) {
  const chart::CellCodes codes(matrix.head.review_scale);
  std::string text;
  for (const std::string& line : chart::HeadLines(matrix.head)) text += "# " + line + "\r\n";
  for (const std::string& line : matrix.head.baseline_facts) text += "# | " + line + "\r\n";
  for (const std::string& line : matrix.head.item_facts) text += "# item | " + line + "\r\n";
  for (const auto& [code, words] : codes.Legend()) text += "# " + code + ": " + words + "\r\n";
  std::vector<std::string> row{"date", "chip"};
  row.insert(row.end(), matrix.destinations.begin(), matrix.destinations.end());
  text += chart::CsvRow(row);
  for (std::size_t date = 0; date < matrix.dates.size(); ++date) {
    for (std::size_t chip = 0; chip < matrix.chips.size(); ++chip) {
      row = {matrix.dates[date].ToString(), matrix.chips[chip].id};
      for (std::size_t place = 0; place < matrix.destinations.size(); ++place) {
        row.push_back(codes.CodeOf(matrix.At(date, chip, place)));
      }
      text += chart::CsvRow(row);
    }
  }
  return text;
}

}  // namespace v0
}  // namespace licet
