#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace licet::diag {

/// One code point at the start of a text, and how it looks on a terminal.
struct CodePoint {
  char32_t value = 0;
  /// Bytes that it takes; 1 for a byte that is not UTF-8.
  std::size_t bytes = 1;
  /// False for a byte that does not begin well-formed UTF-8; `value` is the byte then.
  bool well_formed = true;
};

/// The first code point of `text`, which must not be empty.
[[nodiscard]] CodePoint ReadCodePoint(std::string_view text);

/// Cells that a code point takes on a terminal: 0 for combining marks, 2 for East Asian wide
/// characters and emoji, 1 for the rest.
[[nodiscard]] int CellWidth(char32_t code_point);

/// True for characters that reorder or hide what a person reads: marks that turn the reading
/// direction, controls above ASCII, separators of lines and characters without width. `joiners`:
/// those between letters, which some scripts need, count too.
[[nodiscard]] bool IsHidden(char32_t code_point, bool joiners);
/// `U+202E`.
[[nodiscard]] std::string CodePointName(char32_t code_point);

/// `text` on one line and safe to print: control characters, invisible marks that turn the reading
/// direction and bytes that are not UTF-8 are written as `\n`, `\t`, `\u{202e}`, `\xff`; a text
/// longer than `limit` code points is cut and ends in `…`.
[[nodiscard]] std::string Printable(std::string_view text, std::size_t limit);

/// The same for one code point.
[[nodiscard]] std::string Printable(const CodePoint& code_point, std::string_view bytes);

}  // namespace licet::diag
