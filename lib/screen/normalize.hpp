#pragma once

#include <string>
#include <string_view>
#include <vector>

// Names and addresses in the form in which they are compared.
namespace licet::screen {

/// The words of a text: Unicode compatibility forms and case are folded, everything that is neither
/// letter, mark nor digit parts words, apostrophes vanish, `&` is "and", letters with dots between
/// them are one word ("L.L.C."), and each character of a script without spaces is a word.
[[nodiscard]] std::vector<std::string> WordsOf(std::string_view text);

/// A name, with the words for its legal form ("Co., Ltd.") kept apart in one spelling.
struct Name {
  std::vector<std::string> words;  // without the legal form, never empty unless the name is
  std::vector<std::string> forms;  // sorted, each once
  /// Equal exactly for names that count as the same.
  [[nodiscard]] std::string key() const;
};
[[nodiscard]] Name NormalName(std::string_view text);

/// The words of an address, joined.
[[nodiscard]] std::string NormalAddress(std::string_view text);

/// An identifier without spaces and punctuation; empty if it is too short, or has too few digits,
/// to tell parties apart.
[[nodiscard]] std::string NormalId(std::string_view text);

/// The word without accents and other marks, for the search of names that are near.
[[nodiscard]] std::string WithoutMarks(std::string_view word);

/// `words` with `separator` between them.
[[nodiscard]] std::string Joined(const std::vector<std::string>& words, std::string_view separator);

}  // namespace licet::screen
