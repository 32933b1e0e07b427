#include "syntax/recovery.hpp"

#include "base/nearest_name.hpp"
#include "syntax/keywords.hpp"
#include "syntax/parse.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace licet::syntax {
namespace {

// A message at a token where one was given already would only repeat it.
bool FirstAt(ParseState& state, const Token& token) {
  if (std::binary_search(state.silent.begin(), state.silent.end(), token.begin)) return false;
  return std::exchange(state.last_report, token.begin) != token.begin;
}

std::optional<Keyword> KeywordAt(const ParseState& state, const Token& token) {
  if (token.kind != TokenKind::kWord) return std::nullopt;
  return FindKeyword(TextOf(state.text, token));
}

bool WantsName(std::string_view expected) {
  return expected.find("name") != std::string_view::npos;
}

std::string HelpFor(const ParseState& state, std::string_view expected, const Token& found,
                    std::uint32_t open) {
  const std::string_view text = TextOf(state.text, found);
  if (text == "," && open != ParseState::kNowhere && state.text[open] == '{') {
    return "the entries between these braces stand without commas";
  }
  if (text == "until" || text == "comply" || text == "printed") {
    return "`" + std::string(text) + "` is part of the span: it stands right after the `from` date";
  }
  if (expected == "a date") return "write the day as YYYY-MM-DD";
  if (expected == "a quoted code") return "codes stand between single quotes: 'CN', '3A090.a'";
  if (expected == "a quoted text") return "text stands between double quotes";
  return {};
}

// `review` and `interpretation` begin both declarations and clauses; the next tokens tell.
bool ReadsAsDeclaration(const ParseState& state, Keyword keyword, const Token& token) {
  const Token next = TokenAt(state.text, token.end);
  const Token after = TokenAt(state.text, next.end);
  const std::string_view next_text = TextOf(state.text, next);
  switch (keyword) {
    case Keyword::kScenario:
      return next_text == "{";
    case Keyword::kTest:
    case Keyword::kCheck:
      return next.kind == TokenKind::kText;
    case Keyword::kGroup:
    case Keyword::kSuppress:
      return next.kind == TokenKind::kCode;
    case Keyword::kReview:
      return next.kind == TokenKind::kWord && TextOf(state.text, after) == "is";
    default:
      return next.kind == TokenKind::kWord;
  }
}

// Words that open and close are balanced between `start` and a place; -1 where a block ended.
int DepthChange(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::kSign) return 0;
  const std::string_view sign = TextOf(text, token);
  if (sign == "{") return 1;
  return sign == "}" ? -1 : 0;
}

}  // namespace

void ReportExpected(ParseState& state, std::uint32_t where, const std::string& expected) {
  const std::uint32_t open = std::exchange(state.open_bracket, ParseState::kNowhere);
  const Token found = TokenAt(state.text, where);
  if (!FirstAt(state, found)) return;
  const Span span = state.SpanOf(found);
  const auto keyword = KeywordAt(state, found);
  if (keyword && WantsName(expected) && open == ParseState::kNowhere) {
    auto builder = state.sink->Report<DiagnosticKind::kReservedWord>(span, expected,
                                                                     std::string(WordOf(*keyword)));
    builder.Help("choose another name; a reserved word can only be a name after a dot");
    return;
  }
  auto builder =
      state.sink->Report<DiagnosticKind::kSyntaxError>(span, expected, Describe(state.text, found));
  if (open != ParseState::kNowhere) {
    builder.Label({state.file, open, open + 1}, "this bracket is open");
  }
  if (std::string help = HelpFor(state, expected, found, open); !help.empty())
    builder.Help(std::move(help));
}

