#include "syntax/keywords.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace licet::syntax {
namespace {

struct Entry {
  std::string_view word;
  std::uint32_t roles;
};

// INVARIANT: sorted by word, and the index is the value of the keyword.
constexpr std::array kEntries = {
#define LICET_KEYWORD(name, word, roles) Entry{word, roles},
#include "syntax/keywords.def"
#undef LICET_KEYWORD
};

constexpr bool IsSorted() {
  for (std::size_t i = 1; i < kEntries.size(); ++i) {
    if (!(kEntries[i - 1].word < kEntries[i].word)) return false;
  }
  return true;
}
static_assert(IsSorted(), "keywords.def is sorted, each word once");

const Entry& EntryOf(Keyword keyword) { return kEntries[static_cast<std::size_t>(keyword)]; }

}  // namespace

std::string_view WordOf(Keyword keyword) { return EntryOf(keyword).word; }

std::optional<Keyword> FindKeyword(std::string_view word) {
  const auto* found = std::lower_bound(
      kEntries.begin(), kEntries.end(), word,
      [](const Entry& entry, std::string_view wanted) { return entry.word < wanted; });
  if (found == kEntries.end() || found->word != word) return std::nullopt;
  return static_cast<Keyword>(found - kEntries.begin());
}

bool HasRole(Keyword keyword, std::uint32_t roles) { return (EntryOf(keyword).roles & roles) != 0; }

std::vector<std::string_view> WordsWithRole(std::uint32_t roles) {
  std::vector<std::string_view> words;
  for (const Entry& entry : kEntries) {
    if ((entry.roles & roles) != 0) words.push_back(entry.word);
  }
  return words;
}

}  // namespace licet::syntax
