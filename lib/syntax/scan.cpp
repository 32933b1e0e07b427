#include "syntax/scan.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "diag/text.hpp"
#include "syntax/parse.hpp"
#include "syntax/token.hpp"

namespace licet::syntax {
namespace {

std::string Hex(std::uint32_t value, int width) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex;
  for (int i = width - 1; i >= 0; --i) hex += kDigits[(value >> (4 * i)) & 0xFU];
  return hex;
}

bool CheckBytes(std::string_view text, std::uint32_t start, FileId file, diag::Sink& sink) {
  for (std::size_t at = start; at < text.size();) {
    // Nearly everything is plain ASCII, in which nothing is hidden.
    if ((text[at] >= 0x20 && text[at] < 0x7F) || text[at] == '\n') {
      ++at;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    const diag::CodePoint decoded = diag::ReadCodePoint(text.substr(at));
    if (!decoded.well_formed) {
      sink.Report<DiagnosticKind::kNotUtf8>(
              {file, begin, begin + 1},
              "0x" + Hex(static_cast<unsigned char>(text[at]), 2), std::to_string(at))
          .Help("save the file as UTF-8");
      return false;
    }
    const std::uint32_t c = decoded.value;
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
      sink.Report<DiagnosticKind::kNotText>({file, begin, begin + 1}, "0x" + Hex(c, 2),
                                            std::to_string(at))
          .Help("rule files are plain text; is this the right file?");
      return false;
    }
    if (diag::IsHidden(c, true)) {
      sink.Report<DiagnosticKind::kHiddenCharacter>(
              {file, begin, begin + static_cast<std::uint32_t>(decoded.bytes)}, diag::CodePointName(c))
          .Help("remove it, so that everyone reads the same text");
      return false;
    }
    at += decoded.bytes;
  }
  return true;
}

bool CheckNesting(std::string_view text, const Token& token, FileId file, int& depth,
                  diag::Sink& sink) {
  const char sign = text[token.begin];
  if (sign == '(' || sign == '[' || sign == '{') ++depth;
  if ((sign == ')' || sign == ']' || sign == '}') && depth > 0) --depth;
  if (depth <= kMaxNesting) return true;
  sink.Report<DiagnosticKind::kNestedTooDeep>({file, token.begin, token.end},
                                              std::to_string(kMaxNesting))
      .Help("give a part of it a name of its own with `define` or `set`");
  return false;
}

void ReportForeign(std::string_view text, const Token& token, FileId file, diag::Sink& sink) {
  const Span span{file, token.begin, token.end};
  const std::uint32_t c = diag::ReadCodePoint(text.substr(token.begin)).value;
  auto builder = sink.Report<DiagnosticKind::kForeignCharacter>(
      span, std::string(TextOf(text, token)), diag::CodePointName(c));
  if (c >= 0x2018 && c <= 0x201F) {
    const char* plain = c < 0x201C ? "'" : "\"";
    builder.Help("use straight quotes").Replace(span, plain);
  } else {
    builder.Help("names and signs are plain ASCII");
  }
}

void ReportOpenQuote(const Token& token, FileId file, diag::Sink& sink) {
  const Span quote{file, token.begin, token.begin + 1};
  if (token.kind == TokenKind::kOpenText) {
    sink.Report<DiagnosticKind::kUnclosedText>(quote).Help(
        "close it with `\"`; write `\\\"` for a quote inside");
  } else {
    sink.Report<DiagnosticKind::kUnclosedCode>(quote).Help("close it with `'`");
  }
}

bool HoldsEmptyLine(std::string_view blanks) {
  return std::count(blanks.begin(), blanks.end(), '\n') > 1;
}

}  // namespace

Scan ScanText(std::string_view text, std::uint32_t begin, FileId file, diag::Sink& sink) {
  Scan scan;
  scan.readable = CheckBytes(text, begin, file, sink);
  int depth = 0;
  std::uint32_t quiet_until = 0;
  std::uint32_t last_end = begin;
  for (Token token = RawTokenAt(text, begin); scan.readable && token.kind != TokenKind::kEnd;
       token = RawTokenAt(text, token.end)) {
    if (HoldsEmptyLine(text.substr(last_end, token.begin - last_end))) {
      scan.paragraphs.push_back(token.begin);
    }
    last_end = token.end;
    switch (token.kind) {
      case TokenKind::kComment:
        scan.comments.push_back({std::string(TextOf(text, token)),
                                 {file, token.begin, token.end},
                                 IsFirstOnLine(text, token.begin)});
        break;
      case TokenKind::kSign:
        scan.readable = CheckNesting(text, token, file, depth, sink);
        break;
      case TokenKind::kForeign:
      case TokenKind::kOpenText:
      case TokenKind::kOpenCode: {
        // One message a line: what follows on it is the same mistake or cannot be told from it.
        if (token.begin < quiet_until) break;
        const std::size_t line_end = text.find_first_of("\r\n", token.begin);
        quiet_until = static_cast<std::uint32_t>(
            line_end == std::string_view::npos ? text.size() : line_end);
        scan.reported.push_back(token.begin);
        if (token.kind == TokenKind::kForeign) {
          ReportForeign(text, token, file, sink);
        } else {
          ReportOpenQuote(token, file, sink);
        }
        break;
      }
      case TokenKind::kWord:
      case TokenKind::kNumber:
      case TokenKind::kText:
      case TokenKind::kCode:
      case TokenKind::kEnd:
        break;
    }
  }
  return scan;
}

}  // namespace licet::syntax
