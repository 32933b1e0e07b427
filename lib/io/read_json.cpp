#include "io/read_json.hpp"

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "io/check_text.hpp"
#include "io/json_error.hpp"
#include "licet/source.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace licet::io {
namespace {

using data::Node;
using diag::Sink;
using nlohmann::json;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The number that begins at `at`, as far as the grammar of JSON goes: of `01` it is the `0`.
std::size_t EndOfNumber(std::string_view text, std::size_t at) {
  const auto is = [&](std::string_view set) {
    return at < text.size() && set.find(text[at]) != std::string_view::npos;
  };
  const auto skip_digits = [&] {
    while (at < text.size() && IsDigit(text[at])) ++at;
  };
  if (is("-")) ++at;
  if (is("0")) {
    ++at;
  } else {
    skip_digits();
  }
  if (is(".")) {
    ++at;
    skip_digits();
  }
  if (is("eE")) {
    ++at;
    if (is("+-")) ++at;
    skip_digits();
  }
  return at;
}

// Builds nodes from the events of the JSON library. It gives no places, so a cursor follows the
// events through the text: each event is exactly one token.
class JsonReader final : public nlohmann::json_sax<json> {
 public:
  JsonReader(const SourceSet& sources, FileId file, Sink& sink)
      : sources_(sources), file_(file), text_(sources.text(file)), sink_(sink) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") cursor_ = 3;
  }

  bool null() override { return Put(data::Null{}); }
  bool boolean(bool value) override { return Put(value); }
  bool number_integer(number_integer_t /*value*/) override { return PutNumber(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return PutNumber(); }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override {
    return PutNumber();
  }
  bool string(string_t& value) override { return Put(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return Open(data::Table{}); }
  bool key(string_t& value) override;
  bool end_object() override { return Close(); }
  bool start_array(std::size_t /*size*/) override { return Open(data::Array{}); }
  bool end_array() override { return Close(); }
  bool parse_error(std::size_t /*place*/, const std::string& /*token*/,
                   const json::exception& error) override {
    SkipToToken();
    ReportJsonError(error.what(), sources_, file_, cursor_, sink_);
    return false;
  }

  [[nodiscard]] Node TakeRoot() { return std::move(root_); }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  struct Level {
    Node node;
    std::string key;
    Span key_span;
    std::map<std::string, Span> keys;
  };

  void SkipToToken();
  Span NextToken();
  template <class Value>
  bool Put(Value value) {
    Node node;
    node.span = NextToken();
    node.value = std::move(value);
    return Attach(std::move(node));
  }
  bool PutNumber();
  template <class Value>
  bool Open(Value value) {
    levels_.emplace_back();
    levels_.back().node.span = NextToken();
    levels_.back().node.value = std::move(value);
    return true;
  }
  bool Close();
  bool Attach(Node node);

  const SourceSet& sources_;
  FileId file_;
  std::string_view text_;
  Sink& sink_;
  std::size_t cursor_ = 0;
  std::vector<Level> levels_;
  Node root_;
  bool failed_ = false;
};

void JsonReader::SkipToToken() {
  while (cursor_ < text_.size() &&
         std::string_view(" \t\r\n,:").find(text_[cursor_]) != std::string_view::npos) {
    ++cursor_;
  }
}

Span JsonReader::NextToken() {
  SkipToToken();
  const std::size_t begin = cursor_;
  if (text_[begin] == '"') {
    for (++cursor_; text_[cursor_] != '"'; ++cursor_) {
      if (text_[cursor_] == '\\') ++cursor_;
    }
    ++cursor_;
  } else if (std::string_view("[]{}").find(text_[begin]) != std::string_view::npos) {
    ++cursor_;
  } else if (text_[begin] == '-' || IsDigit(text_[begin])) {
    cursor_ = EndOfNumber(text_, begin);
  } else {
    while (cursor_ < text_.size() && text_[cursor_] >= 'a' && text_[cursor_] <= 'z') ++cursor_;
  }
  return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(cursor_)};
}

// The digits as they stand in the text; what the library made of them went through `double`.
bool JsonReader::PutNumber() {
  Node node;
  node.span = NextToken();
  node.value =
      data::NumberText{std::string(text_.substr(node.span.begin, node.span.end - node.span.begin))};
  return Attach(std::move(node));
}

bool JsonReader::key(string_t& value) {
  Level& level = levels_.back();
  level.key_span = NextToken();
  level.key = std::move(value);
  const auto [other, is_new] = level.keys.emplace(level.key, level.key_span);
  if (!is_new) {
    sink_.Report<DiagnosticKind::kDuplicateKey>(level.key_span, level.key)
        .Label(other->second, "stated here first")
        .Help("keep one of the two");
    failed_ = true;
  }
  return true;
}

bool JsonReader::Close() {
  Node node = std::move(levels_.back().node);
  levels_.pop_back();
  node.span.end = NextToken().end;
  return Attach(std::move(node));
}

bool JsonReader::Attach(Node node) {
  if (levels_.empty()) {
    root_ = std::move(node);
    return true;
  }
  Level& level = levels_.back();
  if (auto* table = std::get_if<data::Table>(&level.node.value)) {
    table->entries.push_back({std::move(level.key), level.key_span, std::move(node)});
  } else if (auto* array = std::get_if<data::Array>(&level.node.value)) {
    array->items.push_back(std::move(node));
  }
  return true;
}

}  // namespace

std::optional<Node> ReadJson(const SourceSet& sources, FileId file, Sink& sink) {
  if (!CheckJsonShape(sources, file, sink)) return std::nullopt;
  JsonReader reader(sources, file, sink);
  try {
    const bool complete = json::sax_parse(sources.text(file), &reader);
    if (!complete || reader.failed()) return std::nullopt;
    return reader.TakeRoot();
  } catch (const std::exception& error) {
    sink.Report<DiagnosticKind::kJsonSyntax>(Span{file, 0, 0}, error.what());
  }
  return std::nullopt;
}

}  // namespace licet::io
