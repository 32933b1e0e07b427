#include "chart/region_plot.hpp"
#include "chart/svg.hpp"
#include "tests/support/catch.hpp"

namespace licet::chart {
namespace {

// Two by two cells: one region on the left, two on the right.
RegionsChart Sample() {
  RegionsChart chart;
  chart.head.pack.name = "example";
  chart.head.pack.digest = "sha256:0123456789abcdef";
  chart.on = *Date::Parse("2024-01-01");
  chart.destination = "CN";
  chart.performance = {100, 1000, 10000};
  chart.density = {1, 10, 100};
  chart.region = {0, 1, 0, 2};
  chart.regions.resize(3);
  chart.regions[1].classes = {"3A090", "3A090.b"};
  chart.regions[1].answer.outcome = {Level::kLicenseRequired, Level::kLicenseRequired};
  chart.regions[2].classes = {"3A090.a"};
  chart.regions[2].answer.outcome = {Level::kNoLicense, Level::kLicenseRequired};
  RegionsChart::Chip chip;
  chip.ids = {"a", "b"};
  chip.label = "A & B";
  chip.performance_low = chip.performance_high = 1000;
  chip.density_low = chip.density_high = 10;
  chip.datacenter = true;
  chart.chips = {chip};
  return chart;
}

constexpr Box kFrame{0, 0, 200, 100};

TEST_CASE("pixels are written to a tenth") {
  CHECK(Pixels(1) == "1");
  CHECK(Pixels(1.26) == "1.3");
  CHECK(Pixels(-0.04) == "0");
  CHECK(Pixels(-12.5) == "-12.5");
}

TEST_CASE("both axes are logarithmic") {
  const RegionsChart chart = Sample();
  const RegionPlot plot(chart, kFrame);
  CHECK(plot.Across(100) == Approx(0));
  CHECK(plot.Across(1000) == Approx(100));
  CHECK(plot.Up(1) == Approx(100));
  CHECK(plot.Up(10) == Approx(50));
}

TEST_CASE("cells of one region are one rectangle, and borders lie between regions") {
  const RegionsChart chart = Sample();
  const RegionPlot plot(chart, kFrame);
  const auto rects = plot.Rects();
  REQUIRE(rects.size() == 3);
  CHECK(rects[0].region == 0);
  CHECK(rects[0].box.right == Approx(100));
  CHECK(rects[0].box.bottom - rects[0].box.top == Approx(100));
  const auto borders = plot.Borders();
  REQUIRE(borders.size() == 2);
  CHECK(borders[0].first.x == Approx(100));
  CHECK(borders[0].second.y == Approx(0));
  CHECK(borders[1].first.y == Approx(50));
  CHECK(plot.RoomOf(2).left == Approx(100));
}

TEST_CASE("places that no part can have stay blank") {
  RegionsChart chart = Sample();
  chart.region[3] = RegionsChart::kNoRegion;
  CHECK(RegionPlot(chart, kFrame).Rects().size() == 2);
}

TEST_CASE("labels overlap neither each other nor what is taken") {
  std::vector<Label> labels;
  for (int i = 0; i < 12; ++i)
    labels.push_back({{300.0 + i * 6, 200.0 + (i % 3) * 4}, "H100 SXM5", {}, false});
  const std::vector<Box> taken{{280, 150, 400, 180}};
  PlaceLabels(labels, {0, 0, 800, 500}, taken, 11);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    CHECK_FALSE(labels[i].box.Overlaps(taken[0]));
    for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(labels[i].box.Overlaps(labels[k].box));
  }
}

TEST_CASE("names in the strip keep their distance and their order") {
  RegionsChart chart = Sample();
  chart.chips.assign(5, chart.chips[0]);
  std::vector<const RegionsChart::Chip*> chips;
  for (const auto& chip : chart.chips) chips.push_back(&chip);
  const auto places = RegionPlot(chart, kFrame).SpreadOut(chips, 12);
  for (std::size_t i = 1; i < places.size(); ++i) CHECK(places[i] - places[i - 1] > 11.5);
}

TEST_CASE("a picture says what it shows") {
  const std::string svg = RenderSvg(Sample());
  CHECK(svg.find("<title>Advanced computing chips on 2024-01-01") != std::string::npos);
  CHECK(svg.find(">A &amp; B (2)</text>") != std::string::npos);
  CHECK(svg.find(">3A090.b</text>") != std::string::npos);
  CHECK(svg.find(">3A090, 3A090.b</text>") == std::string::npos);
  CHECK(svg.find("sha256:0123456789abcdef") != std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
}

}  // namespace
}  // namespace licet::chart
