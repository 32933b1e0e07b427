#pragma once

#include <cstddef>
#include <string>
#include <vector>

// The tree of hashes of RFC 6962, section 2.1, with SHA-256. Hashes are 64 hex digits.
namespace licet::record {

[[nodiscard]] std::string MerkleRoot(const std::vector<std::string>& leaves);

/// A tree that is asked for many paths: every hash is worked out once.
class MerkleTree {
 public:
  explicit MerkleTree(const std::vector<std::string>& leaves);
  [[nodiscard]] const std::string& root() const { return root_; }
  /// What stands beside the way from the leaf to the root, lowest first.
  [[nodiscard]] std::vector<std::string> PathOf(std::size_t leaf) const;

 private:
  struct Node {
    std::size_t begin = 0, end = 0;  // leaves
    std::size_t left = 0, right = 0;
    std::string hash;  // bytes
  };
  std::size_t Build(const std::vector<std::string>& leaves, std::size_t begin, std::size_t end);

  std::vector<Node> nodes_;
  std::string root_;
};

}  // namespace licet::record
