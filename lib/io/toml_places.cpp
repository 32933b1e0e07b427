#include "io/toml_places.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace licet::io {
namespace {

bool BeginsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

}  // namespace

TomlPlaces::TomlPlaces(std::string_view text) : text_(text) {
  // A byte order mark is not part of the first line.
  const std::size_t begin = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  std::size_t column = 0;
  lines_.push_back(0);
  checkpoints_.push_back(static_cast<std::uint32_t>(begin));
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (!BeginsCodePoint(text[i])) continue;
    if (column > 0 && column % kStep == 0) checkpoints_.push_back(static_cast<std::uint32_t>(i));
    ++column;
    if (text[i] == '\n') {
      column = 0;
      lines_.push_back(checkpoints_.size());
      checkpoints_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

std::uint32_t TomlPlaces::Offset(std::uint32_t line, std::uint32_t column) const {
  if (line == 0 || line > lines_.size()) return static_cast<std::uint32_t>(text_.size());
  const std::size_t first = lines_[line - 1];
  const std::size_t end = line < lines_.size() ? lines_[line] : checkpoints_.size();
  const std::size_t wanted = column > 0 ? column - 1 : 0;
  const std::size_t checkpoint = std::min(first + wanted / kStep, end - 1);
  std::size_t offset = checkpoints_[checkpoint];
  for (std::size_t left = wanted - (checkpoint - first) * kStep; left > 0; --left) {
    if (offset >= text_.size() || text_[offset] == '\n') break;
    ++offset;
    while (offset < text_.size() && !BeginsCodePoint(text_[offset])) ++offset;
  }
  return static_cast<std::uint32_t>(offset);
}

}  // namespace licet::io
