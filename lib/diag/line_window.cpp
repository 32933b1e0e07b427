#include "diag/line_window.hpp"

#include "diag/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace licet::diag {
namespace {

constexpr std::size_t kMaxCells = 96;
constexpr std::size_t kTab = 4;
constexpr std::string_view kCut = "...";

// How one code point is printed at a cell, which matters for tabs.
struct Printed {
  std::string text;
  std::size_t cells = 0;
  std::size_t bytes = 1;
};

Printed Print(std::string_view rest, std::size_t cell) {
  const CodePoint code_point = ReadCodePoint(rest);
  if (code_point.value == '\t') {
    const std::size_t cells = kTab - cell % kTab;
    return {std::string(cells, ' '), cells, 1};
  }
  std::string text = Printable(code_point, rest);
  const bool escaped = text.size() != code_point.bytes || text.front() != rest.front();
  const std::size_t cells =
      escaped ? text.size() : static_cast<std::size_t>(CellWidth(code_point.value));
  return {std::move(text), cells, code_point.bytes};
}

// The byte at which printing from `begin` would leave `cells`, or the end of the line.
std::size_t Advance(std::string_view line, std::size_t begin, std::size_t cells) {
  std::size_t cell = 0;
  while (begin < line.size()) {
    const Printed printed = Print(line.substr(begin), cell);
    if (cell + printed.cells > cells) break;
    cell += printed.cells;
    begin += printed.bytes;
  }
  return begin;
}

// The start of the code point `count` before `byte`, or 0.
std::size_t GoBack(std::string_view line, std::size_t byte, std::size_t count) {
  for (; count > 0 && byte > 0; --count) {
    --byte;
    while (byte > 0 && (static_cast<unsigned char>(line[byte]) & 0xC0u) == 0x80u) --byte;
  }
  return byte;
}

}  // namespace

LineWindow::LineWindow(std::string_view line, std::size_t focus) : line_(line) {
  focus = std::min(focus, line.size());
  end_ = Advance(line, 0, kMaxCells);
  // A mark in the last third of what fits would lose its context on the right.
  if (end_ == line.size() || focus < Advance(line, 0, kMaxCells * 2 / 3)) return;
  begin_ = GoBack(line, focus, kMaxCells / 2);
  end_ = Advance(line, begin_, kMaxCells);
}

std::string LineWindow::Text() const {
  std::string text;
  if (begin_ > 0) text += kCut;
  std::size_t cell = 0;
  for (std::size_t i = begin_; i < end_;) {
    const Printed printed = Print(line_.substr(i), cell);
    text += printed.text;
    cell += printed.cells;
    i += printed.bytes;
  }
  if (end_ < line_.size()) text += kCut;
  return text;
}

bool LineWindow::Shows(std::size_t byte) const {
  return begin_ <= byte && (byte < end_ || end_ == line_.size());
}

std::size_t LineWindow::CellOf(std::size_t byte) const {
  std::size_t cell = 0;
  for (std::size_t i = begin_; i < std::min(byte, end_);) {
    const Printed printed = Print(line_.substr(i), cell);
    cell += printed.cells;
    i += printed.bytes;
  }
  return cell + (begin_ > 0 ? kCut.size() : 0);
}

}  // namespace licet::diag
