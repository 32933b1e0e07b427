#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

// Names that are near to a name, with a score in whole percent. They are offered to a person; what
// the search finds decides nothing but that a person has to.
namespace licet::screen {

/// Names that score less are not offered.
inline constexpr int kLeastScore = 75;

struct NearName {
  std::uint32_t name = 0;  // as given to `Add`, counted from 0
  int score = 0;
};

/// Finds near names among many. The score is the better of three, all in whole percent:
///
/// - the letters of words that both names have, of all their letters; a word counts as there when
///   it is at most one edit off (from four letters on) or two (from eight on), and then by the
///   share of its letters that agree;
/// - nine tenths of the share of the shorter name that is found in the longer, if what they share
///   is a word of four letters or more that is not a common one ("technology");
/// - the share of letters that agree when the spaces are left out.
///
/// Filled once, then immutable; share freely.
class NearIndex {
 public:
  /// `words` are those of a name without its legal form.
  void Add(const std::vector<std::string>& words);
  void Build();

  /// Best first, then in the order in which they were added.
  [[nodiscard]] std::vector<NearName> Find(const std::vector<std::string>& words) const;

 private:
  using WordId = std::uint32_t;
  // Words of the query that a word of the lists is near to, with how near.
  using Matches = std::unordered_map<WordId, std::vector<std::pair<std::size_t, int>>>;

  WordId IdOf(const std::string& word);
  [[nodiscard]] Matches MatchWords(const std::vector<std::string>& words) const;
  [[nodiscard]] int Score(const std::vector<std::string>& words, const Matches& matches,
                          std::uint32_t name) const;
  void FindSqueezed(const std::string& text, std::vector<NearName>& found) const;

  struct Word {
    std::string text;
    std::uint64_t letters = 0;
    bool common = false;
    std::vector<std::uint32_t> names;
  };
  struct Squeezed {
    std::uint64_t letters = 0;
    std::uint32_t name = 0;
    std::string text;
  };
  std::vector<Word> words_;
  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::vector<WordId>> names_;
  // By length, so that a search looks at few.
  struct Letters {
    std::uint64_t letters = 0;
    WordId word = 0;
  };
  std::vector<std::vector<Letters>> words_by_size_;
  std::vector<std::vector<Squeezed>> squeezed_by_size_;
};

}  // namespace licet::screen
