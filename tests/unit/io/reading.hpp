#pragma once

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "io/read_document.hpp"
#include "licet/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet::io {

/// A text that was read, with what was said about it.
struct Reading {
  SourceSet sources;
  std::vector<Diagnostic> diagnostics;
  std::optional<data::Node> node;

  /// "3:7 LIC3015 message | help" of the only diagnostic.
  [[nodiscard]] std::string only() const {
    if (diagnostics.size() != 1) return std::to_string(diagnostics.size()) + " diagnostics";
    const Diagnostic& one = diagnostics.front();
    std::string text(InfoOf(one.kind).code);
    if (one.span.has_file()) {
      const LineColumn place = sources.Locate(one.span.file, one.span.begin);
      text = std::to_string(place.line) + ":" + std::to_string(place.column) + " " + text;
    }
    text += " " + one.message;
    return one.help.empty() ? text : text + " | " + one.help;
  }
  /// The node under the keys and indices.
  [[nodiscard]] const data::Node& At(const std::vector<std::string>& path) const {
    const data::Node* at = &node.value();
    for (const std::string& step : path) {
      if (const auto* table = std::get_if<data::Table>(&at->value)) {
        at = &table->Find(step)->node;
      } else {
        at = &std::get<data::Array>(at->value).items.at(std::stoul(step));
      }
    }
    return *at;
  }
  /// The bytes that the node was read from.
  [[nodiscard]] std::string TextAt(const std::vector<std::string>& path) const {
    return std::string(sources.text(At(path).span));
  }
};

inline Reading Read(std::string_view text, const std::string& name = "facts.toml",
                    TextFormat format = TextFormat::kByContent) {
  Reading reading;
  diag::Sink sink;
  const FileId file = reading.sources.Add(name, std::string(text));
  reading.node = ReadDocument(reading.sources, file, format, sink);
  reading.diagnostics = sink.Take();
  return reading;
}

}  // namespace licet::io
