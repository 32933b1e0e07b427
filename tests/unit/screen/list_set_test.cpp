#include "screen/list_set.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace licet::screen {
namespace {

ListSet SetOf(std::vector<data::ListEntry> entries, std::string fault = {}) {
  data::PartyList list;
  list.manifest.name = "sample";
  list.entries = std::move(entries);
  list.fault = std::move(fault);
  std::vector<data::PartyList> lists;
  lists.push_back(std::move(list));
  return ListSet(std::move(lists));
}

data::ListEntry Quartz() {
  data::ListEntry entry;
  entry.name = "Quartz Falcon Co., Ltd.";
  entry.aliases = {"QFS Micro"};
  entry.addresses = {"12 Example Road, Shanghai, CN", "China"};
  entry.ids = {"Registration Number, 91310000EXAMPLE01, China"};
  return entry;
}

Likeness First(const ListSet& lists, const PartyText& party) {
  const std::vector<Match> found = lists.Find(party);
  REQUIRE(found.size() == 1);
  return found.front().likeness;
}

TEST_CASE("a name, another name: hits") {
  const ListSet lists = SetOf({Quartz()});
  CHECK(First(lists, {{"quartz falcon COMPANY LIMITED"}, {}, {}}) == Likeness::kName);
  CHECK(First(lists, {{"Somebody", "QFS-Micro"}, {}, {}}) == Likeness::kAlias);
  CHECK(IsHit(Likeness::kName));
  CHECK(IsHit(Likeness::kAlias));
  CHECK(IsHit(Likeness::kAddressEntry));
}

TEST_CASE("what is only near, or shares an address or an identifier, is no hit") {
  const ListSet lists = SetOf({Quartz()});
  CHECK(First(lists, {{"Quartz Falcon GmbH"}, {}, {}}) == Likeness::kBareName);
  CHECK(First(lists, {{"Quartz Falkon Ltd"}, {}, {}}) == Likeness::kNear);
  CHECK(First(lists, {{"Somebody"}, {"12 EXAMPLE ROAD; Shanghai CN"}, {}}) == Likeness::kAddress);
  CHECK(First(lists, {{"Somebody"}, {}, "91310000-EXAMPLE-01"}) == Likeness::kId);
  for (const Likeness likeness :
       {Likeness::kBareName, Likeness::kNear, Likeness::kAddress, Likeness::kId}) {
    CHECK_FALSE(IsHit(likeness));
  }
}

TEST_CASE("an address of one or two words is no place") {
  CHECK(SetOf({Quartz()}).Find({{"Somebody"}, {"China"}, {}}).empty());
}

TEST_CASE("an entry that is an address is hit by whoever sits there") {
  data::ListEntry entry;
  entry.name = "Room 7, 12 Example Road, Kowloon";
  entry.is_address = true;
  CHECK(First(SetOf({entry}), {{"Somebody"}, {"room 7 12 example road kowloon"}, {}}) ==
        Likeness::kAddressEntry);
}

TEST_CASE("hits come first, and a list with a fault is not looked at") {
  data::ListEntry near = Quartz();
  near.name = "Quartz Falcon Mill";
  near.aliases.clear();
  const PartyText party{{"Quartz Falcon Co Ltd"}, {}, {}};
  const std::vector<Match> found = SetOf({near, Quartz()}).Find(party);
  REQUIRE(found.size() == 2);
  CHECK(found[0].entry == 1);
  CHECK(found[0].likeness == Likeness::kName);
  CHECK(found[1].likeness == Likeness::kNear);
  CHECK(SetOf({Quartz()}, "its file is malformed").Find(party).empty());
}

TEST_CASE("an entry is found once, for its strongest likeness") {
  const std::vector<Match> found =
      SetOf({Quartz()})
          .Find({{"QFS Micro"}, {"12 Example Road, Shanghai, CN"}, "91310000EXAMPLE01"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().likeness == Likeness::kAlias);
  CHECK(found.front().text == "QFS Micro");
}

}  // namespace
}  // namespace licet::screen
