#include "base/nearest_name.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace licet::base {
namespace {

// No name of the trade is longer; the cost of a hostile word stays bounded.
constexpr std::size_t kMaxWord = 128;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t LimitFor(std::string_view word) {
  if (word.size() < 3) return 0;
  if (word.size() < 6) return 1;
  return word.size() < 9 ? 2 : 3;
}

}  // namespace

std::size_t EditDistance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;

  // Three rows of the table of distances between prefixes: two back, one back, current.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> previous(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  std::iota(previous.begin(), previous.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = Lower(a[i - 1]) == Lower(b[j - 1]);
      current[j] =
          std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && Lower(a[i - 1]) == Lower(b[j - 2]) &&
                           Lower(a[i - 2]) == Lower(b[j - 1]);
      if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
    }
    if (*std::min_element(current.begin(), current.end()) > limit) return limit + 1;
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return std::min(previous[b.size()], limit + 1);
}

std::optional<std::string> NearestName(std::string_view word,
                                       std::span<const std::string_view> candidates) {
  if (word.size() > kMaxWord) return std::nullopt;
  const std::size_t limit = LimitFor(word);
  std::size_t best_distance = limit + 1;
  std::string_view best;
  for (const std::string_view candidate : candidates) {
    if (candidate == word || candidate.empty()) continue;
    const std::size_t distance = EditDistance(word, candidate, limit);
    if (distance > limit) continue;
    if (distance < best_distance || (distance == best_distance && candidate < best)) {
      best_distance = distance;
      best = candidate;
    }
  }
  if (best.empty()) return std::nullopt;
  return std::string(best);
}

}  // namespace licet::base
