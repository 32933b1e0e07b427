#include "screen/verdict.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace licet::screen {
namespace {

Date Day(const char* text) { return Date::Parse(text).value(); }
data::DateRange On(const char* day) { return {Day(day), Day(day)}; }

// A complete list of 2024-05-01 that may be asked for 30 days, with one entry.
data::PartyList Sample() {
  data::ListEntry entry;
  entry.list = "entity_list";
  entry.name = "Quartz Falcon";
  entry.since = Day("2023-10-17");
  data::PartyList list;
  list.manifest.name = "sample";
  list.manifest.lists = {"entity_list"};
  list.manifest.snapshot = Day("2024-05-01");
  list.manifest.valid_until = Day("2024-05-31");
  list.manifest.complete = true;
  list.entries = {entry};
  return list;
}

Verdict Ask(data::PartyList list, const std::string& name, const data::DateRange& days,
            const std::vector<std::string>& kinds = {"entity_list"}) {
  std::vector<data::PartyList> all;
  all.push_back(std::move(list));
  const ListSet lists(std::move(all));
  return Judge(lists, lists.Find({{name}, {}, {}}), days, kinds);
}

Truth Listed(const data::PartyList& list, const char* day, const char* name = "Quartz Falcon") {
  return Ask(list, name, On(day)).listed;
}

TEST_CASE("an entry counts from its first day, and as long as the snapshot may be asked") {
  CHECK(Listed(Sample(), "2023-10-17") == Truth::kTrue);
  CHECK(Listed(Sample(), "2024-05-31") == Truth::kTrue);
  CHECK(Listed(Sample(), "2024-06-01") == Truth::kUndetermined);
  // The day before: this entry was not in force, but an older one may have been removed.
  CHECK(Listed(Sample(), "2023-10-16") == Truth::kUndetermined);
}

TEST_CASE("an entry counts on its last day, and no longer") {
  data::PartyList list = Sample();
  list.entries[0].until = Day("2024-05-10");
  CHECK(Listed(list, "2024-05-10") == Truth::kTrue);
  CHECK(Listed(list, "2024-05-11") == Truth::kFalse);
}

TEST_CASE("an entry without a first day was there on the day of the snapshot") {
  data::PartyList list = Sample();
  list.entries[0].since.reset();
  CHECK(Listed(list, "2024-05-01") == Truth::kTrue);
  CHECK(Listed(list, "2024-04-30") == Truth::kUndetermined);
  list.entries[0].known_from = Day("2020-12-31");
  CHECK(Listed(list, "2020-12-31") == Truth::kTrue);
  CHECK(Listed(list, "2020-12-30") == Truth::kUndetermined);
}

TEST_CASE("nobody is free but on a list that is complete and of the day") {
  CHECK(Listed(Sample(), "2024-05-01", "Marble Otter") == Truth::kFalse);
  CHECK(Listed(Sample(), "2024-05-31", "Marble Otter") == Truth::kFalse);
  CHECK(Listed(Sample(), "2024-06-01", "Marble Otter") == Truth::kUndetermined);
  CHECK(Listed(Sample(), "2024-04-30", "Marble Otter") == Truth::kUndetermined);
  data::PartyList list = Sample();
  list.manifest.covers_from = Day("2022-08-01");
  CHECK(Listed(list, "2022-08-01", "Marble Otter") == Truth::kFalse);
  CHECK(Listed(list, "2022-07-31", "Marble Otter") == Truth::kUndetermined);
  list.manifest.complete = false;
  CHECK(Listed(list, "2024-05-01", "Marble Otter") == Truth::kUndetermined);
  CHECK(Listed(list, "2024-05-01") == Truth::kTrue);
}

TEST_CASE("every kind that the rules tell apart has to be covered") {
  const Verdict verdict = Ask(Sample(), "Marble Otter", On("2024-05-01"), {"entity_list", "uvl"});
  CHECK(verdict.listed == Truth::kUndetermined);
  REQUIRE(verdict.gaps.size() == 1);
  CHECK(verdict.gaps[0].kind == "uvl");
  CHECK(verdict.gaps[0].list == Gap::kNoList);
  CHECK(Ask(Sample(), "Marble Otter", On("2024-05-01"), {}).listed == Truth::kUndetermined);
}

TEST_CASE("a kind that the list should cover and has no entry of is not covered") {
  data::PartyList list = Sample();
  list.manifest.lists = {"entity_list", "uvl"};
  const Verdict verdict = Ask(list, "Marble Otter", On("2024-05-01"), {"entity_list", "uvl"});
  CHECK(verdict.listed == Truth::kUndetermined);
  REQUIRE(verdict.gaps.size() == 1);
  CHECK(verdict.gaps[0].why == "it has no entry of `uvl`");
}

TEST_CASE("a near name keeps a party open, unless its entry was not in force") {
  CHECK(Listed(Sample(), "2024-05-01", "Quarz Falcon") == Truth::kUndetermined);
  data::PartyList list = Sample();
  list.manifest.covers_from = Day("2022-08-01");
  CHECK(Listed(list, "2023-10-16", "Quarz Falcon") == Truth::kFalse);
}

TEST_CASE("a list with a fault says nothing") {
  data::PartyList list = Sample();
  list.fault = "its file is malformed";
  CHECK(Listed(list, "2024-05-01") == Truth::kUndetermined);
  CHECK(Listed(list, "2024-05-01", "Marble Otter") == Truth::kUndetermined);
}

TEST_CASE("on days of a range an entry has to be in force on all") {
  const Verdict inside = Ask(Sample(), "Quartz Falcon", {Day("2023-10-17"), Day("2024-05-31")});
  CHECK(inside.listed == Truth::kTrue);
  const Verdict across = Ask(Sample(), "Quartz Falcon", {Day("2023-10-16"), Day("2023-10-17")});
  CHECK(across.listed == Truth::kUndetermined);
  CHECK(across.possible.size() == 1);
}

}  // namespace
}  // namespace licet::screen
