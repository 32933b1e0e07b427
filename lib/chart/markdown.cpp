#include "chart/markdown.hpp"

namespace licet::chart {

std::string MarkdownText(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n' || c == '\r' || c == '\t') {
      result += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>|").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

}  // namespace licet::chart
