#include "licet/licet.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

// All chips by all places and days that charts ask about by themselves, and all that changes in the
// shipped packs: what a change of rules, catalog, baseline or evaluation turns, it turns here. With
// the environment variable LICET_UPDATE_GOLDENS=1 the files are written anew; read the difference
// before they are committed.
namespace licet {
namespace {

namespace fs = std::filesystem;

void Hold(const std::string& golden, const std::string& text) {
  const fs::path path = fs::path("tests/golden/chart") / golden;
  if (std::getenv("LICET_UPDATE_GOLDENS") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream wanted;
  wanted << in.rdbuf();
  CHECK(wanted.str() == text);
}

Pack Shipped() {
  auto pack = Pack::Load(DefaultPacks());
  REQUIRE(pack.ok());
  REQUIRE(pack->ok());
  return *std::move(pack);
}

TEST_CASE("every chip is answered for every place and day as it was read") {
  const Pack pack = Shipped();
  const Catalog catalog = Catalog::Shipped(pack);
  const ChartDefaults defaults = ShippedChartDefaults();
  REQUIRE(defaults.dates.size() == 24);
  REQUIRE(defaults.destinations.size() == 14);
  MatrixRequest request;
  request.dates = defaults.dates;
  request.destinations = defaults.destinations;
  const auto result = ComputeMatrix(pack, catalog, request);
  REQUIRE(result.ok());
  REQUIRE(result->chart);
  CHECK(result->chart->chips.size() == catalog.ids().size());
  Hold("matrix.txt", RenderText(*result->chart));
}

TEST_CASE("what changes when in the shipped packs") {
  const auto calendar = ReadCalendar(Shipped(), std::nullopt, std::nullopt);
  REQUIRE(calendar.ok());
  Hold("calendar.txt", RenderText(*calendar));
}

}  // namespace
}  // namespace licet
