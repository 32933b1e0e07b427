#include "record/merkle.hpp"
#include "record/pack_leaves.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

// The canonical form of a pack says what its rules say, and not how they are laid out.
namespace licet::eval {
namespace {

std::string Joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text;
  return all;
}

std::vector<std::string> LeavesOf(const std::string& text) {
  return record::PackLeaves(RulesOf(text).program);
}

}  // namespace

TEST_CASE("the order of declarations is no part of the canonical pack") {
  std::set<std::string> roots;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    testing::Random random(seed);
    std::vector<std::string> texts = testing::RandomRules(random, false, seed % 2 == 1);
    const std::vector<std::string> leaves = LeavesOf(Joined(texts));
    roots.insert(record::MerkleRoot(leaves));
    std::reverse(texts.begin(), texts.end());
    INFO("seed " << seed);
    CHECK(LeavesOf(Joined(texts)) == leaves);
    CHECK(LeavesOf(Joined(texts) + "# a remark\n") == leaves);
  }
  // Other rules have another root.
  CHECK(roots.size() == 40);
}

TEST_CASE("each change of meaning changes the root") {
  const std::string rule =
      "require r license { cite law effective from 2024-01-01\n"
      "  each h in route dated by h.on for { export }\n"
      "  when h.destination in { 'CN' } and item.tpp >= 4800 TPP }\n";
  const std::string root = record::MerkleRoot(LeavesOf(rule));
  const std::vector<std::pair<std::string, std::string>> changes = {{">=", ">"},
                                                                    {"4800", "4801"},
                                                                    {"'CN'", "'FR'"},
                                                                    {"require", "prohibit"},
                                                                    {"2024-01-01", "2024-01-02"},
                                                                    {"export", "reexport"},
                                                                    {" and ", " or "},
                                                                    {"cite law", "cite late"},
                                                                    {"in {", "not in {"}};
  for (const auto& [was, is] : changes) {
    std::string other = rule;
    other.replace(other.find(was), was.size(), is);
    if (was == "require") other.replace(other.find(" license"), 8, "");
    INFO(other);
    CHECK(record::MerkleRoot(LeavesOf(other)) != root);
  }
  // The same number in another unit is the same law.
  std::string other = rule;
  other.replace(other.find("4800 TPP"), 8, "4800 TOPS*bit");
  CHECK(record::MerkleRoot(LeavesOf(other)) == root);
}

}  // namespace licet::eval
