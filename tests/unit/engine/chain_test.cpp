#include "licet/evaluate.hpp"
#include "licet/explanation.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace licet::engine {
namespace {

std::vector<std::string> ShippedScenarios() {
  std::vector<std::string> files;
  for (const char* folder : {"rules/stories", "rules/us-ear/cases"})
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

// The file without the lines that begin with `left_out`.
std::string TextOf(const std::string& path, const std::string& left_out) {
  std::ifstream file(path);
  std::string text;
  for (std::string line; std::getline(file, line);)
    if (left_out.empty() || line.rfind(left_out, 0) != 0) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("a short answer says the same with and without the chain") {
  const Pack pack = *Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  const Catalog catalog = Catalog::Shipped(pack);
  const RenderOptions brief;
  RenderOptions full;
  full.detail = Detail::kFull;
  EvaluateOptions no_chain;
  no_chain.chain = false;
  std::size_t compared = 0;
  std::size_t shorter = 0;
  std::size_t free = 0;
  for (const std::string& path : ShippedScenarios()) {
    // Days that are not known make an event lie in many stretches of law.
    for (const std::string left_out : {"", "on = ", "destination = "}) {
      const Scenario scenario =
          Scenario::Parse(TextOf(path, left_out), TextFormat::kToml, path, pack, catalog);
      if (!scenario.ok()) continue;
      const auto whole = Evaluate(pack, scenario);
      const auto without = Evaluate(pack, scenario, no_chain);
      REQUIRE(whole.ok());
      REQUIRE(without.ok());
      INFO(path << " without `" << left_out << "`");
      CHECK(RenderText(*without, brief) == RenderText(*whole, brief));
      CHECK(RenderMarkdown(*without, brief) == RenderMarkdown(*whole, brief));
      CHECK(RenderJson(*without, brief) == RenderJson(*whole, brief));
      ++compared;
      shorter += RenderJson(*without, full).size() < RenderJson(*whole, full).size() ? 1 : 0;
      free += whole->outcome == OutcomeRange{} ? 1 : 0;
    }
  }
  CHECK(compared > 60);
  CHECK(shorter == compared);
  CHECK(free > 5);
}

}  // namespace licet::engine
