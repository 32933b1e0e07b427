#include "io/toml_error.hpp"

#include "diag/sink.hpp"
#include "diag/text.hpp"
#include "licet/date.hpp"
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

struct Piece {
  std::string text;
  Span span;
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsKeyStart(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         c == '"' || c == '\'';
}
bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}
bool IsOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

Piece Cut(std::string_view text, FileId file, std::size_t begin, std::size_t end) {
  while (end > begin && IsOneOf(text[end - 1], " \t\r")) --end;
  const std::string shown = diag::Printable(text.substr(begin, end - begin), kMaxQuoted);
  return {shown, {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

// The word or number at the place.
Piece TokenAt(std::string_view text, FileId file, std::size_t offset) {
  constexpr std::string_view kBefore = " \t\r\n=,[{";
  std::size_t begin = std::min(offset, text.size());
  while (begin > 0 && !IsOneOf(text[begin - 1], kBefore)) --begin;
  std::size_t end = begin;
  while (end < text.size() && !IsOneOf(text[end], " \t\r\n,]}#")) ++end;
  return Cut(text, file, begin, end);
}

// From the value's first byte to the end of its line, comment or list.
Piece ValueAt(std::string_view text, FileId file, std::size_t offset) {
  std::size_t begin = std::min(offset, text.size());
  while (begin > 0 && !IsOneOf(text[begin - 1], "\n=[{")) --begin;
  while (begin < text.size() && IsOneOf(text[begin], " \t")) ++begin;
  std::size_t end = begin;
  while (end < text.size() && !IsOneOf(text[end], "\r\n]}#")) ++end;
  return Cut(text, file, begin, std::max(begin, end));
}

// The key or header on the line of the place.
Piece KeyOnLine(std::string_view text, FileId file, std::size_t offset) {
  std::size_t begin = std::min(offset, text.size());
  while (begin > 0 && !IsOneOf(text[begin - 1], "\n,{")) --begin;
  while (begin < text.size() && IsOneOf(text[begin], " \t")) ++begin;
  std::size_t end = begin;
  while (end < text.size() && !IsOneOf(text[end], "=\r\n#")) ++end;
  return Cut(text, file, begin, end);
}

bool LooksLikeDay(std::string_view text) {
  return text.size() >= 8 && text[4] == '-' && IsDigit(text[0]) && IsDigit(text[3]) &&
         IsDigit(text[5]);
}

bool ReportDay(const Piece& token, Sink& sink) {
  if (!LooksLikeDay(token.text)) return false;
  const std::string day = token.text.substr(0, 10);
  if (day.size() == 10 && day[7] == '-' && IsDigit(day[6]) && IsDigit(day[9])) {
    if (Date::Parse(day)) return false;
    Span span = token.span;
    span.end = span.begin + 10;
    sink.Report<DiagnosticKind::kNoSuchDay>(span, day).Help(
        "write year, month and day of a day that exists");
    return true;
  }
  sink.Report<DiagnosticKind::kTomlSyntax>(token.span, "`" + token.text + "` is not a day")
      .Help("write year, month and day with all digits: 2023-01-05");
  return true;
}

bool ReportUnfinished(std::string_view what, std::uint32_t size, FileId file, Sink& sink) {
  std::string message = "the file ends before a value is complete";
  if (Contains(what, "string")) message = "the quotes of a text are never closed";
  if (what == "array") message = "a list `[` is never closed";
  if (what == "inline table") message = "a table `{` is never closed";
  if (what == "key-value pair") message = "a value is missing after `=`";
  if (what == "table header") message = "the brackets of a table header are never closed";
  sink.Report<DiagnosticKind::kTomlSyntax>(Span{file, size, size}, message);
  return true;
}

bool ReportRedefinition(std::string_view description, std::string_view text, FileId file,
                        std::uint32_t offset, Sink& sink) {
  constexpr std::string_view kRedefine = "cannot redefine existing ";
  const std::size_t at = description.find(kRedefine);
  if (at == std::string_view::npos) return false;
  const std::size_t open = description.find('\'', at);
  const std::size_t close = description.rfind('\'');
  const std::string key(open < close ? description.substr(open + 1, close - open - 1) : "");
  auto builder =
      sink.Report<DiagnosticKind::kDuplicateKey>(KeyOnLine(text, file, offset).span, key);
  if (Contains(description, "array")) {
    builder.Help("a list of tables has each of its tables begin with `[[" + key + "]]`");
  } else {
    builder.Help("keep one of the two");
  }
  return true;
}

bool ReportWord(const Piece& token, Sink& sink) {
  const char first = token.text.empty() ? '=' : token.text.front();
  const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
                      static_cast<unsigned char>(first) >= 0x80;
  if (!letter) return false;
  auto builder = sink.Report<DiagnosticKind::kTomlSyntax>(
      token.span, "`" + token.text + "` is neither a number, a day, true, false nor a text");
  std::string lower = token.text;
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lower == "true" || lower == "false") {
    builder.Replace(token.span, lower).Help("write " + lower);
  } else if (static_cast<unsigned char>(first) >= 0x80) {
    builder.Help("texts stand in straight quotes: \"…\"");
  } else {
    builder.Replace(token.span, "\"" + token.text + "\"")
        .Help("texts stand in quotes: \"" + token.text + "\"");
  }
  return true;
}

bool ReportNumber(std::string_view detail, const Piece& token, const Piece& value, Sink& sink) {
  if (Contains(detail, "not representable")) {
    sink.Report<DiagnosticKind::kNumberBeyondFacts>(token.span, token.text)
        .Help("check the number");
    return true;
  }
  if (Contains(detail, "could not be interpreted")) {
    sink.Report<DiagnosticKind::kNumberForm>(token.span, token.text)
        .Help("write all digits out instead of a power of ten");
    return true;
  }
  if (value.text.empty() || !(IsDigit(value.text.front()) || IsOneOf(value.text.front(), "+-.")) ||
      LooksLikeDay(value.text)) {
    return false;
  }
  if (Contains(value.text, "=")) {
    sink.Report<DiagnosticKind::kTomlSyntax>(token.span, "the line goes on after its value")
        .Help("each key begins a line of its own");
    return true;
  }
  auto builder =
      sink.Report<DiagnosticKind::kTomlSyntax>(value.span, "`" + value.text + "` is not a number");
  if (Contains(value.text, "/") &&
      value.text.find_first_not_of("0123456789/") == std::string::npos) {
    builder.Help("write days as 2023-11-17");
  } else if (value.text.find_first_not_of("+-.,_0123456789") == std::string::npos) {
    builder.Help(
        "write the digits without separators or leading zeros, and digits on both sides of "
        "a point");
  } else {
    builder.Help("a number with a unit stands in quotes: \"" + value.text + "\"");
  }
  return true;
}

// "expected '=', saw 'y'" in our words.
std::string Plain(std::string_view detail) {
  std::string text;
  for (std::size_t i = 0; i < detail.size(); ++i) {
    constexpr std::string_view kSaw = ", saw ";
    constexpr std::string_view kLineEnd = "'\\n'";
    if (detail.substr(i, kSaw.size()) == kSaw) {
      text += ", found ";
      i += kSaw.size() - 1;
    } else if (detail.substr(i, kLineEnd.size()) == kLineEnd) {
      text += "the end of the line";
      i += kLineEnd.size() - 1;
    } else {
      text += detail[i] == '\'' ? '`' : detail[i];
    }
  }
  return text;
}

void ReportOther(std::string_view detail, std::string_view text, FileId file, std::uint32_t offset,
                 Sink& sink) {
  const std::size_t end = std::min<std::size_t>(offset + 1, text.size());
  auto report = [&](std::string message) {
    return sink.Report<DiagnosticKind::kTomlSyntax>(Cut(text, file, offset, end).span,
                                                    std::move(message));
  };
  if (Contains(detail, "control characters")) {
    report("a text in quotes ends on the line on which it begins")
        .Help("close the quotes, or write three of them around a text of several lines");
  } else if (Contains(detail, "dangling comma")) {
    report("a comma before `}`").Help("a table on one line has no comma after its last key");
  } else if (Contains(detail, "expected value")) {
    report("a value is missing after `=`");
  } else if (text.find_first_not_of(" \t\r\n") == offset && text[offset] == '{') {
    report("a TOML file begins with a key").Help("for JSON, let the file's name end in `.json`");
  } else if (Contains(detail, "expected '=', saw ':'")) {
    report("key and value are joined by `=`, found `:`");
  } else if (Contains(detail, "expected '='")) {
    report(Plain(detail)).Help("a key with spaces stands in quotes");
  } else if (Contains(detail, "expected ']'")) {
    report(Plain(detail)).Help("a table is opened by `[item]`, one of several by `[[hop]]`");
  } else {
    report(Plain(detail));
  }
}

}  // namespace

void ReportTomlError(std::string_view description, const SourceSet& sources, FileId file,
                     std::uint32_t offset, Sink& sink) {
  const std::string_view text = sources.text(file);
  // "Error while parsing inline table: expected …"
  constexpr std::string_view kPrefix = "Error while parsing ";
  std::string_view what;
  std::string_view detail = description;
  if (detail.substr(0, kPrefix.size()) == kPrefix) {
    const std::size_t colon = detail.find(": ");
    if (colon != std::string_view::npos) {
      what = detail.substr(kPrefix.size(), colon - kPrefix.size());
      detail.remove_prefix(colon + 2);
    }
  }
  const Piece token = TokenAt(text, file, offset);
  const bool in_value = what != "table header" && what != "root table" && what != "string" &&
                        what != "literal string" && what != "comment" && what != "inline table";
  const bool value_ends = Contains(detail, "comment or whitespace");
  const bool numeric = Contains(what, "integer") || what == "floating-point" || value_ends;
  if (ReportRedefinition(detail, text, file, offset, sink)) return;
  if ((Contains(what, "date") || Contains(what, "time")) && ReportDay(token, sink)) return;
  if (Contains(detail, "end-of-file") && !(numeric && !value_ends)) {
    ReportUnfinished(what, static_cast<std::uint32_t>(text.size()), file, sink);
    return;
  }
  if (in_value && numeric && ReportNumber(detail, token, ValueAt(text, file, offset), sink)) return;
  const bool word = what == "value" || what == "boolean" || what == "floating-point";
  if (word && ReportWord(token, sink)) return;
  ReportOther(detail, text, file, offset, sink);
}

void ReportTomlHeader(const SourceSet& sources, FileId file, Sink& sink) {
  const std::string_view text = sources.text(file);
  std::size_t at = 0;
  for (std::size_t line = 0; line < text.size();
       line = std::min(text.find('\n', line), text.size() - 1) + 1) {
    at = std::min(text.find_first_not_of(" \t[", line), text.size());
    const bool header = at < text.size() && at > line && text[at - 1] != '\n' &&
                        text.substr(line, at - line).find('[') != std::string_view::npos;
    if (header && !IsKeyStart(text[at])) break;
    at = 0;
  }
  const Piece seen = Cut(text, file, at, std::min(at + 1, text.size()));
  sink.Report<DiagnosticKind::kTomlSyntax>(seen.span, "a key is missing before `" + seen.text + "`")
      .Help("a key is made of letters, digits, `_` and `-`, or stands in quotes");
}

}  // namespace licet::io
