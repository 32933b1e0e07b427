#include "data/bind_item.hpp"
#include "data/scenario.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <string>
#include <vector>

namespace licet::data {
namespace {

using sample::Binding;
using sample::BindText;

const Catalog& Parts() {
  static const Catalog kCatalog = sample::CatalogOf(R"(
[[chip]]
id = "a100-40"
vendor = "NVIDIA"
model = "A100 40GB"
aliases = ["A100"]
source = "data sheet"
facts = { kind = "ic", logic_die_area = 826, io_bandwidth = 664 }
[[chip]]
id = "a100-pcie"
vendor = "NVIDIA"
model = "A100 PCIe"
aliases = ["A100"]
source = "data sheet"
facts = { kind = "ic", logic_die_area = 826, io_bandwidth = { min = 600, max = 664 } }
[[chip]]
id = "h800"
vendor = "NVIDIA"
model = "H800 SXM5"
aliases = ["H800"]
source = "data sheet"
facts = { kind = "ic", datacenter = true, logic_die_area = 814 }
)");
  return kCatalog;
}

Binding Bind(const std::string& text) { return BindText(text, "scenario.toml", Parts()); }

std::vector<std::string> LabelsOf(const Binding& binding) {
  std::vector<std::string> labels;
  for (const auto& one : binding.scenario->lines.at(0).alternatives) labels.push_back(one.label);
  return labels;
}

TEST_CASE("a chip brings the facts of the catalog, and says so") {
  for (const char* text : {"chip = \"H800\"", "item.chip = \"h800 sxm5\"",
                           "chip = \"NVIDIA H800\"\n[item]\ndatacenter = true"}) {
    const Binding binding = Bind(text);
    REQUIRE(binding.scenario.has_value());
    const Value& area = binding.At({"item", "logic_die_area"});
    CHECK(std::get<NumberRange>(area.payload).low == 814);
    CHECK(area.origin == "catalog `h800`");
    CHECK(binding.sources.text(area.span).find("800") != std::string_view::npos);
    CHECK(LabelsOf(binding) == std::vector<std::string>{"h800"});
  }
  CHECK(Bind("chip = \"H800\"").scenario->lines[0].item_label == "H800");
}

TEST_CASE("a name that fits several parts gives an alternative for each") {
  CHECK(LabelsOf(Bind("chip = \"A100\"")) == std::vector<std::string>{"a100-40", "a100-pcie"});
}

TEST_CASE("a stated fact adds to the catalog and rules parts out") {
  const Binding added = Bind("[item]\nchip = \"A100\"\ndatacenter = true");
  CHECK(LabelsOf(added).size() == 2);
  CHECK(std::get<bool>(added.At({"item", "datacenter"}).payload));
  CHECK(added.At({"item", "datacenter"}).origin.empty());
  // 600 GB/s is none of the first part, and one of those that the second may have.
  const Binding ruled = Bind("[item]\nchip = \"A100\"\nio_bandwidth = 600");
  CHECK(LabelsOf(ruled) == std::vector<std::string>{"a100-pcie"});
  CHECK(std::get<NumberRange>(ruled.At({"item", "io_bandwidth"}).payload).high == 600);
}

TEST_CASE("a stated fact may say less than the catalog, never something else") {
  const Binding unknown = Bind("[item]\nchip = \"H800\"\nlogic_die_area = { state = \"unknown\" }");
  CHECK(unknown.At({"item", "logic_die_area"}).state == State::kUnknown);
  const Binding wrong = Bind("[item]\nchip = \"H800\"\nlogic_die_area = 700");
  CHECK_FALSE(wrong.scenario.has_value());
  CHECK(
      wrong.only() ==
      "3:18 `logic_die_area` is stated as 700 mm2; the catalog has 814 mm2 for `h800` | leave the "
      "fact out to take the catalog's, or describe the item without `chip` if it is another part");
  REQUIRE(wrong.diagnostics[0].labels.size() == 1);
  CHECK(wrong.sources.text(wrong.diagnostics[0].labels[0].span) == "\"H800\"");
}

TEST_CASE("a chip that is not in the catalog is an error with the nearest names") {
  CHECK(
      Bind("chip = \"H900\"").only() ==
      "1:8 no chip of the catalog is called `H900` | nearest names: `H800` or `A100`; a part that "
      "is not in the catalog is described by its facts");
  CHECK(BindText("chip = \"H900\"").only() ==
        "1:8 no chip of the catalog is called `H900` | the catalog is empty; describe the item by "
        "its facts instead of `chip`");
  CHECK(Bind("chip = \"\"").only() == "1:8 `chip` is an empty text");
  CHECK(Bind("chip = 800").only() == "1:8 `chip` takes a text in quotes, found the number 800");
  CHECK(Bind("item = \"H800\"").only() ==
        "1:8 `item` takes a table of keys that describes one item, found the text `H800` | for a "
        "part of the catalog write `chip = \"H800\"`");
  CHECK(Bind("chip = \"H800\"\n[item]\nchip = \"H800\"").only() ==
        "1:1 `item.chip` and `chip` state the same thing | keep one of the two");
}

TEST_CASE("an item that is shared by lines is looked up once") {
  const Binding binding = Bind("chip = \"H900\"\n[[line]]\nquantity = 1\n[[line]]\nquantity = 2");
  CHECK(binding.diagnostics.size() == 1);
}

TEST_CASE("an item may be unknown or described without a catalog") {
  CHECK(Bind("quantity = 5").scenario->lines[0].item_label == "unknown item");
  CHECK(Bind("item = { state = \"unknown\" }").scenario->lines[0].item_label == "unknown item");
  CHECK(Bind("item = { kind = \"ic\" }").scenario->lines[0].item_label == "inline item");
}

}  // namespace
}  // namespace licet::data
