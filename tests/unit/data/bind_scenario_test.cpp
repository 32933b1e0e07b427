#include "data/bind.hpp"
#include "data/scenario.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <string>
#include <vector>

namespace licet::data {
namespace {

using sample::Binding;
using sample::BindText;

TEST_CASE("a file without lines is one line") {
  const Binding binding = BindText(R"(
title = "512 parts"
quantity = 512
item = { name = "the part", kind = "ic" }
[[hop]]
origin = "US"
destination = "CN"
activity = "export"
on = 2023-04-15
)");
  REQUIRE(binding.scenario.has_value());
  CHECK(binding.scenario->title == "512 parts");
  REQUIRE(binding.scenario->lines.size() == 1);
  const Line& line = binding.scenario->lines[0];
  CHECK(line.name == "line 1");
  CHECK(line.item_label == "the part");
  CHECK(line.quantity_label == "512");
  CHECK(line.alternatives.size() == 1);
  CHECK(std::get<ListValue>(binding.At({"route"}).payload).complete);
}

TEST_CASE("a route without events stays open, whatever it says of itself") {
  for (const char* text : {"item.kind = \"ic\"\nhop = []\n",
                           "item.kind = \"ic\"\nhop = { complete = true, items = [] }\n"}) {
    const Binding binding = BindText(text);
    REQUIRE(binding.scenario.has_value());
    CHECK_FALSE(std::get<ListValue>(binding.At({"route"}).payload).complete);
  }
}

TEST_CASE("a line has its own item and quantity, and the route of the file unless it has one") {
  const Binding binding = BindText(R"(
[[party]]
key = "buyer"
[[hop]]
destination = "CN"
to = "buyer"
[[line]]
name = "the big one"
quantity = 8
item.kind = "ic"
[[line]]
quantity = { min = 1, max = 4 }
item.kind = "computer"
[[line.hop]]
destination = "SG"
)");
  REQUIRE(binding.scenario.has_value());
  REQUIRE(binding.scenario->lines.size() == 2);
  CHECK(binding.scenario->lines[0].name == "the big one");
  CHECK(binding.scenario->lines[1].name == "line 2");
  CHECK(binding.scenario->lines[1].quantity_label == "1 to 4");
  const auto destination = [&](std::size_t line) {
    return std::get<CodeSet>(binding.At({"route", "0", "destination"}, line).payload).codes.at(0);
  };
  CHECK(destination(0) == "CN");
  CHECK(destination(1) == "SG");
  // The party that the file's own hop names is free on the route of the second line.
  const auto& parties = binding.At({"route", "0", "parties"}, 1);
  CHECK(std::get<ListValue>(parties.payload).items.at(0).key == "buyer");
}

TEST_CASE("a line may name its own parties; the hops of the file keep theirs") {
  const Binding binding = BindText(R"(
parties_complete = true
[[party]]
key = "buyer"
[[party]]
key = "bank"
[[hop]]
to = "buyer"
[[line]]
party = [{ key = "other_bank" }]
)");
  REQUIRE(binding.scenario.has_value());
  const auto& parties = std::get<ListValue>(binding.At({"route", "0", "parties"}).payload);
  REQUIRE(parties.items.size() == 2);
  CHECK(parties.items[0].key == "buyer");
  CHECK(parties.items[1].key == "other_bank");
  CHECK_FALSE(parties.complete);
}

TEST_CASE("facts of the scenario hold for its lines unless a line states them") {
  const Binding binding = BindText(
      "acquired_on = 2022-08-01\n[[line]]\nquantity = 1\n[[line]]\nacquired_on = \"none\"");
  REQUIRE(binding.scenario.has_value());
  CHECK(binding.At({"acquired_on"}, 0).state == State::kKnown);
  CHECK(binding.At({"acquired_on"}, 1).state == State::kNone);
}

TEST_CASE("the facts of a test stand under the names of the schema") {
  // As `model::TestDocument` builds them: words for choices, tables for lists.
  const auto text = [](const char* value) { return Node{std::string(value), {}}; };
  const auto word = [](const char* value) { return Node{Word{value}, {}}; };
  Table hop;
  hop.entries = {{"origin", {}, text("US")},
                 {"activity", {}, word("export")},
                 {"laden_on", {}, word("none")},
                 {"on", {}, Node{Date::FromCivil(2023, 11, 16).value(), {}}}};
  Table parties;
  parties.entries = {{"complete", {}, Node{true, {}}}, {"items", {}, Node{Array{}, {}}}};
  Table item;
  item.entries = {{"kind", {}, word("ic")}, {"logic_die_area", {}, text("826 mm2")}};
  Table document;
  document.entries = {{"item", {}, Node{item, {}}},
                      {"route", {}, Node{Array{{Node{hop, {}}}}, {}}},
                      {"parties", {}, Node{parties, {}}}};
  const Schema schema = sample::MakeSchema();
  diag::Sink sink;
  const auto scenario = BindScenario(Node{document, {}}, schema, {}, sink);
  CHECK(sink.size() == 0);
  REQUIRE(scenario.has_value());
  const RecordValue& facts = scenario->lines.at(0).alternatives.at(0).facts;
  const auto& route = std::get<ListValue>(facts.facts.at(2).payload);
  REQUIRE(route.items.size() == 1);
  CHECK(route.items[0].facts.at(7).state == State::kNone);
  const auto& of_hop = std::get<ListValue>(route.items[0].facts.at(6).payload);
  CHECK(of_hop.complete);
  CHECK(of_hop.items.empty());
}

TEST_CASE("what an author expects is kept, and checked for its words") {
  const Binding binding = BindText(R"(
item.kind = "ic"
[expect]
outcome = "licence_required"
review = "denial"
class = "3A090.a"
because = ["r_dest", "r_hq"]
asks = "party.parent_hq"
)");
  REQUIRE(binding.scenario.has_value());
  const Expectation& expectation = binding.scenario->expectation.value();
  CHECK(expectation.outcome == "license_required");
  CHECK(expectation.review == std::vector<std::string>{"denial"});
  CHECK(expectation.classes == std::vector<std::string>{"3A090.a"});
  CHECK(expectation.because == std::vector<std::string>{"r_dest", "r_hq"});
  CHECK(expectation.asks == std::vector<std::string>{"party.parent_hq"});
  CHECK(BindText("quantity = 1\n[expect]\noutcome = \"no_licens\"").only() ==
        "3:11 `no_licens` is not a value of `outcome` | did you mean `no_license`?");
  CHECK(BindText("quantity = 1\n[expect]\noutcom = \"no_license\"").only() ==
        "3:1 unknown key `outcom` in `expect` | did you mean `outcome`?");
  CHECK(BindText("quantity = 1\nexpect = \"no_license\"").only() ==
        "2:10 `expect` takes a table of keys such as `outcome`, found the text `no_license`");
}

TEST_CASE("a scenario that states nothing, or is no table, is refused") {
  CHECK(BindText("# only a comment\n").only() ==
        "1:1 the scenario states nothing | name an item with `chip`, and a route with `[[hop]]`");
  CHECK(BindText("title = \"x\"").codes() == std::vector<std::string>{"LIC3201"});
  CHECK(BindText("[1]", "s.json").only() ==
        "1:1 `scenario` takes a table of keys, found a list | one text is one scenario; write one "
        "file for each, or several `line` in one");
  CHECK(BindText("line = []").only() == "1:8 `line` states nothing");
  CHECK(BindText("line = [1]").only() == "1:9 `line` takes tables of keys, found the number 1");
  CHECK(BindText("hop = [1]").only() == "1:8 `hop` takes a list of tables, found the number 1");
}

TEST_CASE("a scenario that would grow beyond all bounds is refused before it does") {
  const auto order = [](int parties, int hops, int lines) {
    std::string text;
    for (int i = 0; i < parties; ++i) text += "[[party]]\nkey = \"p" + std::to_string(i) + "\"\n";
    for (int i = 0; i < hops; ++i) text += "[[hop]]\norigin = \"US\"\n";
    for (int i = 0; i < lines; ++i) text += "[[line]]\nquantity = 1\n";
    return BindText(text);
  };
  // 250 parties stand at each of 64 hops of each line: 16,064 records with the hops.
  CHECK(order(250, 64, 1).scenario.has_value());
  CHECK(order(250, 64, 7).only() ==
        "1:1 the scenario, with its parties at every event, has more than 100000 records | name "
        "parties at the events in which they take part, or use one file for each order");
  std::string owners;
  for (int i = 0; i < 200; ++i) owners += "{ share = 0 }, ";
  std::string parties;
  for (int i = 0; i < 10; ++i) parties += "[[party]]\nowners = [" + owners + "]\n";
  std::string hops;
  for (int i = 0; i < 64; ++i) hops += "[[hop]]\norigin = \"US\"\n";
  CHECK(BindText(parties + hops).codes() == std::vector<std::string>{"LIC3120"});
  CHECK(BindText(parties).scenario.has_value());
}

TEST_CASE("a misspelled key is named with the one that was meant") {
  CHECK(BindText("quantty = 5").only() ==
        "1:1 unknown key `quantty` in the scenario | did you mean `quantity`?");
  CHECK(BindText("[[line]]\nquantty = 5").only() ==
        "2:1 unknown key `quantty` in line 1 | did you mean `quantity`?");
  CHECK(BindText("[[line]]\ntitle = \"x\"").codes() == std::vector<std::string>{"LIC3001"});
  CHECK(BindText("[item]\nkindd = \"ic\"").only() ==
        "2:1 unknown key `kindd` in `item` | did you mean `kind`?");
}

TEST_CASE("three mistakes give three messages") {
  const Binding binding = BindText(
      "quantity = \"5\"\n[[hop]]\ndestinaton = \"CN\"\non = \"2023-02-30\"\norigin = \"US\"");
  CHECK(binding.codes() == std::vector<std::string>{"LIC3001", "LIC3019", "LIC3102"});
}

}  // namespace
}  // namespace licet::data
