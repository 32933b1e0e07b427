#include "conformance_case.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

namespace licet::conformance {
namespace {

TEST_CASE("each conformance case is decided as it was by hand") {
  const std::vector<CaseFile> files = ReadCaseFiles("tests/conformance");
  REQUIRE(!files.empty());
  for (const CaseFile& file : files) {
    INFO(file.name);
    std::string problem;
    const auto pack = PackOf(file, LICET_SCRATCH, problem);
    INFO(problem);
    CHECK(pack.has_value());
    if (!pack) continue;
    REQUIRE(!file.json.at("cases").empty());
    for (const nlohmann::json& one_case : file.json.at("cases")) {
      INFO(one_case.at("name").get<std::string>() + " – " + one_case.at("why").get<std::string>());
      std::string all;
      for (const std::string& difference : Run(file, one_case, *pack)) all += difference + "\n";
      CHECK(all == "");
    }
  }
}

TEST_CASE("a difference is said") {
  const std::vector<CaseFile> files = ReadCaseFiles("tests/conformance");
  const auto letters = std::find_if(files.begin(), files.end(), [](const CaseFile& candidate) {
    return candidate.name == "letters.json";
  });
  REQUIRE(letters != files.end());
  const CaseFile& file = *letters;
  std::string problem;
  const auto pack = PackOf(file, LICET_SCRATCH, problem);
  REQUIRE(pack.has_value());
  nlohmann::json wrong = file.json.at("cases").at(0);
  wrong["expect"] = {{"outcome", "no_license"}, {"nonsense", 1}};
  const auto differences = Run(file, wrong, *pack);
  REQUIRE(differences.size() == 2);
  CHECK(differences[0] == "`nonsense` is not a key of `expect`");
  CHECK(differences[1] == "outcome: wanted no_license, got license_required");
}

}  // namespace
}  // namespace licet::conformance
