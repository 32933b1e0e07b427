#include "io/read_toml.hpp"

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "io/check_text.hpp"
#include "io/toml_error.hpp"
#include "io/toml_places.hpp"
#include "io/toml_without_assertions.hpp"
#include "licet/date.hpp"
#include "licet/source.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace licet::io {
namespace {

using data::Node;
using diag::Sink;

class TomlReader {
 public:
  TomlReader(const SourceSet& sources, FileId file, Sink& sink)
      : file_(file), text_(sources.text(file)), places_(text_), sink_(sink) {}

  Node Read(const toml::node& node);
  [[nodiscard]] std::uint32_t Offset(const toml::source_position& place) const {
    return places_.Offset(place.line, place.column);
  }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  [[nodiscard]] Span SpanOf(const toml::source_region& region) const {
    const std::uint32_t begin = Offset(region.begin);
    return {file_, begin, std::max(begin, Offset(region.end))};
  }
  data::Table ReadTable(const toml::table& table);
  data::NumberText ReadNumber(Span& span) const;
  void RefuseTime(Span span);

  FileId file_;
  std::string_view text_;
  TomlPlaces places_;
  Sink& sink_;
  bool failed_ = false;
};

data::Table TomlReader::ReadTable(const toml::table& table) {
  data::Table result;
  for (const auto& [key, value] : table) {
    result.entries.push_back({std::string(key.str()), SpanOf(key.source()), Read(value)});
  }
  // toml++ sorts by name; messages and lists read better in the order of the file.
  std::stable_sort(result.entries.begin(), result.entries.end(),
                   [](const data::Entry& a, const data::Entry& b) {
                     return a.key_span.begin < b.key_span.begin;
                   });
  return result;
}

// The digits as they stand in the file. What toml++ made of them went through `double`.
data::NumberText TomlReader::ReadNumber(Span& span) const {
  data::NumberText number;
  std::uint32_t end = span.begin;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    const bool part = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '+' || c == '-' || c == '.' || c == '_';
    if (!part) break;
    if (c != '_') number.digits.push_back(c);
  }
  span.end = end;
  return number;
}

void TomlReader::RefuseTime(Span span) {
  const std::string_view seen = text_.substr(span.begin, span.end - span.begin);
  const bool dated = seen.size() > 10;
  auto builder = sink_.Report<DiagnosticKind::kTimeOfDay>(span, seen);
  if (dated) {
    const std::string day(seen.substr(0, 10));
    builder.Replace(span, day).Help("write the day alone: " + day);
  }
  failed_ = true;
}

Node TomlReader::Read(const toml::node& node) {
  Node result;
  result.span = SpanOf(node.source());
  switch (node.type()) {
    case toml::node_type::table:
      result.value = ReadTable(*node.as_table());
      break;
    case toml::node_type::array: {
      data::Array array;
      for (const toml::node& item : *node.as_array()) array.items.push_back(Read(item));
      result.value = std::move(array);
      break;
    }
    case toml::node_type::string:
      result.value = node.as_string()->get();
      break;
    case toml::node_type::integer:
    case toml::node_type::floating_point:
      result.value = ReadNumber(result.span);
      break;
    case toml::node_type::boolean:
      result.value = node.as_boolean()->get();
      break;
    case toml::node_type::date: {
      const toml::date& date = node.as_date()->get();
      if (const auto day = Date::FromCivil(date.year, date.month, date.day)) {
        result.value = *day;
      } else {
        sink_.Report<DiagnosticKind::kNoSuchDay>(
            result.span, text_.substr(result.span.begin, result.span.end - result.span.begin));
        failed_ = true;
      }
      break;
    }
    case toml::node_type::time:
    case toml::node_type::date_time:
      RefuseTime(result.span);
      break;
    case toml::node_type::none:
      break;
  }
  return result;
}

}  // namespace

std::optional<Node> ReadToml(const SourceSet& sources, FileId file, Sink& sink) {
  if (!CheckTomlShape(sources, file, sink)) return std::nullopt;
  TomlReader reader(sources, file, sink);
  try {
    const toml::table table = toml::parse(sources.text(file));
    Node node = reader.Read(table);
    node.span = {file, 0, 0};
    if (reader.failed()) return std::nullopt;
    return node;
  } catch (const toml::parse_error& error) {
    ReportTomlError(error.description(), sources, file, reader.Offset(error.source().begin), sink);
  } catch (const TomlAssumptionBroken&) {
    ReportTomlHeader(sources, file, sink);
  } catch (const std::exception& error) {
    sink.Report<DiagnosticKind::kTomlSyntax>(Span{file, 0, 0}, error.what());
  }
  return std::nullopt;
}

}  // namespace licet::io
