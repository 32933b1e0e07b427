#pragma once

#include "licet/decision.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>

// A decision with its whole chain as it stands in a record: every field by its name, and whatever
// is said more than once said once (docs/records.md, The explanation).
namespace licet::io {

[[nodiscard]] nlohmann::json ExplanationJson(const Decision& decision);

/// Throws nlohmann::json::exception or `BadExplanation` if it is none.
[[nodiscard]] Decision ReadExplanation(const nlohmann::json& json);
struct BadExplanation {
  const char* why;
};

/// Anything as a list of its parts, each once: texts, numbers and truths as they are, lists and
/// objects as lists of places in `parts`, after the place of their keys in `shapes` (-1: a list).
[[nodiscard]] nlohmann::json Fold(const nlohmann::json& whole);

/// What `Fold` gave, read part by part. Throws as `ReadExplanation` does.
class Folded {
 public:
  /// Kept by reference.
  explicit Folded(const nlohmann::json& json);
  [[nodiscard]] std::size_t root() const { return parts_.size() - 1; }
  /// The part at a place; all together not more often than `kMostParts`.
  const nlohmann::json& Open(std::size_t place);
  std::size_t SizeOfList(std::size_t place);
  /// The place of the i-th item of a list.
  [[nodiscard]] std::size_t Inner(std::size_t place, std::size_t i) const;
  /// The place of what an object has under the key.
  [[nodiscard]] std::size_t Field(std::size_t place, const char* name) const;

 private:
  static constexpr std::uint64_t kMostParts = 10'000'000;
  const nlohmann::json &parts_, &shapes_;
  std::uint64_t left_ = kMostParts;
};

}  // namespace licet::io
