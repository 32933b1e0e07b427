#include "io/check_text.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/io/reading.hpp"

#include <string>
#include <string_view>

namespace licet::io {
namespace {

using namespace std::string_literals;

TEST_CASE("a text that is no text is refused with one message") {
  CHECK(Read("").only() ==
        "1:1 LIC3010 `facts.toml` is empty | `licet eval --template` writes a scenario to start "
        "from");
  CHECK(Read(" \r\n\t\n").diagnostics.at(0).kind == DiagnosticKind::kDocumentEmpty);
  CHECK(Read("\xEF\xBB\xBF").diagnostics.at(0).kind == DiagnosticKind::kDocumentEmpty);
  CHECK(Read("a = 1\n\0\x01"s).only() ==
        "2:1 LIC3011 `facts.toml` is not a text: byte 7 is 0x00 | scenarios and catalogs are plain "
        "text, TOML or JSON");
  CHECK(Read("a = \"\xFF\"").only() ==
        "1:6 LIC3012 `facts.toml` is not UTF-8: byte 6 is 0xff | save the file as UTF-8");
  CHECK(Read("\xFF\xFE"
             "a\0"s)
            .only() ==
        "1:1 LIC3012 `facts.toml` is not UTF-8: byte 1 is 0xff | it looks like UTF-16; save it as "
        "UTF-8");
  // Overlong: a slash in two bytes.
  CHECK(Read("a = \"\xC0\xAF\"").diagnostics.at(0).kind == DiagnosticKind::kDocumentNotUtf8);
}

TEST_CASE("a text above the limit is refused by its size") {
  const std::string text(kMaxDocumentBytes + 1, ' ');
  CHECK(Read(text).only() ==
        "LIC3013 `facts.toml` has 67108865 bytes; the limit is 67108864 | write one "
        "file for each scenario");
}

TEST_CASE("nesting ends at 128 levels, before anything is read recursively") {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
  };
  CHECK(Read("a = " + nested(128)).node.has_value());
  CHECK(Read("a = " + nested(129)).only() ==
        "1:133 LIC3014 nested deeper than 128 levels | scenarios and catalogs need less than ten "
        "levels");
  CHECK(Read(nested(128), "f.json").node.has_value());
  CHECK(Read(nested(129), "f.json").diagnostics.at(0).kind == DiagnosticKind::kDocumentTooDeep);
  CHECK(Read(std::string(100000, '['), "f.json").diagnostics.size() == 1);
  CHECK(Read("a = " + std::string(100000, '{')).diagnostics.size() == 1);
}

TEST_CASE("what holds more values than could be answered is refused before it is read") {
  const auto list = [](std::size_t values) {
    std::string text = "[0";
    for (std::size_t i = 1; i < values; ++i) text += ",0";
    return text + "]";
  };
  const auto passes = [](auto check, const std::string& text) {
    SourceSet sources;
    const FileId file = sources.Add("f", text);
    diag::Sink sink;
    const bool passed = check(sources, file, sink);
    CHECK(passed != sink.has_errors());
    return passed;
  };
  CHECK(passes(CheckJsonShape, list(kMaxValues)));
  CHECK_FALSE(passes(CheckJsonShape, list(kMaxValues + 1)));
  // In TOML the list is a value too; commas in texts and comments are not.
  CHECK(passes(CheckTomlShape, "a = " + list(kMaxValues - 1)));
  CHECK_FALSE(passes(CheckTomlShape, "a = " + list(kMaxValues)));
  CHECK(passes(CheckTomlShape, "a = \"" + std::string(kMaxValues + 1, ',') + "\" # " +
                                   std::string(kMaxValues + 1, ',')));
  CHECK(passes(CheckJsonShape, "\"" + std::string(kMaxValues + 1, ',') + "\""));
}

TEST_CASE("dotted keys nest too") {
  std::string key = "a";
  for (int i = 0; i < 100000; ++i) key += ".a";
  CHECK(Read(key + " = 1").diagnostics.at(0).kind == DiagnosticKind::kDocumentTooDeep);
  CHECK(Read("[" + key + "]").diagnostics.at(0).kind == DiagnosticKind::kDocumentTooDeep);
}

TEST_CASE("brackets in texts and comments do not nest") {
  const std::string brackets(200, '[');
  CHECK(Read("a = \"\\\"" + brackets + "\"").node.has_value());
  CHECK(Read("a = '" + brackets + "\\'").node.has_value());
  CHECK(Read("a = \"\"\"" + brackets + "\n\"\"" + brackets + "\"\"\"").node.has_value());
  CHECK(Read("a = '''" + brackets + "'''").node.has_value());
  CHECK(Read("a = 1 # " + brackets + " \" '").node.has_value());
  CHECK(Read("{\"a\": \"\\\"" + brackets + "\"}", "f.json").node.has_value());
}

TEST_CASE("the format follows the name, then the first byte") {
  const auto format = [](const std::string& name, const std::string& text) {
    SourceSet sources;
    return FormatOf(sources, sources.Add(name, text));
  };
  CHECK(format("a.json", "a = 1") == TextFormat::kJson);
  CHECK(format("a.toml", "{}") == TextFormat::kToml);
  CHECK(format("<stdin>", "\n {\"a\": 1}") == TextFormat::kJson);
  CHECK(format("<stdin>", "[[hop]]") == TextFormat::kToml);
  CHECK(format("facts.txt", "title = \"x\"") == TextFormat::kToml);
}

}  // namespace
}  // namespace licet::io
