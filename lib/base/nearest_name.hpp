#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace licet::base {

/// How many single-byte edits (insert, delete, replace, swap of neighbors) turn `a` into `b`;
/// ASCII letters are compared without regard to case. Stops at `limit` and then gives `limit + 1`.
[[nodiscard]] std::size_t EditDistance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that `word` was probably meant to be, for "did you mean".
///
/// Words of 3 to 5 bytes may be one edit off, of 6 to 8 two, longer ones three; shorter ones only
/// differ by case. Of equally near candidates the one that sorts first is given, so the order of
/// `candidates` does not matter. `word` itself is never given.
[[nodiscard]] std::optional<std::string> NearestName(std::string_view word,
                                                     std::span<const std::string_view> candidates);

/// The same over any range of strings.
template <class Range>
[[nodiscard]] std::optional<std::string> NearestName(std::string_view word, const Range& range) {
  std::vector<std::string_view> candidates;
  for (const auto& candidate : range) candidates.emplace_back(candidate);
  return NearestName(word, std::span<const std::string_view>(candidates));
}

}  // namespace licet::base
