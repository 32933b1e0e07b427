#include "io/check_text.hpp"

#include "diag/sink.hpp"
#include "diag/text.hpp"
#include "io/read_document.hpp"
#include "licet/source.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace licet::io {
namespace {

using diag::Sink;

Span At(FileId file, std::size_t begin, std::size_t length) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
}

std::string Hex(char byte) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(byte);
  return std::string("0x") + kDigits[value / 16] + kDigits[value % 16];
}

bool IsControl(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || value == 0x7F;
}

bool ReportTooDeep(FileId file, std::size_t at, Sink& sink) {
  sink.Report<DiagnosticKind::kDocumentTooDeep>(At(file, at, 1), std::to_string(kMaxDepth))
      .Help("scenarios and catalogs need less than ten levels");
  return false;
}

bool ReportTooMany(const SourceSet& sources, FileId file, std::size_t at, Sink& sink) {
  sink.Report<DiagnosticKind::kDocumentTooMany>(At(file, at, 1), std::string(sources.name(file)),
                                                std::to_string(kMaxValues))
      .Help("write one file for each scenario");
  return false;
}

// Each value but the first follows one of these, so counting them never counts too few.
bool IsBeforeValue(char c, char separator) {
  return c == separator || c == ',' || c == '[' || c == '{';
}

// The offset after the string that begins at `begin`, in TOML: one line or, in three quotes, many.
std::size_t SkipTomlString(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const std::string three(3, quote);
  const bool long_string = text.substr(begin, 3) == three;
  std::size_t i = begin + (long_string ? 3 : 1);
  for (; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (long_string && text.substr(i, 3) == three) {
      // Up to two quotes may stand before the closing three.
      i += 3;
      while (i < text.size() && text[i] == quote) ++i;
      return i;
    } else if (!long_string && (text[i] == quote || text[i] == '\n')) {
      return i + 1;
    }
  }
  return text.size();
}

}  // namespace

bool CheckText(const SourceSet& sources, FileId file, Sink& sink, std::string_view start) {
  const std::string_view text = sources.text(file);
  const std::string name(sources.name(file));
  if (text.size() > kMaxDocumentBytes) {
    sink.Report<DiagnosticKind::kDocumentTooLarge>({}, name, std::to_string(text.size()),
                                                   std::to_string(kMaxDocumentBytes))
        .Help("write one file for each scenario");
    return false;
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos || text == "\xEF\xBB\xBF") {
    sink.Report<DiagnosticKind::kDocumentEmpty>(At(file, 0, 0), name).Help(std::string(start));
    return false;
  }
  const std::string_view mark = text.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
    sink.Report<DiagnosticKind::kDocumentNotUtf8>(At(file, 0, 2), name, "1", Hex(text[0]))
        .Help("it looks like UTF-16; save it as UTF-8");
    return false;
  }
  for (std::size_t i = 0; i < text.size();) {
    const diag::CodePoint code_point = diag::ReadCodePoint(text.substr(i, 4));
    if (!code_point.well_formed) {
      sink.Report<DiagnosticKind::kDocumentNotUtf8>(At(file, i, 1), name, std::to_string(i + 1),
                                                    Hex(text[i]))
          .Help("save the file as UTF-8");
      return false;
    }
    if (IsControl(text[i])) {
      sink.Report<DiagnosticKind::kDocumentBinary>(At(file, i, 1), name, std::to_string(i + 1),
                                                   Hex(text[i]))
          .Help("scenarios and catalogs are plain text, TOML or JSON");
      return false;
    }
    const bool byte_order_mark = i == 0 && code_point.value == 0xFEFF;
    if (diag::IsHidden(code_point.value, false) && !byte_order_mark) {
      sink.Report<DiagnosticKind::kDocumentHidden>(At(file, i, code_point.bytes),
                                                   diag::CodePointName(code_point.value))
          .Help("remove it, so that everyone reads the same text");
      return false;
    }
    i += code_point.bytes;
  }
  return true;
}

bool CheckTomlShape(const SourceSet& sources, FileId file, Sink& sink) {
  const std::string_view text = sources.text(file);
  std::size_t values = 0;
  int depth = 0;
  int dots = 0;  // in the key that is being read
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '"' || c == '\'') {
      i = SkipTomlString(text, i);
      continue;
    }
    if (c == '#') {
      i = std::min(text.find('\n', i), text.size());
      continue;
    }
    if (IsBeforeValue(c, '=') && ++values > kMaxValues) {
      return ReportTooMany(sources, file, i, sink);
    }
    if (c == '[' || c == '{') {
      if (++depth > kMaxDepth) return ReportTooDeep(file, i, sink);
      dots = 0;
    } else if (c == ']' || c == '}') {
      if (depth > 0) --depth;
      dots = 0;
    } else if (c == '.') {
      if (++dots >= kMaxDepth) return ReportTooDeep(file, i, sink);
    } else if (c == '=' || c == ',' || c == '\n') {
      dots = 0;
    }
    ++i;
  }
  return true;
}

bool CheckJsonShape(const SourceSet& sources, FileId file, Sink& sink) {
  const std::string_view text = sources.text(file);
  std::size_t values = 0;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        in_string = false;
      }
      continue;
    }
    if (IsBeforeValue(c, ':') && ++values > kMaxValues) {
      return ReportTooMany(sources, file, i, sink);
    }
    if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kMaxDepth) return ReportTooDeep(file, i, sink);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return true;
}

}  // namespace licet::io
