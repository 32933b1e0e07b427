#include "chart/cells.hpp"
#include "chart/page.hpp"
#include "chart/table.hpp"
#include "licet/chart.hpp"

#include <string>

namespace licet {
inline namespace v0 {
namespace {

constexpr const char* kStyle = R"(
table.matrix { font-size: 0.85em; }
table.matrix td.cell, table.matrix th.place { text-align: center; min-width: 2.6em; }
table.matrix td.chips { max-width: 42em; }
td.l0 { background: #eef6ee; } td.l1 { background: #d9ecf7; }
td.l2 { background: #fbdcc4; } td.l3 { background: #efb3b3; }
td.open { background: #fdf3c7; }
)";

std::string ClassOf(const MatrixCell& cell) {
  if (!cell.outcome.determined()) return "cell open";
  return "cell l" + std::to_string(static_cast<int>(cell.outcome.high));
}

void AppendTable(const OutcomeMatrix& matrix, std::size_t date, const chart::CellCodes& codes,
                 std::string& page) {
  page += "<table class=\"matrix\">\n<thead><tr><th>chips</th>";
  for (const std::string& place : matrix.destinations) {
    page += "<th class=\"place\">" + chart::Escaped(place) + "</th>";
  }
  page += "</tr></thead>\n<tbody>\n";
  for (const chart::RowGroup& group : chart::GroupRows(matrix, date)) {
    std::string names;
    for (const std::size_t chip : group.chips) {
      names += (names.empty() ? "" : ", ") + matrix.chips[chip].name;
    }
    page += "<tr><td class=\"chips\">" + chart::Escaped(names) + "</td>";
    for (std::size_t place = 0; place < matrix.destinations.size(); ++place) {
      const MatrixCell& cell = matrix.At(date, group.first, place);
      page += "<td class=\"" + ClassOf(cell) + "\" title=\"" +
              chart::Escaped(chart::WordsOf(cell)) + "\">" + chart::Escaped(codes.CodeOf(cell)) +
              "</td>";
    }
    page += "</tr>\n";
  }
  page += "</tbody></table>\n";
}

void AppendHead(const OutcomeMatrix& matrix, const chart::CellCodes& codes, std::string& page) {
  for (const std::string& line : chart::HeadLines(matrix.head)) {
    page += "<p>" + chart::Escaped(line) + "</p>\n";
  }
  page += "<h2>Legend</h2>\n<table>\n";
  for (const auto& [code, words] : codes.Legend()) {
    page += "<tr><td><b>" + chart::Escaped(code) + "</b></td><td>" + chart::Escaped(words) +
            "</td></tr>\n";
  }
  page += "</table>\n<details><summary>The baseline, fact by fact</summary>\n<pre>";
  for (const std::string& line : matrix.head.baseline_facts) page += chart::Escaped(line) + "\n";
  page += "\n# every item, beside what the catalog says\n";
  for (const std::string& line : matrix.head.item_facts) page += chart::Escaped(line) + "\n";
  page += "</pre></details>\n<p>" + chart::Escaped(chart::kCaution) + "</p>\n";
}

}  // namespace

std::string RenderHtml(const OutcomeMatrix& matrix) {
  const chart::CellCodes codes(matrix.head.review_scale);
  std::string body = "<h1>Chips, places and days</h1>\n";
  AppendHead(matrix, codes, body);
  for (std::size_t date = 0; date < matrix.dates.size(); ++date) {
    const std::string day = matrix.dates[date].ToString();
    body += "<h2 id=\"d" + day + "\">" + day + "</h2>\n";
    if (chart::SameAsBefore(matrix, date)) {
      const std::string before = matrix.dates[date - 1].ToString();
      body += "<p>As on <a href=\"#d" + before + "\">" + before + "</a>.</p>\n";
    } else {
      AppendTable(matrix, date, codes, body);
    }
  }
  return chart::Page("Chips, places and days: " + matrix.head.pack.name, kStyle, body);
}

}  // namespace v0
}  // namespace licet
