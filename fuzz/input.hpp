#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace licet::fuzz {

/// Longer inputs return at once: they find nothing that shorter ones do not.
inline constexpr std::size_t kMostBytes = 64 * 1024;

inline std::string_view TextOf(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace licet::fuzz
