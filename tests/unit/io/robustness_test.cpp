#include "tests/support/catch.hpp"
#include "tests/unit/io/reading.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <tuple>

// Whatever the bytes are, a text is read or refused with a message, and every place is in it.
namespace licet::io {
namespace {

const char* const kToml =
    "title = \"é→\" # remark\nquantity = 5_12\n[item]\nchip = 'H800'\narea = { min = 1.50, max = "
    "\"8 cm2\" }\nmodes = [{ tops = 624, sparse = false },\n  { tops = -1e3 }]\n[[hop]]\non = "
    "2023-11-17\nnote = \"\"\"\n a \"\" b\"\"\"\nx.y.\"z\" = 0x1f\n";
const char* const kJson =
    "{\"title\": \"\\u00e9→\", \"quantity\": 512, \"item\": {\"area\": {\"min\": -1.50e2}}, "
    "\"hop\": "
    "[{\"on\": \"2023-11-17\"}, null, true, []]}";

void CheckSpans(const data::Node& node, std::size_t size) {
  REQUIRE(node.span.begin <= node.span.end);
  REQUIRE(node.span.end <= size);
  if (const auto* table = std::get_if<data::Table>(&node.value)) {
    for (const data::Entry& entry : table->entries) {
      REQUIRE(entry.key_span.end <= size);
      CheckSpans(entry.node, size);
    }
  } else if (const auto* array = std::get_if<data::Array>(&node.value)) {
    for (const data::Node& item : array->items) CheckSpans(item, size);
  }
}

TEST_CASE("damaged texts are read or refused, never anything else") {
  constexpr unsigned kSeed = 7;
  std::mt19937 random(kSeed);
  const std::string alphabet = "[]{}\"'=,.:#\n\\ -+_e0192a\xC3\xA9\x01";
  for (const auto& [original, name] :
       {std::tuple(kToml, "facts.toml"), std::tuple(kJson, "facts.json")}) {
    for (int round = 0; round < 3000; ++round) {
      std::string text = original;
      for (auto edits = random() % 3 + 1; edits > 0; --edits) {
        if (text.empty()) break;
        const std::size_t at = random() % text.size();
        const char byte = alphabet[random() % alphabet.size()];
        switch (random() % 4) {
          case 0:
            text.erase(at, 1);
            break;
          case 1:
            text.insert(at, 1, byte);
            break;
          case 2:
            text.resize(at + 1);
            break;
          default:
            text[at] = byte;
            break;
        }
      }
      INFO(text);
      const Reading reading = Read(text, name);
      REQUIRE(reading.node.has_value() == reading.diagnostics.empty());
      for (const Diagnostic& diagnostic : reading.diagnostics) {
        REQUIRE(diagnostic.span.begin <= diagnostic.span.end);
        REQUIRE(diagnostic.span.end <= text.size());
        REQUIRE_FALSE(diagnostic.message.empty());
      }
      if (reading.node) CheckSpans(*reading.node, text.size());
    }
  }
}

}  // namespace
}  // namespace licet::io
