#include "explain/layout.hpp"

namespace licet::explain {
namespace {

struct Decoded {
  char32_t code = 0;
  std::size_t bytes = 1;
};

// Texts were checked to be UTF-8 when they were read; a stray byte counts as itself.
Decoded Decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t bytes = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (bytes == 1 || at + bytes > text.size()) return {first, 1};
  char32_t code = first & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) code = (code << 6) | (byte(at + i) & 0x3Fu);
  return {code, bytes};
}

// Joiners that some scripts need between letters stay as they are.
bool SteersOutput(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C ||
         code == 0x200B || code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
         (code >= 0xE0000 && code <= 0xE007F);
}

std::string Escape(char32_t code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (; code != 0; code >>= 4) hex.insert(hex.begin(), kDigits[code & 0xF]);
  return "\\u{" + (hex.empty() ? "0" : hex) + "}";
}

}  // namespace

std::string Visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = Decode(text, at);
    if (decoded.code == '\n') {
      out += "\\n";
    } else if (decoded.code == '\r') {
      out += "\\r";
    } else if (decoded.code == '\t') {
      out += ' ';
    } else if (SteersOutput(decoded.code)) {
      out += Escape(decoded.code);
    } else {
      out += text.substr(at, decoded.bytes);
    }
    at += decoded.bytes;
  }
  return out;
}

std::size_t Columns(std::string_view text) {
  std::size_t columns = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80u) ++columns;
  }
  return columns;
}

}  // namespace licet::explain
