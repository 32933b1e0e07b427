#include "io/json_error.hpp"

#include "diag/sink.hpp"
#include "diag/text.hpp"
#include "licet/source.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace licet::io {
namespace {

using diag::Sink;

constexpr std::size_t kMaxQuoted = 40;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The token that begins at `begin`: a string, a run without spaces and punctuation, or one byte.
std::size_t EndOfToken(std::string_view text, std::size_t begin) {
  if (text[begin] == '"') {
    for (std::size_t i = begin + 1; i < text.size() && text[i] != '\n'; ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == '"') {
        return i + 1;
      }
    }
    return std::min(text.find('\n', begin), text.size());
  }
  std::size_t end = begin;
  while (end < text.size() && !IsSpace(text[end]) &&
         std::string_view(",:[]{}\"").find(text[end]) == std::string_view::npos) {
    ++end;
  }
  return std::max(end, begin + 1);
}

char LastBefore(std::string_view text, std::size_t offset) {
  while (offset > 0 && IsSpace(text[offset - 1])) --offset;
  return offset > 0 ? text[offset - 1] : '\0';
}

bool IsNumberStart(char c) { return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; }

// "invalid string: control character U+000A (LF) must be escaped to …; last read: …"
std::string StringFault(std::string_view description) {
  constexpr std::string_view kFault = "invalid string: ";
  const std::size_t begin = description.find(kFault);
  if (begin == std::string_view::npos) return "it cannot be read";
  const std::size_t end = description.find("; last read", begin);
  return std::string(description.substr(begin + kFault.size(), end - begin - kFault.size()));
}

}  // namespace

void ReportJsonError(std::string_view description, const SourceSet& sources, FileId file,
                     std::size_t offset, Sink& sink) {
  const std::string_view text = sources.text(file);
  if (offset >= text.size()) {
    const auto end = static_cast<std::uint32_t>(text.size());
    sink.Report<DiagnosticKind::kJsonSyntax>(Span{file, end, end},
                                             "the text ends before its brackets are closed");
    return;
  }
  const std::size_t end = EndOfToken(text, offset);
  const Span span{file, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(end)};
  const std::string token = diag::Printable(text.substr(offset, end - offset), kMaxQuoted);
  const char first = text[offset];
  const char before = LastBefore(text, offset);
  auto report = [&](std::string message) {
    return sink.Report<DiagnosticKind::kJsonSyntax>(span, std::move(message));
  };
  const bool adjacent_digits =
      offset > 0 && IsNumberStart(first) && IsNumberStart(text[offset - 1]) && before != ',';
  if ((first == ']' || first == '}') && before == ',') {
    report(std::string("a comma before `") + first + "`")
        .Help("JSON has no comma after the last entry");
  } else if (first == '/' || first == '#') {
    report("`" + token + "` looks like a comment").Help("JSON has no comments; TOML has");
  } else if (first == '\'' || static_cast<unsigned char>(first) >= 0x80) {
    report("texts stand in straight double quotes, found `" + token + "`");
  } else if (Contains(description, "number overflow") || adjacent_digits ||
             (IsNumberStart(first) && Contains(description, "invalid "))) {
    sink.Report<DiagnosticKind::kNumberForm>(span, token)
        .Help(
            "write digits 0 to 9 without leading zeros, a point before decimals, and no power of "
            "ten");
  } else if (first == '"' && Contains(description, "invalid string")) {
    const bool closed = text[end - 1] == '"' && end - offset > 1;
    report(closed ? "the text " + token + " cannot be read: " + StringFault(description)
                  : "the quotes of a text are never closed on its line");
  } else if (Contains(description, "object key")) {
    report("a key in quotes is missing before `" + token + "`")
        .Help("keys stand in double quotes: {\"title\": \"…\"}");
  } else if (Contains(description, "object separator")) {
    report("`:` is missing before `" + token + "`");
  } else if (Contains(description, "expected end of input")) {
    report("`" + token + "` follows the end of the value");
  } else if (Contains(description, "; expected '}'") || Contains(description, "; expected ']'")) {
    report("a comma is missing before `" + token + "`");
  } else if (std::string_view(",:]}").find(first) != std::string_view::npos) {
    report("a value is missing before `" + token + "`");
  } else {
    report("`" + token + "` is neither a number, true, false, null nor a text")
        .Help("texts stand in double quotes");
  }
}

}  // namespace licet::io
