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

TextFormat FormatOf(const SourceSet& sources, FileId file) {
  const std::string_view name = sources.name(file);
  if (name.ends_with(".json")) return TextFormat::kJson;
  if (name.ends_with(".toml")) return TextFormat::kToml;
  const std::string_view text = sources.text(file);
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool json = first != std::string_view::npos && text[first] == '{';
  return json ? TextFormat::kJson : TextFormat::kToml;
}

std::optional<data::Node> ReadDocument(const SourceSet& sources, FileId file, TextFormat format,
                                       diag::Sink& sink) {
  if (!CheckText(sources, file, sink)) return std::nullopt;
  if (format == TextFormat::kByContent) format = FormatOf(sources, file);
  return format == TextFormat::kJson ? ReadJson(sources, file, sink)
                                     : ReadToml(sources, file, sink);
}

}  // namespace licet::io