void ReportStray(ParseState& state, std::uint32_t where, const std::string& what,
                 std::uint32_t roles, std::uint32_t near) {
  const Token found = TokenAt(state.text, where);
  if (!FirstAt(state, found)) return;
  const Span span = state.SpanOf(found);
  auto builder =
      state.sink->Report<DiagnosticKind::kSyntaxError>(span, what, Describe(state.text, found));
  if (TextOf(state.text, found) == "}") builder.Help("there is one `}` more than `{`");
  if (found.kind != TokenKind::kWord) return;
  const std::string_view word = TextOf(state.text, found);
  auto nearest = base::NearestName(word, WordsWithRole(roles));
  if (!nearest) nearest = base::NearestName(word, WordsWithRole(near));
  if (nearest) {
    builder.Replace(span, *nearest);
    return;
  }
  if (const auto keyword = KeywordAt(state, found);
      keyword && HasRole(*keyword, kDeclarationWord)) {
    builder.Help("a declaration begins here: close the block before it with `}`");
  }
}

void ReportUnclosedBlock(ParseState& state, std::uint32_t open, const Token& found) {
  if (!FirstAt(state, found)) return;
  state.sink->Report<DiagnosticKind::kUnclosedBlock>({state.file, open, open + 1})
      .Label(state.SpanOf(found), "`}` is missing before " + Describe(state.text, found))
      .Help("close the block with `}`");
}

void ReportNesting(ParseState& state, std::uint32_t where) {
  const Token found = TokenAt(state.text, where);
  if (!FirstAt(state, found)) return;
  state.sink
      ->Report<DiagnosticKind::kNestedTooDeep>(state.SpanOf(found), std::to_string(kMaxNesting))
      .Help("give a part of it a name of its own with `define`");
}

bool BeginsDeclaration(const ParseState& state, const Token& token) {
  const auto keyword = KeywordAt(state, token);
  return keyword && HasRole(*keyword, kDeclarationWord) && IsAtLineStart(state.text, token.begin) &&
         ReadsAsDeclaration(state, *keyword, token);
}

std::uint32_t NextItem(const ParseState& state, std::uint32_t start, std::uint32_t where,
                       std::uint32_t roles) {
  int depth = 0;
  bool after_dot = false;
  for (Token token = TokenAt(state.text, start);; token = TokenAt(state.text, token.end)) {
    if (token.kind == TokenKind::kEnd) return token.begin;
    const int change = DepthChange(state.text, token);
    if (token.begin >= where && token.begin > start) {
      if (change < 0 && depth <= 0) return token.begin;
      if (BeginsDeclaration(state, token)) return token.begin;
      const auto keyword = after_dot ? std::nullopt : KeywordAt(state, token);
      if (keyword && HasRole(*keyword, roles)) {
        const bool weak = !HasRole(*keyword, roles & ~kWeakClauseWord & ~kTestWord);
        if (!weak || (depth <= 0 && IsFirstOnLine(state.text, token.begin))) return token.begin;
      }
    }
    depth += change;
    after_dot = TextOf(state.text, token) == ".";
  }
}

std::uint32_t NextDeclaration(const ParseState& state, std::uint32_t start, std::uint32_t where) {
  int depth = 0;
  bool after_block = false;
  for (Token token = TokenAt(state.text, start);; token = TokenAt(state.text, token.end)) {
    if (token.kind == TokenKind::kEnd) return token.begin;
    if (token.begin >= where && token.begin > start) {
      if (BeginsDeclaration(state, token)) return token.begin;
      const auto keyword = KeywordAt(state, token);
      const bool fresh = after_block || IsFirstOnLine(state.text, token.begin);
      if (depth <= 0 && fresh && keyword && HasRole(*keyword, kDeclarationWord)) return token.begin;
      // A misspelled word that begins a line after a block was meant to begin a declaration.
      const bool begins = after_block && IsAtLineStart(state.text, token.begin);
      if (depth <= 0 && begins && token.kind == TokenKind::kWord) return token.begin;
    }
    const int change = DepthChange(state.text, token);
    depth += change;
    after_block = change < 0;
  }
}

}  // namespace licet::syntax
