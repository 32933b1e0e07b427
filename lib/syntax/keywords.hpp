#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace licet::syntax {

/// What a reserved word may begin, as a bit set.
enum WordRole : std::uint32_t {
  kNoRole = 0,
  kDeclarationWord = 1U << 0U,
  /// Begins a clause and occurs nowhere inside one, so reading can resume there after a mistake.
  kClauseWord = 1U << 1U,
  /// Begins a clause but also occurs inside others.
  kWeakClauseWord = 1U << 2U,
  kSourceWord = 1U << 3U,
  kPackWord = 1U << 4U,
  kFactWord = 1U << 5U,
  kAttributeWord = 1U << 6U,
  kInterpretationWord = 1U << 7U,
  kSpanWord = 1U << 8U,
  kTestWord = 1U << 9U,
  /// Joins parts of an expression or set: offered as a correction after one.
  kOperatorWord = 1U << 10U,
};

/// Every reserved word, in the order of `keywords.def`.
enum class Keyword : std::uint8_t {
#define LICET_KEYWORD(name, word, roles) k##name,
#include "syntax/keywords.def"
#undef LICET_KEYWORD
};

/// How the word is written. Static storage.
std::string_view WordOf(Keyword keyword);
/// The reserved word that is written `word`, if there is one.
std::optional<Keyword> FindKeyword(std::string_view word);
/// True when `keyword` has one of `roles`.
bool HasRole(Keyword keyword, std::uint32_t roles);
/// All words that have one of `roles`, sorted.
std::vector<std::string_view> WordsWithRole(std::uint32_t roles);

}  // namespace licet::syntax
