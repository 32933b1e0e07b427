#include "screen/near.hpp"

#include "screen/legal_forms.hpp"
#include "screen/normalize.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::screen {
namespace {

// One bit for each letter that the text has. An edit changes at most two of them, so texts that
// differ in more need not be compared letter by letter.
std::uint64_t LettersOf(std::string_view text) {
  std::uint64_t letters = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    unsigned bit = 36 + byte % 28;
    if (c >= 'a' && c <= 'z') bit = static_cast<unsigned>(c - 'a');
    if (c >= '0' && c <= '9') bit = 26 + static_cast<unsigned>(c - '0');
    letters |= std::uint64_t{1} << bit;
  }
  return letters;
}

bool MayBeWithin(std::uint64_t a, std::uint64_t b, std::size_t edits) {
  return static_cast<std::size_t>(std::popcount(a ^ b)) <= 2 * edits;
}

constexpr std::size_t kMaxEdits = 4;
// Longer texts are not compared letter by letter.
constexpr std::size_t kMaxText = 256;

// How many edits (insert, delete, replace, swap of neighbors) turn `a` into `b`, or `limit + 1` if
// they are more. Looks only at the band of the table of distances that `limit` leaves, without
// memory of its own: a search asks this of very many words.
std::size_t EditsWithin(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit || std::max(a.size(), b.size()) > kMaxText) return limit + 1;
  // Cell j of row i is at j + limit - i + 1; both ends of a row are walls.
  constexpr std::size_t kWidth = 2 * kMaxEdits + 3;
  const std::size_t wall = limit + 1;
  std::array<std::size_t, kWidth> before{};
  std::array<std::size_t, kWidth> previous{};
  std::array<std::size_t, kWidth> current{};
  before.fill(wall);
  previous.fill(wall);
  for (std::size_t j = 0; j <= std::min(limit, b.size()); ++j) previous[j + limit + 1] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current.fill(wall);
    std::size_t least = wall;
    for (std::size_t j = i > limit ? i - limit : 0; j <= std::min(i + limit, b.size()); ++j) {
      const std::size_t at = j + limit + 1 - i;
      std::size_t edits = previous[at + 1] + 1;  // the letter of `a` is deleted
      if (j > 0) {
        edits = std::min(edits, current[at - 1] + 1);
        edits = std::min(edits, previous[at] + (a[i - 1] == b[j - 1] ? 0U : 1U));
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        edits = std::min(edits, before[at] + 1);
      }
      current[at] = std::min(edits, wall);
      least = std::min(least, current[at]);
    }
    if (least == wall) return wall;
    before = previous;
    previous = current;
  }
  return previous[b.size() + limit + 1 - a.size()];
}

std::size_t EditsOfWord(std::size_t size) { return size < 4 ? 0 : size < 8 ? 1 : 2; }

std::size_t EditsOfName(std::size_t size) {
  return size < 5 ? 0 : std::min<std::size_t>(1 + size / 8, kMaxEdits);
}

int Agreement(std::size_t a, std::size_t b, std::size_t edits) {
  const std::size_t longer = std::max(a, b);
  return static_cast<int>(100 * (longer - edits) / longer);
}

// Calls `visit` for each list of things whose size is within `edits` of `size`.
template <class Lists, class Visit>
void ForSizesNear(const Lists& lists, std::size_t size, std::size_t edits, const Visit& visit) {
  const std::size_t last = std::min(size + edits + 1, lists.size());
  for (std::size_t near = size > edits ? size - edits : 0; near < last; ++near) visit(lists[near]);
}

std::vector<std::string> WithoutMarks(const std::vector<std::string>& words) {
  std::vector<std::string> bare;
  for (const std::string& word : words) bare.push_back(screen::WithoutMarks(word));
  return bare;
}

}  // namespace

NearIndex::WordId NearIndex::IdOf(const std::string& word) {
  const auto [entry, is_new] = ids_.emplace(word, static_cast<WordId>(words_.size()));
  if (is_new) words_.push_back({word, LettersOf(word), IsCommonWord(word), {}});
  return entry->second;
}

