#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <set>
#include <string>
#include <vector>

// Every message about facts and scenarios, by the shortest text that gets it.
namespace licet::data {
namespace {

struct Sample {
  const char* code;
  std::string text;
  const char* name = "scenario.toml";
};

std::string Repeat(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::vector<Sample> Samples() {
  std::string owners = "listed = true";
  for (int i = 0; i < 9; ++i) owners = "owners = [{ " + owners + " }]";
  return {
      {"LIC3001", "quantty = 1"},
      {"LIC3010", ""},
      {"LIC3011", "a = 1\x01"},
      {"LIC3012", "a = \"\xFF\""},
      {"LIC3013", std::string(io::kMaxDocumentBytes + 1, ' ')},
      {"LIC3014", "a = " + std::string(200, '[')},
      {"LIC3015", "a = ic"},
      {"LIC3016", "{\"a\": ic}", "scenario.json"},
      {"LIC3017", "quantity = 1\nquantity = 2"},
      {"LIC3018", "acquired_on = 2023-11-17T10:00:00"},
      {"LIC3019", "acquired_on = 2023-02-30"},
      {"LIC3020", "quantity = 1e3"},
      {"LIC3021", "item.logic_die_area = 0.1234567890123456789012345678901"},
      {"LIC3022",
       "title = \"\xE2\x80\xAE"
       "turned\""},
      {"LIC3023", "a = [" + Repeat("0,", 2'000'001) + "]"},
      {"LIC3101", "item.datacenter = 1"},
      {"LIC3102", "quantity = \"512\""},
      {"LIC3103", "item.logic_die_area = \"826 furlong\""},
      {"LIC3104", "item.logic_die_area = \"826 GB/s\""},
      {"LIC3105", "item.logic_die_area = 826.125"},
      {"LIC3106", "quantity = 0"},
      {"LIC3107", "quantity = 1.5"},
      {"LIC3108", "quantity = { min = 2, max = 1 }"},
      {"LIC3109", "quantity = {}"},
      {"LIC3110", "item.kind = \"chip\""},
      {"LIC3111", "[[hop]]\norigin = \"China\""},
      {"LIC3112", "quantity = \"none\""},
      {"LIC3113", "quantity = { state = \"maybe\" }"},
      {"LIC3114", "[[party]]\nid = \"unknown\""},
      {"LIC3115", "{\"quantity\": null}", "scenario.json"},
      {"LIC3116", "item.density = 1"},
      {"LIC3117", "chip = \"\""},
      {"LIC3118", "item.modes = [" + Repeat("{}, ", 65) + "]"},
      {"LIC3119", "[[party]]\n" + owners},
      {"LIC3120", Repeat("[[party]]\n", 250) + Repeat("[[hop]]\norigin = \"US\"\n", 64) +
                      Repeat("[[line]]\nquantity = 1\n", 7)},
      {"LIC3201", "title = \"nothing else\""},
      {"LIC3202", "hop = []\nroute = []"},
      {"LIC3203", "[[hop]]\nto = \"buyer\""},
      {"LIC3204", "[[party]]\nkey = \"a\"\n[[party]]\nkey = \"a\""},
      {"LIC3205", "parties_complete = true\n[[hop]]\norigin = \"US\""},
      {"LIC3301", "chip = \"H900\""},
      {"LIC3302", "chip = \"X1\"\n[item]\nlogic_die_area = 1"},
  };
}

sample::Binding BindSample(const Sample& one) {
  static const Catalog kCatalog = sample::CatalogOf(
      "[[chip]]\nid = \"x1\"\nvendor = \"Acme\"\nmodel = \"X1\"\nsource = \"data sheet\"\n"
      "facts = { logic_die_area = 800 }");
  return sample::BindText(one.text, one.name, kCatalog);
}

TEST_CASE("each message is the only one that its text gets") {
  for (const Sample& one : Samples()) {
    INFO(one.code);
    const sample::Binding binding = BindSample(one);
    CHECK(binding.codes() == std::vector<std::string>{one.code});
    // A warning leaves the scenario as it is; an error leaves none.
    const bool warning = binding.diagnostics.at(0).severity == Severity::kWarning;
    CHECK(binding.scenario.has_value() == warning);
  }
}

TEST_CASE("no message about facts is left out here") {
  // Reached by bind_catalog_test.cpp (LIC3303, LIC3304), and what compares facts after binding.
  const std::set<std::string> elsewhere = {"LIC3303", "LIC3304"};
  std::set<std::string> reached;
  for (const Sample& one : Samples()) reached.insert(one.code);
  for (const DiagnosticInfo& info : AllDiagnostics()) {
    if (info.code.substr(0, 4) != "LIC3" || info.code >= "LIC3400") continue;
    INFO(info.code);
    CHECK(reached.count(std::string(info.code)) + elsewhere.count(std::string(info.code)) == 1);
  }
}

}  // namespace
}  // namespace licet::data
