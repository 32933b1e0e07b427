#include "diag/excerpt.hpp"

#include "diag/line_window.hpp"
#include "diag/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::diag {
namespace {

constexpr std::size_t kMaxLabel = 400;

struct Drawing {
  const SourceSet& sources;
  std::size_t gutter;
  const Palette& palette;
  std::string_view primary_color;
  std::string out = {};

  void Gutter(std::string_view number) {
    out += palette.place;
    out.append(gutter - number.size(), ' ');
    out += number;
    out += " |";
    out += palette.plain;
  }

  void MarkRow(const LineWindow& window, const Mark& mark, std::size_t begin, std::size_t end) {
    const std::size_t first = window.CellOf(begin);
    const std::size_t last = std::max(window.CellOf(end), first + 1);
    Gutter("");
    out.append(first + 1, ' ');
    out += mark.primary ? primary_color : palette.place;
    out.append(last - first, mark.primary ? '^' : '-');
    if (!mark.text.empty()) out += " " + Printable(mark.text, kMaxLabel);
    out += palette.plain;
    out += '\n';
  }
};

std::uint32_t LineOf(const SourceSet& sources, const Mark& mark) {
  return sources.Locate(mark.span.file, mark.span.begin).line;
}

// Draws marks of one line; those that a window around the first does not show get a window more.
void DrawLine(Drawing& drawing, std::vector<Mark> marks) {
  const Span first = marks.front().span;
  const std::string_view line = drawing.sources.Line(first.file, first.begin);
  const std::string_view text = drawing.sources.text(first.file);
  const auto start = static_cast<std::size_t>(line.data() - text.data());
  const std::string number = std::to_string(LineOf(drawing.sources, marks.front()));
  const auto column = [&](std::uint32_t offset) {
    return std::min<std::size_t>(std::max<std::size_t>(offset, start) - start, line.size());
  };
  while (!marks.empty()) {
    const LineWindow window(line, column(marks.front().span.begin));
    drawing.Gutter(number);
    const std::string shown = window.Text();
    if (!shown.empty()) drawing.out += " " + shown;
    drawing.out += '\n';
    std::vector<Mark> hidden;
    for (Mark& mark : marks) {
      if (window.Shows(column(mark.span.begin))) {
        drawing.MarkRow(window, mark, column(mark.span.begin), column(mark.span.end));
      } else {
        hidden.push_back(std::move(mark));
      }
    }
    marks = std::move(hidden);
  }
}

}  // namespace

Palette PaletteFor(bool color) {
  if (!color) return {};
  return {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m"};
}

std::size_t GutterWidth(const SourceSet& sources, const std::vector<Mark>& marks) {
  std::size_t width = 1;
  for (const Mark& mark : marks) {
    width = std::max(width, std::to_string(LineOf(sources, mark)).size());
  }
  return width;
}

std::string RenderExcerpt(const SourceSet& sources, std::vector<Mark> marks, std::size_t gutter,
                          const Palette& palette, std::string_view primary_color) {
  // The primary mark leads its line; the others follow in the order of the text.
  std::stable_sort(marks.begin(), marks.end(), [&](const Mark& a, const Mark& b) {
    const std::uint32_t line_a = LineOf(sources, a);
    const std::uint32_t line_b = LineOf(sources, b);
    if (line_a != line_b) return line_a < line_b;
    if (a.primary != b.primary) return a.primary;
    return a.span.begin < b.span.begin;
  });
  Drawing drawing{sources, gutter, palette, primary_color};
  drawing.Gutter("");
  drawing.out += '\n';
  std::uint32_t previous = 0;
  for (auto first = marks.begin(); first != marks.end();) {
    const std::uint32_t line = LineOf(sources, *first);
    const auto last = std::find_if(first, marks.end(),
                                   [&](const Mark& mark) { return LineOf(sources, mark) != line; });
    if (previous != 0 && line > previous + 1) drawing.out += "...\n";
    DrawLine(drawing, std::vector<Mark>(first, last));
    previous = line;
    first = last;
  }
  return std::move(drawing.out);
}

}  // namespace licet::diag
