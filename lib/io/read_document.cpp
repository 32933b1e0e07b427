#include "io/read_document.hpp"

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "io/check_text.hpp"
#include "io/read_json.hpp"
#include "io/read_toml.hpp"
#include "licet/scenario.hpp"
#include "licet/source.hpp"

#include <optional>
#include <string_view>

namespace licet::io {
namespace {

// `[item]` or `[[hop]]`, with nothing but a comment behind it, and not `[` of a list in JSON.
bool IsTomlHeader(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t close = line.find(']');
  const std::size_t key = line.find_first_not_of("[ \t");
  if (key == std::string_view::npos || key >= close) return false;
  return line[key] != '{' && line.substr(0, close).find(',') == std::string_view::npos;
}

}  // namespace

TextFormat FormatOf(const SourceSet& sources, FileId file) {
  const std::string_view name = sources.name(file);
  if (name.ends_with(".json")) return TextFormat::kJson;
  if (name.ends_with(".toml")) return TextFormat::kToml;
  const std::string_view text = sources.text(file);
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) return TextFormat::kToml;
  const bool json = text[first] == '{' || (text[first] == '[' && !IsTomlHeader(text.substr(first)));
  return json ? TextFormat::kJson : TextFormat::kToml;
}

std::optional<data::Node> ReadDocument(const SourceSet& sources, FileId file, TextFormat format,
                                       diag::Sink& sink, std::string_view start) {
  if (!CheckText(sources, file, sink, start)) return std::nullopt;
  if (format == TextFormat::kByContent) format = FormatOf(sources, file);
  return format == TextFormat::kJson ? ReadJson(sources, file, sink)
                                     : ReadToml(sources, file, sink);
}

}  // namespace licet::io
