#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace licet::syntax {

enum class TokenKind : std::uint8_t {
  kWord,
  kNumber,
  kText,       // "…"
  kCode,       // '…'
  kOpenText,   // a quote that is not closed on its line
  kOpenCode,
  kSign,
  kComment,
  kForeign,    // bytes outside ASCII, or a sign that the language does not have
  kEnd,
};

/// One piece of text as a person sees it, found without the grammar: for checks before parsing, for
/// "found …" in messages and for finding the next place to read from after a mistake. Byte offsets.
struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

inline bool IsWordStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsWordPart(char c) { return IsWordStart(c) || IsDigit(c); }
inline bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The token at or after `offset`, comments included.
Token RawTokenAt(std::string_view text, std::uint32_t offset);
/// The token at or after `offset` that is not a comment.
Token TokenAt(std::string_view text, std::uint32_t offset);

inline std::string_view TextOf(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

/// True when only blanks stand before `offset` on its line.
bool IsFirstOnLine(std::string_view text, std::uint32_t offset);
/// True when `offset` begins a line.
bool IsAtLineStart(std::string_view text, std::uint32_t offset);

/// How a message names what it found: `` `wehn` ``, "the end of the file".
std::string Describe(std::string_view text, const Token& token);

}  // namespace licet::syntax
