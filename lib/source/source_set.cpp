#include "base/check.hpp"
#include "licet/source.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

// Bytes 10xxxxxx continue a code point. In text that is not UTF-8 the columns are approximate.
bool StartsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

std::vector<std::uint32_t> LineStarts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return starts;
}

// Index of the line that holds `offset`; `starts` begins with 0.
std::size_t LineIndex(const std::vector<std::uint32_t>& starts, std::uint32_t offset) {
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  return static_cast<std::size_t>(after - starts.begin()) - 1;
}

}  // namespace

FileId SourceSet::Add(std::string name, std::string text) {
  // INVARIANT: offsets fit 32 bits; every reader of files has a far smaller limit.
  LICET_CHECK(text.size() < std::numeric_limits<std::uint32_t>::max());
  std::vector<std::uint32_t> starts = LineStarts(text);
  files_.push_back(
      std::make_unique<File>(File{std::move(name), std::move(text), std::move(starts)}));
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

std::string_view SourceSet::name(FileId file) const {
  LICET_CHECK(file.index < files_.size());
  return files_[file.index]->name;
}

std::string_view SourceSet::text(FileId file) const {
  LICET_CHECK(file.index < files_.size());
  return files_[file.index]->text;
}

std::string_view SourceSet::text(Span span) const {
  if (!span.has_file()) return {};
  const std::string_view all = text(span.file);
  const std::size_t begin = std::min<std::size_t>(span.begin, all.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, all.size());
  return all.substr(begin, end - begin);
}

LineColumn SourceSet::Locate(FileId file, std::uint32_t offset) const {
  const std::string_view all = text(file);
  offset = std::min(offset, static_cast<std::uint32_t>(all.size()));
  const std::vector<std::uint32_t>& starts = files_[file.index]->line_starts;
  const std::size_t line = LineIndex(starts, offset);
  const std::string_view before = all.substr(starts[line], offset - starts[line]);
  const auto code_points = std::count_if(before.begin(), before.end(), StartsCodePoint);
  return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(code_points + 1)};
}

std::string_view SourceSet::Line(FileId file, std::uint32_t offset) const {
  const std::string_view all = text(file);
  offset = std::min(offset, static_cast<std::uint32_t>(all.size()));
  const std::vector<std::uint32_t>& starts = files_[file.index]->line_starts;
  std::string_view line = all.substr(starts[LineIndex(starts, offset)]);
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace v0
}  // namespace licet