void NearIndex::Add(const std::vector<std::string>& words) {
  const auto name = static_cast<std::uint32_t>(names_.size());
  std::vector<WordId> ids;
  const std::vector<std::string> bare = WithoutMarks(words);
  for (const std::string& word : bare) {
    const WordId id = IdOf(word);
    ids.push_back(id);
    auto& names = words_[id].names;
    if (names.empty() || names.back() != name) names.push_back(name);
  }
  names_.push_back(std::move(ids));
  std::string text = Joined(bare, "");
  const std::uint64_t letters = LettersOf(text);
  const std::size_t size = text.size();
  if (squeezed_by_size_.size() <= size) squeezed_by_size_.resize(size + 1);
  squeezed_by_size_[size].push_back({letters, name, std::move(text)});
}

void NearIndex::Build() {
  for (WordId id = 0; id < words_.size(); ++id) {
    const std::size_t size = words_[id].text.size();
    if (words_by_size_.size() <= size) words_by_size_.resize(size + 1);
    words_by_size_[size].push_back({words_[id].letters, id});
  }
}

NearIndex::Matches NearIndex::MatchWords(const std::vector<std::string>& words) const {
  Matches matches;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const std::uint64_t letters = LettersOf(word);
    const std::size_t edits = EditsOfWord(word.size());
    ForSizesNear(words_by_size_, word.size(), edits, [&](const std::vector<Letters>& near) {
      for (const auto& [near_letters, id] : near) {
        if (!MayBeWithin(letters, near_letters, edits)) continue;
        const std::size_t distance = EditsWithin(word, words_[id].text, edits);
        if (distance > edits) continue;
        matches[id].emplace_back(i, Agreement(word.size(), words_[id].text.size(), distance));
      }
    });
  }
  return matches;
}

int NearIndex::Score(const std::vector<std::string>& words, const Matches& matches,
                     std::uint32_t name) const {
  std::vector<int> best(words.size(), 0);
  std::size_t name_size = 0;
  std::size_t name_found = 0;
  bool telling = false;
  for (const WordId id : names_[name]) {
    const Word& word = words_[id];
    name_size += word.text.size();
    const auto found = matches.find(id);
    if (found == matches.end()) continue;
    int most = 0;
    for (const auto& [index, agreement] : found->second) {
      most = std::max(most, agreement);
      best[index] = std::max(best[index], agreement);
    }
    name_found += word.text.size() * static_cast<std::size_t>(most);
    telling = telling || (!word.common && word.text.size() >= 4);
  }
  std::size_t size = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    size += words[i].size();
    found += words[i].size() * static_cast<std::size_t>(best[i]);
  }
  if (size == 0 || name_size == 0) return 0;
  const std::size_t both = (found + name_found) / (size + name_size);
  const std::size_t within = telling ? std::max(found / size, name_found / name_size) * 9 / 10 : 0;
  return static_cast<int>(std::max(both, within));
}

void NearIndex::FindSqueezed(const std::string& text, std::vector<NearName>& found) const {
  const std::uint64_t letters = LettersOf(text);
  const std::size_t edits = EditsOfName(text.size());
  ForSizesNear(squeezed_by_size_, text.size(), edits, [&](const std::vector<Squeezed>& names) {
    for (const Squeezed& name : names) {
      if (!MayBeWithin(letters, name.letters, edits)) continue;
      const std::size_t distance = EditsWithin(text, name.text, edits);
      if (distance > edits) continue;
      found.push_back({name.name, Agreement(text.size(), name.text.size(), distance)});
    }
  });
}

std::vector<NearName> NearIndex::Find(const std::vector<std::string>& given) const {
  const std::vector<std::string> words = WithoutMarks(given);
  const std::string text = Joined(words, "");
  if (text.empty()) return {};
  const Matches matches = MatchWords(words);
  // Common words alone do not make names near unless the query has no other.
  const bool all_common = std::all_of(words.begin(), words.end(), IsCommonWord);
  std::vector<std::uint32_t> names;
  for (const auto& [id, ignored] : matches) {
    if (words_[id].common && !all_common) continue;
    names.insert(names.end(), words_[id].names.begin(), words_[id].names.end());
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<NearName> found;
  for (const std::uint32_t name : names) found.push_back({name, Score(words, matches, name)});
  FindSqueezed(text, found);
  std::map<std::uint32_t, int> best;
  for (const NearName& near : found) {
    if (near.score < kLeastScore) continue;
    int& score = best[near.name];
    score = std::max(score, near.score);
  }
  std::vector<NearName> result;
  for (const auto& [name, score] : best) result.push_back({name, score});
  std::stable_sort(result.begin(), result.end(),
                   [](const NearName& a, const NearName& b) { return a.score > b.score; });
  return result;
}

}  // namespace licet::screen
