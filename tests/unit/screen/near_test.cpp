#include "screen/near.hpp"

#include "screen/normalize.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

namespace licet::screen {
namespace {

// The scores of `query` against names, in their order; 0 for one that is not near.
std::vector<int> Scores(const std::string& query, const std::vector<std::string>& names) {
  NearIndex index;
  for (const std::string& name : names) index.Add(NormalName(name).words);
  index.Build();
  std::vector<int> scores(names.size(), 0);
  for (const NearName& near : index.Find(NormalName(query).words)) scores[near.name] = near.score;
  return scores;
}

int Score(const std::string& a, const std::string& b) { return Scores(a, {b}).front(); }

TEST_CASE("the same name, and one without its spaces, score 100") {
  CHECK(Score("Quartz Falcon", "Quartz Falcon Ltd") == 100);
  CHECK(Score("QuartzFalcon", "Quartz Falcon") == 100);
  CHECK(Score("Falcon Quartz", "Quartz Falcon") == 100);
  CHECK(Score("Société Falcon", "Societe Falcon") == 100);
}

TEST_CASE("an edit costs its share of the letters") {
  // One swap in six letters: 5 of 6 agree.
  CHECK(Score("Qaurtz", "Quartz") == 83);
  // One letter missing in eight.
  CHECK(Score("Platinm Otter", "Platinum Otter") >= 87);
  CHECK(Score("Quartz", "Marble") == 0);
}

TEST_CASE("a name within another scores nine tenths") {
  CHECK(Score("Quartz Semiconductor Shanghai", "Quartz") == 90);
  CHECK(Score("Quartz", "Quartz Semiconductor Shanghai") == 90);
  // What they share has to be a word that tells companies apart.
  CHECK(Score("Technology Shanghai Otter", "Technology") == 0);
  CHECK(Score("Sun Otter Falcon", "Sun") == 0);
}

TEST_CASE("common words alone make no names near") {
  CHECK(Score("Marble Technology Trading", "Quartz Technology Trading") == 0);
  // Unless the name has no others and nearly all its letters agree.
  CHECK(Score("Global Trading", "Globel Trading") == 92);
}

TEST_CASE("the best are first, and equal ones in their order") {
  NearIndex index;
  for (const char* name : {"Quartz Falcon Mill", "Quartz Falcon", "Quartz Falcom", "Quartz Falcon"})
    index.Add(NormalName(name).words);
  index.Build();
  std::vector<std::uint32_t> order;
  for (const NearName& near : index.Find({"quartz", "falcon"})) order.push_back(near.name);
  CHECK(order == std::vector<std::uint32_t>{1, 3, 2, 0});
}

TEST_CASE("nothing is near to nothing") {
  CHECK(Scores("", {"Quartz"}) == std::vector<int>{0});
  CHECK(Scores("Quartz", {}).empty());
}

}  // namespace
}  // namespace licet::screen
