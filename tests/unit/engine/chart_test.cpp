#include "licet/chart.hpp"

#include "licet/calendar.hpp"
#include "licet/document.hpp"
#include "licet/scenario.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <utility>

namespace licet::engine {
namespace {

using Catch::Matchers::Contains;

const Pack& UsEar() {
  static const Pack pack = *Pack::Load({"us.ear"});
  return pack;
}
const Catalog& Chips() {
  static const Catalog catalog = Catalog::Shipped(UsEar());
  return catalog;
}

Date Day(const std::string& text) { return *Date::Parse(text); }

const CalendarEntry* Find(const Calendar& calendar, const std::string& date, CalendarEvent event,
                          const std::string& name) {
  for (const CalendarEntry& entry : calendar.entries) {
    if (entry.date == Day(date) && entry.event == event && entry.name == name) return &entry;
  }
  return nullptr;
}

TEST_CASE("the calendar has what begins, what is superseded and what groups become") {
  const auto calendar = ReadCalendar(UsEar(), std::nullopt, std::nullopt);
  REQUIRE(calendar.ok());
  const CalendarEntry* begins = Find(*calendar, "2023-11-17", CalendarEvent::kBegins, "c_a");
  REQUIRE(begins != nullptr);
  CHECK(begins->kind == "classify");
  REQUIRE_FALSE(begins->citations.empty());
  CHECK(begins->citations[0].cite == "88 FR 73458");
  const CalendarEntry* ends = Find(*calendar, "2023-11-17", CalendarEvent::kSuperseded, "c_2022");
  REQUIRE(ends != nullptr);
  CHECK(ends->detail == "by c_a");
  CHECK(Find(*calendar, "2025-05-15", CalendarEvent::kBites, "r_world") != nullptr);
  CHECK(Find(*calendar, "2025-05-13", CalendarEvent::kUnenforced, "r_world") != nullptr);
  const CalendarEntry* group = Find(*calendar, "2026-07-10", CalendarEvent::kChanges, "A:5");
  REQUIRE(group != nullptr);
  CHECK(group->detail == "add AE");
  CHECK(Find(*calendar, "2026-02-03", CalendarEvent::kPrinted, "D:5") != nullptr);
  CHECK(std::is_sorted(calendar->entries.begin(), calendar->entries.end(),
                       [](const auto& a, const auto& b) { return a.date < b.date; }));
}

TEST_CASE("what lies after the law that the pack knows is scheduled") {
  const auto calendar = ReadCalendar(UsEar(), Day("2026-10-05"), std::nullopt);
  REQUIRE(calendar.ok());
  REQUIRE_FALSE(calendar->entries.empty());
  for (const CalendarEntry& entry : calendar->entries) CHECK(entry.scheduled);
  const auto past = ReadCalendar(UsEar(), Day("2023-11-17"), Day("2023-11-17"));
  REQUIRE(past.ok());
  for (const CalendarEntry& entry : past->entries) {
    CHECK(entry.date == Day("2023-11-17"));
    CHECK_FALSE(entry.scheduled);
  }
}

MatrixRequest Request(std::vector<std::string> dates, std::vector<std::string> places,
                      std::vector<std::string> chips) {
  MatrixRequest request;
  for (const std::string& date : dates) request.dates.push_back(Day(date));
  request.destinations = std::move(places);
  request.chips = std::move(chips);
  return request;
}

TEST_CASE("a cell of the matrix is the answer to the baseline") {
  const auto result =
      ComputeMatrix(UsEar(), Chips(),
                    Request({"2022-10-20", "2022-10-21", "2023-01-17", "2023-11-17"},
                            {"CN", "MO", "DE"}, {"h100-sxm5", "h800-sxm5"}));
  REQUIRE(result.ok());
  REQUIRE(result->chart);
  const OutcomeMatrix& matrix = *result->chart;
  const auto high = [&](std::size_t date, std::size_t chip, std::size_t place) {
    return ToString(matrix.At(date, chip, place).outcome);
  };
  // The H100 is caught from the first day; the H800, slower in its links, by the second version.
  CHECK(high(0, 0, 0) == "no_license");
  CHECK(high(1, 0, 0) == "license_required");
  CHECK(high(1, 1, 0) == "no_license");
  CHECK(high(3, 1, 0) == "license_required");
  // Macau joins on 2023-01-17; Germany never does.
  CHECK(high(1, 0, 1) == "no_license");
  CHECK(high(2, 0, 1) == "license_required");
  CHECK(high(3, 0, 2) == "no_license");
  CHECK(matrix.head.baseline_facts.size() > 10);
}

TEST_CASE("what tables show is what a full evaluation answers") {
  const MatrixRequest request = Request({"2024-06-03"}, {"CN"}, {"rtx-4090"});
  const auto result = ComputeMatrix(UsEar(), Chips(), request);
  REQUIRE(result.ok());
  REQUIRE(result->chart);
  std::string text = request.baseline.text + "\n[[line]]\nchip = \"rtx-4090\"\n[line.item]\n" +
                     request.baseline.item;
  const std::pair<std::string, std::string> values[] = {
      {"{destination}", "CN"}, {"{date}", "2024-06-03"}, {"{activity}", "export"}};
  for (const auto& [name, value] : values) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) {
      text.replace(at, name.size(), value);
    }
  }
  const Scenario scenario = Scenario::Parse(text, TextFormat::kToml, "x.toml", UsEar(), Chips());
  REQUIRE(scenario.ok());
  const auto decision = Evaluate(UsEar(), scenario);
  REQUIRE(decision.ok());
  const MatrixCell& cell = result->chart->At(0, 0, 0);
  CHECK(cell.outcome == decision->lines[0].outcome);
  CHECK(cell.basis == decision->lines[0].basis);
  CHECK(cell.review.low == decision->lines[0].review.low);
  CHECK(cell.review.high == decision->lines[0].review.high);
}

