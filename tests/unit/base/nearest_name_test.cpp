#include "base/nearest_name.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace licet::base {
namespace {

TEST_CASE("the distance counts inserts, deletes, replacements and swaps") {
  CHECK(EditDistance("", "", 3) == 0);
  CHECK(EditDistance("", "abc", 3) == 3);
  CHECK(EditDistance("route", "route", 3) == 0);
  CHECK(EditDistance("rute", "route", 3) == 1);
  CHECK(EditDistance("routte", "route", 3) == 1);
  CHECK(EditDistance("roite", "route", 3) == 1);
  CHECK(EditDistance("rotue", "route", 3) == 1);
  CHECK(EditDistance("kitten", "sitting", 3) == 3);
  CHECK(EditDistance("ROUTE", "route", 3) == 0);
}

TEST_CASE("the distance is cut just above the limit") {
  CHECK(EditDistance("abcdef", "uvwxyz", 2) == 3);
  CHECK(EditDistance("a", "abcdef", 2) == 3);
  CHECK(EditDistance("kitten", "sitting", 2) == 3);
}

TEST_CASE("a misspelled name is answered with the one that was meant") {
  const std::vector<std::string> fields = {"destination", "origin", "parties", "date"};
  CHECK(NearestName("destinaton", fields) == "destination");
  CHECK(NearestName("orgin", fields) == "origin");
  CHECK(NearestName("partise", fields) == "parties");
  CHECK(NearestName("Date", fields) == "date");
}

TEST_CASE("what is too far away is not guessed") {
  const std::vector<std::string> fields = {"destination", "origin", "date"};
  CHECK(NearestName("quantity", fields) == std::nullopt);
  CHECK(NearestName("dark", fields) == std::nullopt);  // two edits from `date`, one is the limit
  CHECK(NearestName("", fields) == std::nullopt);
  CHECK(NearestName("x", std::vector<std::string>{"y", ""}) == std::nullopt);
  CHECK(NearestName("destination", std::vector<std::string>{}) == std::nullopt);
}

TEST_CASE("a short word is only corrected in its case") {
  CHECK(NearestName("cn", std::vector<std::string>{"CN", "in"}) == "CN");
  CHECK(NearestName("cm", std::vector<std::string>{"CN", "in"}) == std::nullopt);
}

TEST_CASE("the word itself is not its own correction") {
  CHECK(NearestName("A100", std::vector<std::string>{"A100", "A800"}) == "A800");
}

TEST_CASE("the nearest wins, then the first by name, in whatever order they come") {
  std::vector<std::string> chips = {"H200", "H800", "H100"};
  std::sort(chips.begin(), chips.end());
  do {
    CHECK(NearestName("H1000", chips) == "H100");
    CHECK(NearestName("H000", chips) == "H100");
  } while (std::next_permutation(chips.begin(), chips.end()));
}

TEST_CASE("a word of any length is answered at once") {
  const std::string word(4'000'000, 'a');
  CHECK(NearestName(word, std::vector<std::string>{std::string(4'000'001, 'a')}) == std::nullopt);
}

}  // namespace
}  // namespace licet::base
