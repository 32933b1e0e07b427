#include "licet/licet.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

// What a person sees of a story, whole. Each file beside this one is `STORY.FORM`: a scenario of
// `rules/stories` in the form `short.txt`, `full.txt`, `short.md` or `full.md`. With the
// environment variable LICET_UPDATE_GOLDENS=1 the files are written anew; read them before they are
// committed.
namespace licet {
namespace {

const std::filesystem::path kFolder = "tests/golden/explain";

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::filesystem::path> Goldens() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename().string();
    if (name != "CMakeLists.txt" && name.find(".cpp") == std::string::npos) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Rules move in their files, and any edit changes the digest; neither is what is looked at here.
std::string WithoutPlaces(const std::string& text) {
  static const std::regex kPlace("\\.licet:[0-9]+");
  return std::regex_replace(text, kPlace, ".licet:LINE");
}

std::string Render(const std::string& form, Decision decision) {
  decision.pack.digest = "sha256:0000000000000000";
  if (form == ".short.txt") return RenderText(decision);
  if (form == ".full.txt") return RenderText(decision, {Detail::kFull, false, 100});
  if (form == ".short.md") return RenderMarkdown(decision);
  if (form == ".full.md") return RenderMarkdown(decision, {Detail::kFull, false, 0});
  return "unknown form " + form;
}

TEST_CASE("the explanations of the stories are as they were read") {
  const auto pack = Pack::Load({"us.ear"});
  REQUIRE(pack.ok());
  REQUIRE(pack->ok());
  const Catalog catalog = Catalog::Shipped(*pack);
  const bool update = std::getenv("LICET_UPDATE_GOLDENS") != nullptr;
  const auto paths = Goldens();
  REQUIRE(paths.size() >= 4);
  for (const auto& path : paths) {
    INFO(path.string());
    const std::string name = path.filename().string();
    const std::string story = name.substr(0, name.find('.'));
    const auto scenario = Scenario::Load("rules/stories/" + story + ".toml", *pack, catalog);
    REQUIRE(scenario.ok());
    REQUIRE(scenario->ok());
    const auto decision = Evaluate(*pack, *scenario);
    REQUIRE(decision.ok());
    const std::string text = WithoutPlaces(Render(name.substr(name.find('.')), *decision));
    if (update) std::ofstream(path, std::ios::binary) << text;
    CHECK(ReadFile(path) == text);
  }
}

}  // namespace
}  // namespace licet
