#include "chart/cells.hpp"

#include "tests/support/catch.hpp"

namespace licet::chart {
namespace {

const std::vector<std::string> kScale{"presumption_of_approval", "case_by_case",
                                      "presumption_of_denial", "policy_of_denial"};

MatrixCell Cell(Level low, Level high, const std::string& mild = "",
                const std::string& strict = "") {
  MatrixCell cell;
  cell.outcome = {low, high};
  cell.review.low = mild;
  cell.review.high = strict;
  return cell;
}

// Three chips, two places, two days; the second day is like the first but for the last chip.
OutcomeMatrix Sample() {
  OutcomeMatrix matrix;
  matrix.head.pack.name = "example";
  matrix.head.review_scale = kScale;
  matrix.head.baseline = "one <sale>";
  matrix.head.baseline_name = "sale.toml";
  matrix.head.baseline_facts = {"located = \"{destination}\""};
  matrix.dates = {*Date::Parse("2024-01-01"), *Date::Parse("2024-06-01"),
                  *Date::Parse("2024-07-01")};
  matrix.destinations = {"CN", "DE"};
  matrix.chips = {{"a", "Maker A"}, {"b", "Maker B"}, {"c", "Maker C"}};
  const MatrixCell free = Cell(Level::kNoLicense, Level::kNoLicense);
  const MatrixCell asked = Cell(Level::kLicenseRequired, Level::kLicenseRequired,
                                "presumption_of_denial", "presumption_of_denial");
  for (int day = 0; day < 3; ++day) {
    for (int chip = 0; chip < 3; ++chip) {
      matrix.cells.push_back(chip == 1 || (day == 2 && chip == 2) ? free : asked);
      matrix.cells.push_back(free);
    }
  }
  return matrix;
}

TEST_CASE("each policy of a scale has a letter of its own") {
  const CellCodes codes(kScale);
  const Level license = Level::kLicenseRequired;
  CHECK(codes.CodeOf(Cell(license, license, kScale[0], kScale[0])) == "La");
  CHECK(codes.CodeOf(Cell(license, license, kScale[1], kScale[1])) == "Lc");
  CHECK(codes.CodeOf(Cell(license, license, kScale[2], kScale[2])) == "Ld");
  CHECK(codes.CodeOf(Cell(license, license, kScale[3], kScale[3])) == "Lp");
  CHECK(codes.CodeOf(Cell(license, license, kScale[1], kScale[2])) == "Lcd");
  CHECK(codes.CodeOf(Cell(license, license)) == "L");
}

TEST_CASE("an open answer shows both ends, and the conservative one last") {
  const CellCodes codes(kScale);
  CHECK(codes.CodeOf(Cell(Level::kNoLicense, Level::kLicenseRequired, "", kScale[2])) == "-?Ld");
  CHECK(codes.CodeOf(Cell(Level::kExceptionAvailable, Level::kProhibited)) == "E?P");
  CHECK(WordsOf(Cell(Level::kNoLicense, Level::kLicenseRequired, "", kScale[2])) ==
        "undetermined: no license to license required, presumption of denial");
}

TEST_CASE("no class and no requirement look different") {
  const CellCodes codes(kScale);
  MatrixCell cell = Cell(Level::kNoLicense, Level::kNoLicense);
  cell.basis = Basis::kNotControlled;
  CHECK(codes.CodeOf(cell) == ".");
  cell.basis = Basis::kNoRequirement;
  CHECK(codes.CodeOf(cell) == "-");
}

TEST_CASE("chips that are answered alike share a row") {
  const auto groups = GroupRows(Sample(), 0);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].chips == std::vector<std::size_t>{0, 2});
  CHECK(groups[1].chips == std::vector<std::size_t>{1});
  CHECK(GroupRows(Sample(), 2)[0].chips == std::vector<std::size_t>{0});
}

TEST_CASE("a day on which nothing differs is not told again") {
  CHECK_FALSE(SameAsBefore(Sample(), 0));
  CHECK(SameAsBefore(Sample(), 1));
  CHECK_FALSE(SameAsBefore(Sample(), 2));
  const std::string text = RenderText(Sample());
  CHECK(text.find("\n2024-06-01  as on 2024-01-01\n") != std::string::npos);
  CHECK(text.find("\n2024-01-01\n  CN DE\n  Ld -\n      a c\n  -  -\n      b\n") !=
        std::string::npos);
}

TEST_CASE("the baseline is printed with every form") {
  for (const std::string& text :
       {RenderText(Sample()), RenderCsv(Sample()), RenderHtml(Sample())}) {
    CHECK(text.find("baseline: one ") != std::string::npos);
    CHECK(text.find("{destination}") != std::string::npos);
  }
  CHECK(RenderHtml(Sample()).find("one <sale>") == std::string::npos);
}

TEST_CASE("a matrix as CSV has a row for each chip and day") {
  const std::string csv = RenderCsv(Sample());
  CHECK(csv.find("\r\ndate,chip,CN,DE\r\n2024-01-01,a,Ld,-\r\n2024-01-01,b,-,-\r\n") !=
        std::string::npos);
  CHECK(csv.find("\r\n2024-07-01,c,-,-\r\n") != std::string::npos);
}

}  // namespace
}  // namespace licet::chart
