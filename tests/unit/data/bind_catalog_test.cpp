#include "data/catalog.hpp"
#include "io/read_catalog.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <string>
#include <vector>

namespace licet::data {
namespace {

struct Reading {
  std::vector<std::string> messages;
  std::optional<Catalog> catalog;
};

Reading Read(const std::string& text, Catalog base = {}) {
  sample::Binding binding;
  diag::Sink sink;
  const FileId file = binding.sources.Add("my.toml", text);
  Reading reading;
  reading.catalog = io::ReadCatalog(binding.sources, file, binding.schema, sink, std::move(base));
  for (const Diagnostic& one : sink.diagnostics()) reading.messages.push_back(binding.Shown(one));
  return reading;
}

const char* const kPart = R"(
[[chip]]
id = "x1"
vendor = "Acme"
model = "X 1"
aliases = ["X-One"]
launch = 2024-05-01
source = "data sheet of 2024-05"
confidence = "datasheet"
checked = "cited"
note = "one die"
facts = { kind = "ic", logic_die_area = 800, modes = [{ tops = 624, bit_length = 8 }] }
)";

TEST_CASE("a chip has names, facts and where they come from") {
  const Reading reading = Read(kPart);
  CHECK(reading.messages.empty());
  REQUIRE(reading.catalog.has_value());
  const CatalogEntry& chip = *reading.catalog->Find("x1");
  CHECK(chip.vendor == "Acme");
  CHECK(chip.aliases == std::vector<std::string>{"X-One"});
  CHECK(chip.launch == "2024-05-01");
  CHECK(chip.confidence == "datasheet");
  const Value& area = chip.facts.facts.at(3);
  CHECK(std::get<NumberRange>(area.payload).low == 800);
  CHECK(area.origin == "catalog `x1`");
  CHECK(area.span.has_file());
  CHECK(chip.facts.facts.at(1).state == State::kUnknown);
}

TEST_CASE("a catalog of one's own is added to another") {
  Catalog base;
  CatalogEntry shipped;
  shipped.id = "y1";
  base.Add(shipped);
  const Reading reading = Read(kPart, base);
  REQUIRE(reading.catalog.has_value());
  CHECK(reading.catalog->entries().size() == 2);
}

TEST_CASE("mistakes in a catalog have their place") {
  using Messages = std::vector<std::string>;
  const std::string part = kPart;
  // LIC3303 and LIC3304
  CHECK(Read(part + part).messages == Messages{"15:6 two chips of the catalog have the id `x1`"});
  CHECK(Read("[[chip]]\nid = \"x\"\nvendr = \"A\"\nmodel = \"M\"\nsource = \"s\"\nfacts = {}")
            .messages == Messages{"3:1 unknown key `vendr` in chip 1 | did you mean `vendor`?",
                                  "1:1 chip 1 has no `vendor`"});
  CHECK(Read("[[chip]]\nid = \"x\"\nvendor = \"A\"\nmodel = \"M\"\nsource = \"s\"").messages ==
        Messages{"1:1 chip `x` has no `facts`"});
  CHECK(Read("[chip]\nid = \"x\"").messages ==
        Messages{"1:1 `chip` takes a list of chips, found a table of keys | begin each chip with "
                 "`[[chip]]`, in two brackets"});
  CHECK(Read("title = \"x\"").messages ==
        Messages{"1:1 the catalog states nothing | begin each chip with `[[chip]]`"});
  CHECK(Read("chips = []\n[[chip]]\nid = \"x\"\nvendor = \"A\"\nmodel = \"M\"\nsource = "
             "\"s\"\nfacts = { kind = \"ics\" }")
            .messages == Messages{"1:1 unknown key `chips` in the catalog | did you mean `chip`?",
                                  "7:18 `ics` is not a value of `kind` | did you mean `ic`?"});
  CHECK(Read("[[chip]]\nid = \"x\"\nvendor = \"A\"\nmodel = \"M\"\nsource = \"s\"\nfacts = 5")
            .messages == Messages{"6:9 `facts` takes a table of keys, found the number 5"});
  CHECK(Read("chip = [5]").messages ==
        Messages{"1:9 `chip` takes a table of keys, found the number 5"});
}

}  // namespace
}  // namespace licet::data
