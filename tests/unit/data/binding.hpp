#pragma once

#include "data/bind.hpp"
#include "data/catalog.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"
#include "io/read_document.hpp"
#include "tests/unit/data/sample_schema.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet::data::sample {

/// A scenario text, read and bound to the sample schema, with what was said about it.
struct Binding {
  SourceSet sources;
  Schema schema = MakeSchema();
  std::vector<Diagnostic> diagnostics;
  std::optional<Scenario> scenario;

  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& one : diagnostics) codes.emplace_back(InfoOf(one.kind).code);
    return codes;
  }
  /// "3:7 message | help" of the only diagnostic.
  [[nodiscard]] std::string only() const {
    if (diagnostics.size() != 1) return std::to_string(diagnostics.size()) + " diagnostics";
    return Shown(diagnostics.front());
  }
  [[nodiscard]] std::string Shown(const Diagnostic& one) const {
    std::string text;
    if (one.span.has_file()) {
      const LineColumn place = sources.Locate(one.span.file, one.span.begin);
      text = std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    }
    text += one.message;
    return one.help.empty() ? text : text + " | " + one.help;
  }
  /// The fact of the first line's first alternative, by its path of names and indices.
  [[nodiscard]] const Value& At(const std::vector<std::string>& path, std::size_t line = 0) const {
    const RecordValue* record = &scenario->lines.at(line).alternatives.at(0).facts;
    const Value* value = nullptr;
    for (const std::string& step : path) {
      if (step[0] >= '0' && step[0] <= '9') {
        record = &std::get<ListValue>(value->payload).items.at(std::stoul(step));
        continue;
      }
      if (value != nullptr && std::holds_alternative<RecordValue>(value->payload)) {
        record = &std::get<RecordValue>(value->payload);
      }
      value = &record->facts.at(schema[record->type].Find(step).value());
    }
    return *value;
  }
};

inline Binding BindText(std::string_view text, const std::string& name = "scenario.toml",
                        const Catalog& catalog = {}) {
  Binding binding;
  diag::Sink sink;
  const FileId file = binding.sources.Add(name, std::string(text));
  if (const auto node = io::ReadDocument(binding.sources, file, TextFormat::kByContent, sink)) {
    binding.scenario = BindScenario(*node, binding.schema, catalog, sink);
  }
  binding.diagnostics = sink.Take();
  return binding;
}

/// The chips of `text`, which must be right.
inline Catalog CatalogOf(std::string_view text) {
  SourceSet sources;
  diag::Sink sink;
  const FileId file = sources.Add("chips.toml", std::string(text));
  const auto node = io::ReadDocument(sources, file, TextFormat::kToml, sink);
  return BindCatalog(node.value(), MakeSchema(), sink).value();
}

}  // namespace licet::data::sample
