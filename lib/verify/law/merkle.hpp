#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The tree of hashes of RFC 6962, section 2.1, with SHA-256.
namespace licet::verify {

/// The root over the leaves, as 64 hex digits.
std::string RootOf(const std::vector<std::string>& leaves);
/// The root that a leaf and what stands beside its way give; empty if they are of no such tree.
std::string RootOf(std::string_view leaf, std::uint64_t index, std::uint64_t count,
                   const std::vector<std::string>& path);

}  // namespace licet::verify
