#pragma once

#include "diag/sink.hpp"
#include "licet/diagnostic.hpp"
#include "licet/source.hpp"
#include "model/check.hpp"
#include "syntax/parse.hpp"
#include "syntax/tree.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::model {

/// The text of a file of the source tree, in whose root the tests run.
inline std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Parses and checks texts as one pack, with those std modules that they name.
struct Checking {
  explicit Checking(const std::vector<std::string>& texts) {
    syntax::Tree tree;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      files.push_back(sources.Add("file" + std::to_string(i) + ".licet", texts[i]));
      syntax::Parse(sources, files.back(), tree, sink);
    }
    AddModules(texts, tree);
    rules = Check(sources, std::move(tree), sink);
  }
  explicit Checking(std::string text) : Checking(std::vector<std::string>{std::move(text)}) {}

  /// `line:column code` of each message.
  [[nodiscard]] std::vector<std::string> Codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
      const LineColumn place = sources.Locate(diagnostic.span.file, diagnostic.span.begin);
      codes.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                      std::string(InfoOf(diagnostic.kind).code));
    }
    return codes;
  }
  [[nodiscard]] bool Has(DiagnosticKind kind) const {
    return std::any_of(sink.diagnostics().begin(), sink.diagnostics().end(),
                       [&](const Diagnostic& it) { return it.kind == kind; });
  }
  [[nodiscard]] const Rule& RuleNamed(std::string_view name) const {
    for (const Rule& rule : rules.rules) {
      if (rule.name == name) return rule;
    }
    throw std::runtime_error("no rule of that name");
  }
  [[nodiscard]] const data::Fact& FactNamed(std::string_view record, std::string_view fact) const {
    for (const data::RecordType& type : rules.schema.records) {
      if (type.name != record) continue;
      for (const data::Fact& it : type.facts) {
        if (it.name == fact) return it;
      }
    }
    throw std::runtime_error("no fact of that name");
  }

  SourceSet sources;
  std::vector<FileId> files;
  diag::Sink sink;
  CheckedRules rules;

 private:
  void AddModules(const std::vector<std::string>& texts, syntax::Tree& tree) {
    for (const std::string module : {"units", "countries", "trade"}) {
      const bool named = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return text.find("std." + module) != std::string::npos;
      });
      if (!named) continue;
      const FileId file =
          sources.Add("std/" + module + ".licet", ReadFile("rules/std/" + module + ".licet"));
      syntax::Parse(sources, file, tree, sink);
    }
  }
};

/// The start of a small pack: header and one source, `law`, all on the first line.
inline const std::string kHeader =
    "licet 1 pack p { law_as_of 2024-01-01 uses std.units, std.countries, std.trade "
    "scale review { low < high } } source law { cite \"1 EX 1\" as of 2020-01-01 }\n";

}  // namespace licet::model
