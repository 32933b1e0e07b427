#include "chart/table.hpp"

namespace licet::chart {
namespace {

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string CsvField(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string field = "\"";
  for (const char c : text) {
    if (c == '"') field += '"';
    field += c;
  }
  return field + "\"";
}

std::string CsvRow(const std::vector<std::string>& fields) {
  std::string row;
  bool first = true;
  for (const std::string& field : fields) {
    if (!first) row += ',';
    first = false;
    row += CsvField(field);
  }
  return row + "\r\n";
}

std::string Escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        const bool control = (byte < 0x20U && c != '\t' && c != '\n' && c != '\r') || byte == 0x7FU;
        if (control) {
          result += "\xEF\xBF\xBD";
        } else {
          result += c;
        }
      }
    }
  }
  return result;
}

std::size_t Columns(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += IsContinuation(c) ? 0U : 1U;
  return count;
}

std::string Wrapped(std::string_view text, std::size_t first, std::size_t indent,
                    std::size_t width) {
  std::string result;
  std::size_t used = first;
  bool line_is_empty = true;
  std::size_t place = 0;
  while (place < text.size()) {
    const std::size_t begin = text.find_first_not_of(" \n", place);
    if (begin == std::string_view::npos) break;
    place = text.find_first_of(" \n", begin);
    if (place == std::string_view::npos) place = text.size();
    const std::string_view word = text.substr(begin, place - begin);
    const std::size_t columns = Columns(word);
    if (!line_is_empty && used + 1 + columns > width) {
      result += "\n" + std::string(indent, ' ');
      used = indent;
      line_is_empty = true;
    }
    if (!line_is_empty) {
      result += ' ';
      ++used;
    }
    result += word;
    used += columns;
    line_is_empty = false;
  }
  return result;
}

std::string ShortCite(const CitationText& citation) {
  return citation.pinpoint.empty() ? citation.cite : citation.cite + ", " + citation.pinpoint;
}

std::string ShortCites(const std::vector<CitationText>& citations) {
  std::string text;
  for (const CitationText& citation : citations) {
    text += (text.empty() ? "" : "; ") + ShortCite(citation);
  }
  return text;
}

}  // namespace licet::chart
