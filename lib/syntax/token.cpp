#include "syntax/token.hpp"

#include <algorithm>
#include <cstddef>

namespace licet::syntax {
namespace {

constexpr std::size_t kMaxShown = 40;

// The end of a quoted text whose opening quote stands at `at`; `closed` says if it ends on its line.
std::size_t QuoteEnd(std::string_view text, std::size_t at, bool& closed) {
  const char quote = text[at];
  closed = false;
  std::size_t end = at + 1;
  for (; end < text.size() && text[end] != '\n' && text[end] != '\r'; ++end) {
    if (text[end] == quote) {
      closed = true;
      return end + 1;
    }
    const bool escape = quote == '"' && text[end] == '\\' && end + 1 < text.size();
    if (escape && text[end + 1] != '\n' && text[end + 1] != '\r') ++end;
  }
  return end;
}

std::size_t NumberEnd(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() &&
         (IsWordPart(text[end]) ||
          (text[end] == '.' && end + 1 < text.size() && IsDigit(text[end + 1])) ||
          (text[end] == '-' && end + 1 < text.size() && IsDigit(text[end + 1])))) {
    ++end;
  }
  return end;
}

bool IsTwoSigns(std::string_view text, std::size_t at) {
  const std::string_view two = text.substr(at, 2);
  return two == "<=" || two == ">=" || two == "!=" || two == "..";
}

}  // namespace

Token RawTokenAt(std::string_view text, std::uint32_t offset) {
  std::size_t at = offset;
  while (at < text.size() && IsBlank(text[at])) ++at;
  const auto make = [at](TokenKind kind, std::size_t end) {
    return Token{kind, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  };
  if (at >= text.size()) return make(TokenKind::kEnd, at);

  const char c = text[at];
  std::size_t end = at + 1;
  if (c == '#') {
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    return make(TokenKind::kComment, end);
  }
  if (IsWordStart(c)) {
    while (end < text.size() && IsWordPart(text[end])) ++end;
    return make(TokenKind::kWord, end);
  }
  if (IsDigit(c)) return make(TokenKind::kNumber, NumberEnd(text, at));
  if (c == '"' || c == '\'') {
    bool closed = false;
    end = QuoteEnd(text, at, closed);
    if (c == '"') return make(closed ? TokenKind::kText : TokenKind::kOpenText, end);
    return make(closed ? TokenKind::kCode : TokenKind::kOpenCode, end);
  }
  if (static_cast<unsigned char>(c) >= 0x80) {
    // Continuation bytes follow their first byte; the text was checked to be UTF-8.
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return make(TokenKind::kForeign, end);
  }
  if (IsTwoSigns(text, at)) return make(TokenKind::kSign, at + 2);
  constexpr std::string_view kSigns = "{}()[],.:=<>+-*/";
  return make(kSigns.find(c) == std::string_view::npos ? TokenKind::kForeign : TokenKind::kSign,
              end);
}

Token TokenAt(std::string_view text, std::uint32_t offset) {
  Token token = RawTokenAt(text, offset);
  while (token.kind == TokenKind::kComment) token = RawTokenAt(text, token.end);
  return token;
}

bool IsFirstOnLine(std::string_view text, std::uint32_t offset) {
  for (std::size_t at = offset; at > 0; --at) {
    const char c = text[at - 1];
    if (c == '\n' || c == '\r') return true;
    if (c != ' ' && c != '\t') return false;
  }
  return true;
}

bool IsAtLineStart(std::string_view text, std::uint32_t offset) {
  return offset == 0 || text[offset - 1] == '\n' || text[offset - 1] == '\r';
}

std::string Describe(std::string_view text, const Token& token) {
  if (token.kind == TokenKind::kEnd) return "the end of the file";
  std::string_view shown = TextOf(text, token);
  if (shown.size() <= kMaxShown) return "`" + std::string(shown) + "`";
  std::size_t cut = kMaxShown;
  while (cut > 0 && (static_cast<unsigned char>(shown[cut]) & 0xC0U) == 0x80U) --cut;
  return "`" + std::string(shown.substr(0, cut)) + "…`";
}

}  // namespace licet::syntax
