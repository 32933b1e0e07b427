#include "record/merkle.hpp"

#include "base/check.hpp"
#include "base/hex.hpp"
#include "base/sha256.hpp"

#include <algorithm>
#include <string_view>

namespace licet::record {
namespace {

std::string Hash(std::string_view bytes) {
  return base::FromHex(base::Sha256Hex(bytes), base::kSha256Bytes);
}

// The largest power of two below `count`.
std::size_t SplitOf(std::size_t count) {
  std::size_t split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

}  // namespace

std::size_t MerkleTree::Build(const std::vector<std::string>& leaves, std::size_t begin,
                              std::size_t end) {
  Node node;
  node.begin = begin;
  node.end = end;
  if (end - begin == 1) {
    node.hash = Hash(std::string(1, '\0') + leaves[begin]);
  } else {
    const std::size_t middle = begin + SplitOf(end - begin);
    node.left = Build(leaves, begin, middle);
    node.right = Build(leaves, middle, end);
    node.hash = Hash(std::string(1, '\1') + nodes_[node.left].hash + nodes_[node.right].hash);
  }
  nodes_.push_back(std::move(node));
  return nodes_.size() - 1;
}

MerkleTree::MerkleTree(const std::vector<std::string>& leaves) {
  LICET_CHECK(!leaves.empty());
  root_ = base::ToHex(nodes_[Build(leaves, 0, leaves.size())].hash);
}

std::vector<std::string> MerkleTree::PathOf(std::size_t leaf) const {
  std::vector<std::string> path;
  const Node* node = &nodes_.back();
  while (node->end - node->begin > 1) {
    const bool left = leaf < nodes_[node->left].end;
    path.push_back(base::ToHex(nodes_[left ? node->right : node->left].hash));
    node = &nodes_[left ? node->left : node->right];
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::string MerkleRoot(const std::vector<std::string>& leaves) { return MerkleTree(leaves).root(); }

}  // namespace licet::record
