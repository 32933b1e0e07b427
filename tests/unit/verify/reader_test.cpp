#include "record/merkle.hpp"
#include "record/sexpr.hpp"
#include "tests/support/catch.hpp"
#include "verify/law/merkle.hpp"
#include "verify/law/refused.hpp"
#include "verify/law/sexpr.hpp"

#include <string>
#include <vector>

namespace licet::verify {

TEST_CASE("what is written is read as it was") {
  for (const std::string& text :
       {std::string("3A090.a"), std::string("-"), std::string(), std::string("two words"),
        std::string("\"\\"), std::string("a\nb"), std::string("\xC3\xA9")}) {
    const Node node = Read(record::Atoms("text", {text}));
    CHECK(node.head() == "text");
    CHECK(node.at(1).atom() == text);
    CHECK(!node.at(1).nothing());
  }
  CHECK(Read("(rule - x)").at(1).nothing());
}

TEST_CASE("an expression has one form only") {
  for (const char* text : {"", "(a", "(a))", "(a  b)", "( a)", "(a )", "()", "(a \"b\")", "a b",
                           "(a \"\\x\")", "(a \"b", "(a \"-\")x", "(a \"b\nc\")"}) {
    INFO(text);
    CHECK_THROWS_AS(Read(text), Refused);
  }
  CHECK_THROWS_AS(Read(std::string(100'000, '(')), Refused);
}

TEST_CASE("a leaf is under the root by its own path and no other") {
  for (std::size_t count = 1; count <= 40; ++count) {
    std::vector<std::string> leaves;
    for (std::size_t i = 0; i < count; ++i) leaves.push_back("(leaf " + std::to_string(i) + ")");
    const record::MerkleTree tree(leaves);
    CHECK(tree.root() == RootOf(leaves));
    for (std::size_t i = 0; i < count; ++i) {
      const std::vector<std::string> path = tree.PathOf(i);
      CHECK(RootOf(leaves[i], i, count, path) == tree.root());
      CHECK(RootOf("(leaf x)", i, count, path) != tree.root());
      CHECK(RootOf(leaves[i], (i + 1) % count, count, path) != (count == 1 ? "" : tree.root()));
      std::vector<std::string> longer = path;
      longer.push_back(tree.root());
      CHECK(RootOf(leaves[i], i, count, longer) != tree.root());
    }
  }
  // RFC 6962: a leaf is hashed after a byte 0. The empty leaf gives a known hash.
  CHECK(RootOf({""}) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

}  // namespace licet::verify
