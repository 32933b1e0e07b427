#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace licet {
inline namespace v0 {

/// Names one text that was read: a rule file, a scenario, a catalog. Index into a `SourceSet`.
struct FileId {
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  std::uint32_t index = kNone;
  friend bool operator==(const FileId&, const FileId&) = default;
};

/// A half-open byte range `[begin, end)` in one text of a `SourceSet`.
///
/// Offsets count bytes from 0. `SourceSet::Locate` turns one into a 1-based line and column. A span
/// whose file is `FileId::kNone` points nowhere (for example at a command-line argument).
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool has_file() const { return file.index != FileId::kNone; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// A place as a person reads it: 1-based line, 1-based column counted in code points.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// All texts of one run, in the order in which they were added. Movable, not thread-safe while
/// texts are added; share freely once it no longer changes.
class SourceSet {
 public:
  /// Takes ownership of `text`; `name` is what messages print (a path as the user typed it, or a
  /// name such as `std/trade.licet` for a text that is compiled in).
  FileId Add(std::string name, std::string text);

  [[nodiscard]] std::string_view name(FileId file) const;
  [[nodiscard]] std::string_view text(FileId file) const;
  /// The bytes that `span` covers; empty when it points nowhere.
  [[nodiscard]] std::string_view text(Span span) const;
  /// Line and column of byte `offset`; an offset past the end counts as the end.
  [[nodiscard]] LineColumn Locate(FileId file, std::uint32_t offset) const;
  /// The whole line (without its line end) that holds byte `offset`.
  [[nodiscard]] std::string_view Line(FileId file, std::uint32_t offset) const;
  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  struct File {
    std::string name;
    std::string text;
    std::vector<std::uint32_t> line_starts;
  };
  std::vector<std::unique_ptr<File>> files_;
};

}  // namespace v0
}  // namespace licet
