#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace licet::io {

/// Turns lines and columns as toml++ counts them (from 1, columns in code points) into byte
/// offsets, in constant time however long the lines are. The text must outlive it.
class TomlPlaces {
 public:
  explicit TomlPlaces(std::string_view text);
  /// Offset of a place; of one past the end of a line, that end.
  [[nodiscard]] std::uint32_t Offset(std::uint32_t line, std::uint32_t column) const;

 private:
  static constexpr std::size_t kStep = 256;

  std::string_view text_;
  // Per line: where its checkpoints begin. Checkpoint k of a line is the offset of its code point
  // 256 k, so the first one is where the line begins.
  std::vector<std::size_t> lines_;
  std::vector<std::uint32_t> checkpoints_;
};

}  // namespace licet::io
