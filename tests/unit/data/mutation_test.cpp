#include "data/bind.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "diag/sink.hpp"
#include "io/read_document.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <variant>
#include <vector>

// A scenario with one damaged key never binds: whatever is damaged is reported, nothing is ignored.
namespace licet::data {
namespace {

const char* const kWhole = R"(
title = "every key that there is"
note = "for the test"
parties_complete = true
acquired_on = { min = 2022-01-01, max = 2022-08-01 }
exporter = "seller"
[[line]]
name = "first"
quantity = 8
[line.item]
name = "a part"
kind = "ic"
datacenter = { state = "unknown" }
modes = { complete = true, items = [{ precision = "int8", bit_length = 8, tops = 624, sparse = false }] }
logic_die_area = "8.26 cm2"
io_bandwidth = { min = 400, max = 600 }
us_market_on = "none"
[[party]]
key = "seller"
name = "the seller"
id = "LEI:1"
role = "exporter"
located = "US"
parent_hq = "US"
[[party]]
key = "buyer"
owners = [{ name = "a fund", listed = true, share = 60, owners = [{ name = "a state" }] }]
[[hop]]
activity = "export"
origin = "US"
destination = { one_of = ["MY", "SG"] }
on = 2023-04-15
from = "seller"
to = { party = "buyer", role = "end_user" }
also = [{ located = "HK" }]
laden_on = "none"
[expect]
outcome = "undetermined"
review = "denial"
classes = ["3A090.a"]
because = ["r_dest"]
asks = ["item.datacenter"]
basis = "no_requirement"
)";

// All keys of the document, in order.
void Collect(Node& node, std::vector<Entry*>& entries) {
  if (auto* table = std::get_if<Table>(&node.value)) {
    for (Entry& entry : table->entries) {
      entries.push_back(&entry);
      Collect(entry.node, entries);
    }
  } else if (auto* array = std::get_if<Array>(&node.value)) {
    for (Node& item : array->items) Collect(item, entries);
  }
}

struct Loaded {
  SourceSet sources;
  Node document;
};
Loaded Load() {
  Loaded loaded;
  diag::Sink sink;
  const FileId file = loaded.sources.Add("whole.toml", kWhole);
  loaded.document = io::ReadDocument(loaded.sources, file, TextFormat::kToml, sink).value();
  return loaded;
}

// One edit that gives another key.
std::string Damage(const std::string& key, std::mt19937& random) {
  std::string damaged = key;
  const auto pick = [&](std::size_t size) { return static_cast<std::size_t>(random()) % size; };
  const std::size_t at = pick(key.size());
  switch (pick(4)) {
    case 0:
      damaged.erase(at, 1);
      break;
    case 1:
      damaged.insert(at, 1, static_cast<char>('a' + pick(26)));
      break;
    case 2:
      damaged[at] = static_cast<char>('a' + pick(26));
      break;
    default:
      if (at + 1 < key.size()) std::swap(damaged[at], damaged[at + 1]);
      break;
  }
  return damaged;
}

TEST_CASE("the scenario of these tests is right before it is damaged") {
  const Loaded loaded = Load();
  diag::Sink sink;
  CHECK(BindScenario(loaded.document, sample::MakeSchema(), {}, sink).has_value());
  CHECK(sink.size() == 0);
}

TEST_CASE("no key can be damaged without a message") {
  const Schema schema = sample::MakeSchema();
  constexpr unsigned kSeed = 20261121;
  std::mt19937 random(kSeed);
  Node probe = Load().document;
  std::vector<Entry*> all;
  Collect(probe, all);
  REQUIRE(all.size() > 60);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (int round = 0; round < 20; ++round) {
      Loaded loaded = Load();
      std::vector<Entry*> entries;
      Collect(loaded.document, entries);
      const std::string key = entries[i]->key;
      entries[i]->key = Damage(key, random);
      if (entries[i]->key == key) continue;
      // One real key can turn into another (`class`): then the message is about its value.
      diag::Sink sink;
      const auto scenario = BindScenario(loaded.document, schema, {}, sink);
      INFO(key << " became " << entries[i]->key << ", seed " << kSeed);
      CHECK_FALSE(scenario.has_value());
      CHECK(sink.has_errors());
    }
  }
}

TEST_CASE("a value of another kind never binds") {
  const Schema schema = sample::MakeSchema();
  Node probe = Load().document;
  std::vector<Entry*> all;
  Collect(probe, all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Loaded loaded = Load();
    std::vector<Entry*> entries;
    Collect(loaded.document, entries);
    // A word of a test, which no key takes unless it is a member of its set.
    entries[i]->node.value = Word{"no such word"};
    diag::Sink sink;
    INFO(entries[i]->key);
    CHECK_FALSE(BindScenario(loaded.document, schema, {}, sink).has_value());
    CHECK(sink.has_errors());
  }
}

}  // namespace
}  // namespace licet::data
