#include "licet/licet.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// Every story and every case of the shipped pack with its answer in both views, in one table: what
// a change of rules, catalog or evaluation turns, it turns here. With the environment variable
// LICET_UPDATE_GOLDENS=1 the table is written anew; read it before it is committed.
namespace licet {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> ScenariosIn(const std::string& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string Joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += " " + word;
  return text;
}

std::string Review(const ReviewRange& review) {
  if (review.high.empty()) return {};
  return review.determined() ? review.high : review.low + " to " + review.high;
}

std::string Summary(const Decision& decision) {
  std::string text(ToString(decision.outcome));
  if (!decision.outcome.determined()) {
    text += " (" + std::string(ToString(decision.outcome.low)) + " to " +
            std::string(ToString(decision.outcome.high)) + ")";
  }
  if (decision.basis != Basis::kNone) text += ", " + std::string(ToString(decision.basis));
  const std::string review = Review(decision.review);
  if (!review.empty() && decision.outcome.high >= Level::kLicenseRequired) text += ", " + review;
  std::set<std::string> classes, reasons, questions, flags;
  for (const LineDecision& line : decision.lines) {
    for (const auto& status : line.classes) {
      classes.insert(status.code + (status.truth == Truth::kTrue ? "" : "?"));
    }
    for (const auto& reason : line.because) reasons.insert(reason.rule);
    for (const auto& fact : line.missing) questions.insert(fact.path);
    for (const auto& flag : line.flags) flags.insert(flag.rule);
  }
  if (!classes.empty()) text += "\n    classes:" + Joined(classes);
  if (!reasons.empty()) text += "\n    because:" + Joined(reasons);
  if (!questions.empty()) text += "\n    asks:" + Joined(questions);
  if (!flags.empty()) text += "\n    flags:" + Joined(flags);
  return text + "\n";
}

std::string Table(const std::string& folder, const Pack& pack, const Catalog& catalog) {
  std::string text;
  for (const fs::path& path : ScenariosIn(folder)) {
    INFO(path.string());
    const auto scenario = Scenario::Load(path.string(), pack, catalog);
    REQUIRE(scenario.ok());
    REQUIRE(scenario->ok());
    EvaluateOptions printed;
    printed.view = View::kDeJure;
    const auto enforced = Evaluate(pack, *scenario);
    const auto de_jure = Evaluate(pack, *scenario, printed);
    REQUIRE(enforced.ok());
    REQUIRE(de_jure.ok());
    const std::string summary = Summary(*enforced);
    text += path.stem().string() + "\n  " + summary;
    if (Summary(*de_jure) != summary) text += "  as printed: " + Summary(*de_jure);
  }
  return text;
}

void Hold(const std::string& golden, const std::string& text) {
  const fs::path path = fs::path("tests/golden/decide") / golden;
  if (std::getenv("LICET_UPDATE_GOLDENS") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream wanted;
  wanted << in.rdbuf();
  CHECK(wanted.str() == text);
}

TEST_CASE("the stories and cases of the shipped pack are decided as they were read") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  REQUIRE(pack->ok());
  const Catalog catalog = Catalog::Shipped(*pack);
  Hold("stories.txt", Table("rules/stories", *pack, catalog));
  Hold("us-ear-cases.txt", Table("rules/us-ear/cases", *pack, catalog));
}

}  // namespace
}  // namespace licet