TEST_CASE("a name of several parts gives a row for each") {
  const auto result = ComputeMatrix(UsEar(), Chips(), Request({"2023-11-17"}, {"CN"}, {"A100"}));
  REQUIRE(result.ok());
  REQUIRE(result->chart);
  CHECK(result->chart->chips.size() == 4);
}

TEST_CASE("chips and places that there are not are refused") {
  auto result = ComputeMatrix(UsEar(), Chips(), Request({"2023-11-17"}, {"CN"}, {"H1000"}));
  REQUIRE_FALSE(result.ok());
  CHECK_THAT(std::string(result.status().message()), Contains("the catalog has no chip `H1000`"));
  result = ComputeMatrix(UsEar(), Chips(), Request({"2023-11-17"}, {"XQ"}, {}));
  REQUIRE_FALSE(result.ok());
  CHECK_THAT(std::string(result.status().message()), Contains("there is no place `XQ`"));
}

TEST_CASE("mistakes in a baseline are its own") {
  MatrixRequest request = Request({"2023-11-17"}, {"CN"}, {"h100-sxm5"});
  request.baseline.name = "mine.toml";
  request.baseline.text = "[[hop]]\ndestinaton = \"{destination}\"\n";
  const auto result = ComputeMatrix(UsEar(), Chips(), request);
  REQUIRE(result.ok());
  CHECK_FALSE(result->chart);
  REQUIRE_FALSE(result->diagnostics.empty());
  CHECK(result->sources.name(result->diagnostics[0].span.file) == "mine.toml");
}

// The class that holds at a point, by the region that covers it.
std::string ClassAt(const RegionsChart& chart, double performance, double density) {
  std::size_t column = 0, row = 0;
  while (chart.performance[column + 1] < performance) ++column;
  while (chart.density[row + 1] < density) ++row;
  const auto region = chart.region[row * (chart.performance.size() - 1) + column];
  if (region == RegionsChart::kNoRegion) return "blank";
  const auto& classes = chart.regions[region].classes;
  return classes.empty() ? "" : classes.back();
}

bool HasLine(const std::vector<double>& lines, double value) {
  return std::find(lines.begin(), lines.end(), value) != lines.end();
}

TEST_CASE("regions are the limits of the day, exactly") {
  RegionsRequest request;
  request.on = Day("2023-11-17");
  const auto result = ComputeRegions(UsEar(), Chips(), request);
  REQUIRE(result.ok());
  REQUIRE(result->chart);
  const RegionsChart& chart = *result->chart;
  for (const double limit : {1600.0, 2400.0, 4800.0}) CHECK(HasLine(chart.performance, limit));
  for (const double limit : {1.6, 3.2, 5.92}) CHECK(HasLine(chart.density, limit));
  // 3A090.a: 4800, or 1600 at 5.92. 3A090.b: 2400 at 1.6, or 1600 at 3.2, under both.
  CHECK(ClassAt(chart, 4801, 1.0) == "3A090.a");
  CHECK(ClassAt(chart, 4799, 1.0) == "");
  CHECK(ClassAt(chart, 1601, 5.93) == "3A090.a");
  CHECK(ClassAt(chart, 1599, 5.93) == "");
  CHECK(ClassAt(chart, 1601, 5.91) == "3A090.b");
  CHECK(ClassAt(chart, 1601, 3.21) == "3A090.b");
  CHECK(ClassAt(chart, 1601, 3.19) == "");
  CHECK(ClassAt(chart, 2401, 1.61) == "3A090.b");
  CHECK(ClassAt(chart, 2399, 1.61) == "");
  CHECK(ClassAt(chart, 2401, 1.59) == "");
}

