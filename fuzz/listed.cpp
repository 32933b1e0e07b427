#include "fuzz/listed.hpp"

#include "base/check.hpp"
#include "io/read_party_list.hpp"
#include "screen/list_set.hpp"
#include "screen/normalize.hpp"
#include "screen/verdict.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace licet::fuzz {
namespace {

// How many entries are looked for: to look for all in all takes long and shows no more.
constexpr std::size_t kMostLookedFor = 8;

data::PartyList ListOf(io::ListRows rows) {
  data::PartyList list;
  list.manifest.name = "input";
  list.manifest.lists = {"entity_list"};
  list.manifest.snapshot = *Date::Parse("2024-05-01");
  list.manifest.valid_until = *Date::Parse("2024-05-31");
  list.manifest.complete = true;
  list.fault = std::move(rows.fault);
  list.entries = std::move(rows.entries);
  return list;
}

Truth Listed(const screen::ListSet& lists, const std::vector<screen::Match>& matches) {
  const Date day = *Date::Parse("2024-05-02");
  return screen::Judge(lists, matches, {day, day}, {"entity_list"}).listed;
}

}  // namespace

void ReadAndScreen(std::string_view text, data::ListFormat format) {
  const io::ListRows rows = io::ReadListRows(text, format);
  LICET_CHECK(rows.fault.empty() || rows.entries.empty());
  const screen::ListSet lists({ListOf(rows)});
  if (!rows.fault.empty()) {
    LICET_CHECK(Listed(lists, lists.Find({{"Quartz Falcon"}, {}, {}})) != Truth::kFalse);
    return;
  }
  const std::size_t count = std::min(rows.entries.size(), kMostLookedFor);
  for (std::size_t i = 0; i < count; ++i) {
    const data::ListEntry& entry = rows.entries[i];
    LICET_CHECK(!entry.name.empty() && !entry.id.empty());
    if (entry.is_address || screen::WordsOf(entry.name).empty()) continue;
    const auto matches = lists.Find({{entry.name}, {}, {}});
    const bool hit = std::any_of(matches.begin(), matches.end(), [&](const screen::Match& match) {
      return match.entry == i && screen::IsHit(match.likeness);
    });
    LICET_CHECK(hit);
    const Date day = *Date::Parse("2024-05-02");
    const bool stands =
        (!entry.since || *entry.since <= day) && (!entry.until || day <= *entry.until);
    LICET_CHECK(!stands || Listed(lists, matches) != Truth::kFalse);
  }
}

}  // namespace licet::fuzz
