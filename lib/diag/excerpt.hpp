#pragma once

#include "licet/source.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace licet::diag {

/// The escapes that color a text; all are empty when color is off.
struct Palette {
  std::string_view error;
  std::string_view warning;
  std::string_view place;
  std::string_view strong;
  std::string_view plain;
};

[[nodiscard]] Palette PaletteFor(bool color);

/// A piece of one text that an excerpt underlines.
struct Mark {
  Span span;
  /// `^^^` rather than `---`.
  bool primary = false;
  /// Stands after the underline; may be empty.
  std::string text;
};

/// Digits of the highest line number that `marks` lie on.
[[nodiscard]] std::size_t GutterWidth(const SourceSet& sources, const std::vector<Mark>& marks);

/// The lines of one text that `marks` begin on, from top to bottom, each with its number and below
/// it one row for each mark. All marks are in the same file and there is at least one. A mark that
/// covers several lines is drawn to the end of its first.
[[nodiscard]] std::string RenderExcerpt(const SourceSet& sources, std::vector<Mark> marks,
                                        std::size_t gutter, const Palette& palette,
                                        std::string_view primary_color);

}  // namespace licet::diag
