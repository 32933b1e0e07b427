#include "plain_text.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace licet::tool {
namespace {

// How many bytes from here on are to be escaped: control characters and those that have no width or
// turn the line.
std::size_t EscapesAt(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x20 || byte == 0x7f) return 1;
  const std::string_view two = text.substr(0, 2), three = text.substr(0, 3);
  if (two >= "\u0080" && two <= "\u009f") return 2;
  const bool hidden = (three >= "\u200b" && three <= "\u200f") ||
                      (three >= "\u2028" && three <= "\u202e") ||
                      (three >= "\u2060" && three <= "\u206f");
  return hidden ? 3 : 0;
}

std::string Escaped(char c) {
  std::array<char, 2> digits{};
  const auto byte = static_cast<unsigned char>(c);
  const auto end = std::to_chars(digits.data(), digits.data() + 2, byte, 16);
  return std::string("\\x") + (byte < 16 ? "0" : "") + std::string(digits.data(), end.ptr);
}

}  // namespace

std::string Plain(const std::string& text) {
  std::string plain;
  std::size_t escape = 0;  // bytes still to be escaped
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (escape == 0) escape = EscapesAt(std::string_view(text).substr(i));
    if (escape == 0) {
      plain += text[i];
      continue;
    }
    --escape;
    plain += Escaped(text[i]);
  }
  return plain;
}

}  // namespace licet::tool