TEST_CASE("chips lie where their data sheets put them") {
  RegionsRequest request;
  request.on = Day("2023-11-17");
  const auto result = ComputeRegions(UsEar(), Chips(), request);
  REQUIRE(result.ok());
  REQUIRE(result->chart);
  const auto named = [&](const std::string& id) {
    for (const auto& chip : result->chart->chips) {
      if (std::find(chip.ids.begin(), chip.ids.end(), id) != chip.ids.end()) return chip;
    }
    return RegionsChart::Chip{};
  };
  // 312 TOPS at 16 bits on 826 mm2.
  const RegionsChart::Chip a100 = named("a100-sxm4-40gb");
  CHECK(a100.performance_low == Approx(4992));
  REQUIRE(a100.density_low);
  CHECK(*a100.density_low == Approx(4992.0 / 826));
  // Four parts called A100 and three called A800, slower in their links only.
  CHECK(a100.ids.size() == 7);
  CHECK_THAT(a100.label, Contains("A100") && Contains("A800"));
  CHECK_FALSE(named("ascend-910").density_low);
}

TEST_CASE("a document has each rule once, with its history") {
  const auto document = Weave(UsEar(), Day("2024-06-03"));
  REQUIRE(document.ok());
  std::size_t rules = 0;
  const DocumentRule* first = nullptr;
  for (const DocumentChapter& chapter : document->chapters) {
    for (const DocumentBlock& block : chapter.blocks) {
      const auto* rule = std::get_if<DocumentRule>(&block);
      if (rule == nullptr) continue;
      ++rules;
      if (rule->name == "r_china") first = rule;
    }
  }
  CHECK(rules == UsEar().rule_count());
  REQUIRE(first != nullptr);
  CHECK(first->in_force == Truth::kFalse);
  CHECK_THAT(first->why_not, Contains("superseded by `r_dest`"));
  REQUIRE(first->history.size() == 2);
  CHECK(first->history[0] == "in force from 2022-10-21");
  CHECK(first->history[1] == "superseded by r_dest from 2023-11-17");
  std::string text;
  for (const CodePiece& piece : first->text) text += piece.text;
  CHECK_THAT(text, Catch::Matchers::StartsWith("require r_china license"));
}

TEST_CASE("the tables of a document are those of its day") {
  const auto members = [](const std::string& day, const std::string& code) {
    const auto document = Weave(UsEar(), Day(day));
    REQUIRE(document.ok());
    for (const DocumentGroup& group : document->groups) {
      if (group.code == code) return group.members;
    }
    return std::vector<std::string>{};
  };
  const auto has = [](const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  CHECK(has(members("2026-07-09", "D:4"), "AE"));
  CHECK_FALSE(has(members("2026-07-10", "D:4"), "AE"));
  CHECK_FALSE(has(members("2026-07-09", "A:5"), "AE"));
  CHECK(has(members("2026-07-10", "A:5"), "AE"));
}

TEST_CASE("coverage names what stands on a provision and what is missing") {
  const auto coverage = CoverageOf(UsEar());
  REQUIRE(coverage.ok());
  const auto found =
      std::find_if(coverage->sources.begin(), coverage->sources.end(),
                   [](const SourceCoverage& one) { return one.source.source == "fr_2023"; });
  REQUIRE(found != coverage->sources.end());
  const auto provision = std::find_if(found->provisions.begin(), found->provisions.end(),
                                      [](const auto& one) { return one.pinpoint == "3A090.a.1"; });
  REQUIRE(provision != found->provisions.end());
  CHECK(provision->status == CoverageStatus::kModeled);
  CHECK(provision->others == std::vector<std::string>{"threshold tpp_a"});
}

}  // namespace
}  // namespace licet::engine
