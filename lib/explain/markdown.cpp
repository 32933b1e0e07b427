#include "explain/layout.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace licet::explain {
namespace {

// Names and titles come from scenarios and packs; none of their characters may turn into markup.
std::string Escaped(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]<>|#&~";
  std::string out;
  for (const char c : Visible(text)) {
    if (kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// A code span whose fence is longer than any run of backticks inside. Pipes end a cell of a table
// even inside code, so they are escaped there.
std::string CodeSpan(std::string_view text, bool in_table) {
  std::string shown;
  std::size_t longest = 0;
  std::size_t current = 0;
  for (const char c : Visible(text)) {
    current = c == '`' ? current + 1 : 0;
    longest = std::max(longest, current);
    if (c == '|' && in_table) shown += '\\';
    shown += c;
  }
  const std::string fence(longest + 1, '`');
  return longest == 0 ? fence + shown + fence : fence + " " + shown + " " + fence;
}

// Spaces at its ends would keep the marks from being read as marks.
std::string Bold(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::string(text);
  const std::size_t last = text.find_last_not_of(' ') + 1;
  return std::string(text.substr(0, first)) + "**" + Escaped(text.substr(first, last - first)) +
         "**" + std::string(text.substr(last));
}

std::string Inline(const Runs& runs, bool in_table = false) {
  std::string out;
  for (const Run& run : runs.runs()) {
    switch (run.tone) {
      case Tone::kPlain:
      case Tone::kQuiet:
        out += Escaped(run.text);
        break;
      case Tone::kCode:
        out += CodeSpan(run.text, in_table);
        break;
      case Tone::kStrong:
      case Tone::kFree:
      case Tone::kOpen:
      case Tone::kBarred:
        out += Bold(run.text);
        break;
    }
  }
  return out;
}

std::string Plain(const Runs& runs) {
  std::string out;
  for (const Run& run : runs.runs()) {
    out += run.tone == Tone::kCode ? CodeSpan(run.text, false) : Escaped(run.text);
  }
  return out;
}

std::string Table(const Block& block) {
  std::string out;
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    out += '|';
    for (const Runs& cell : block.rows[row]) out += ' ' + Inline(cell, true) + " |";
    out += '\n';
    if (row != 0) continue;
    out += '|';
    for (std::size_t i = 0; i < block.rows[0].size(); ++i) out += " --- |";
    out += '\n';
  }
  return out;
}

bool IsListItem(Block::Kind kind) {
  return kind == Block::Kind::kBullet || kind == Block::Kind::kNumbered;
}

}  // namespace

std::string WriteMarkdown(const Document& document) {
  std::string out;
  int number = 0;
  bool in_list = false;
  for (const Block& block : document.blocks()) {
    const bool item = IsListItem(block.kind);
    if (!out.empty() && !(item && in_list)) out += '\n';
    in_list = item;
    if (block.kind != Block::Kind::kNumbered) number = 0;
    switch (block.kind) {
      case Block::Kind::kTitle:
        out += "# " + Plain(block.runs) + '\n';
        break;
      case Block::Kind::kHeading:
        out += std::string(static_cast<std::size_t>(block.level) + 1, '#') + ' ' +
               Plain(block.runs) + '\n';
        break;
      case Block::Kind::kParagraph:
        out += Inline(block.runs) + '\n';
        break;
      case Block::Kind::kBullet:
        out += std::string(static_cast<std::size_t>(block.level) * 2, ' ') + "- " +
               Inline(block.runs) + '\n';
        break;
      case Block::Kind::kNumbered:
        out += std::to_string(++number) + ". " + Inline(block.runs) + '\n';
        break;
      case Block::Kind::kTable:
        out += Table(block);
        break;
      case Block::Kind::kFooter:
        out += "---\n\n" + Inline(block.runs) + '\n';
        break;
    }
  }
  return out;
}

}  // namespace licet::explain
