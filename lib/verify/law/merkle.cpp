#include "verify/law/merkle.hpp"

#include "base/hex.hpp"
#include "base/sha256.hpp"

#include <cstddef>

namespace licet::verify {
namespace {

std::string FromHex(std::string_view hash) { return base::FromHex(hash, base::kSha256Bytes); }

std::string LeafHash(std::string_view leaf) {
  return base::Sha256Hex(std::string(1, '\0') + std::string(leaf));
}
std::string NodeHash(std::string_view left, std::string_view right) {
  return base::Sha256Hex(std::string(1, '\1') + FromHex(left) + FromHex(right));
}

std::string RootOf(const std::vector<std::string>& leaves, std::size_t begin, std::size_t end) {
  if (end - begin == 1) return LeafHash(leaves[begin]);
  std::size_t split = 1;
  while (split * 2 < end - begin) split *= 2;
  return NodeHash(RootOf(leaves, begin, begin + split), RootOf(leaves, begin + split, end));
}

}  // namespace

std::string RootOf(const std::vector<std::string>& leaves) {
  return leaves.empty() ? std::string() : RootOf(leaves, 0, leaves.size());
}

// RFC 9162, section 2.1.3.2.
std::string RootOf(std::string_view leaf, std::uint64_t index, std::uint64_t count,
                   const std::vector<std::string>& path) {
  if (index >= count) return {};
  std::uint64_t place = index, last = count - 1;
  std::string hash = LeafHash(leaf);
  for (const std::string& beside : path) {
    if (last == 0 || FromHex(beside).empty()) return {};
    if (place % 2 == 1 || place == last) {
      hash = NodeHash(beside, hash);
      while (place % 2 == 0 && place != 0) {
        place /= 2;
        last /= 2;
      }
    } else {
      hash = NodeHash(hash, beside);
    }
    place /= 2;
    last /= 2;
  }
  return last == 0 ? hash : std::string();
}

}  // namespace licet::verify
