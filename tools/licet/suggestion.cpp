#include "suggestion.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace licet::tool {
namespace {

// Insertions, deletions and replacements that turn one word into the other.
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string Suggestion(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kFar = 3;
  constexpr std::size_t kLongWord = 64;
  if (word.size() > kLongWord) return {};
  std::size_t nearest = kFar;
  std::string found;
  for (const std::string& candidate : known) {
    const std::size_t distance = Distance(word, candidate);
    // A word of which nothing is left was not meant.
    if (distance >= nearest || distance >= candidate.size()) continue;
    nearest = distance;
    found = candidate;
  }
  return found.empty() ? "" : "; did you mean `" + found + "`?";
}

}  // namespace licet::tool
