#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Bytes as lower-case hex digits, as hashes, keys and signatures are written.
namespace licet::base {

[[nodiscard]] std::string ToHex(std::string_view bytes);

/// The bytes; empty unless the text is `count` bytes in lower-case hex.
[[nodiscard]] std::string FromHex(std::string_view hex, std::size_t count);

}  // namespace licet::base
