#include "base/hex.hpp"

#include "base/absl_bridge.hpp"

#include <absl/strings/escaping.h>

namespace licet::base {

std::string ToHex(std::string_view bytes) { return absl::BytesToHexString(ToAbsl(bytes)); }

std::string FromHex(std::string_view hex, std::size_t count) {
  // Abseil takes any text for digits.
  if (hex.size() != count * 2 || hex.find_first_not_of("0123456789abcdef") != hex.npos) return {};
  return absl::HexStringToBytes(ToAbsl(hex));
}

}  // namespace licet::base
