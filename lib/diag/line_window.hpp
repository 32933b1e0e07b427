#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace licet::diag {

/// The part of one line that is shown: all of a short line, the surroundings of a mark in a long
/// one, with `...` where something is cut off.
class LineWindow {
 public:
  /// Shows byte `focus` of `line`. `line` must outlive the window.
  LineWindow(std::string_view line, std::size_t focus);

  /// The text as it is printed: tabs as spaces, control characters as escapes.
  [[nodiscard]] std::string Text() const;
  /// True if the byte is shown. The end of the line is shown with the last character.
  [[nodiscard]] bool Shows(std::size_t byte) const;
  /// The cell, counted from 0, at which the byte is printed; clipped to what is shown.
  [[nodiscard]] std::size_t CellOf(std::size_t byte) const;

 private:
  std::string_view line_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace licet::diag
