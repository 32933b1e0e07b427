#pragma once

#include "data/party_list.hpp"
#include "data/scenario.hpp"
#include "licet/decision.hpp"
#include "screen/list_set.hpp"

#include <string>
#include <vector>

namespace licet::screen {

/// Why a list does not say of a day that nobody else was listed.
struct Gap {
  /// Index into the set; `kNoList` when no list covers the kind at all.
  static constexpr std::size_t kNoList = ~std::size_t{0};
  std::size_t list = kNoList;
  std::string kind;  // the kind of list that stays open because of it
  std::string why;   // in words, without the name of the list
};

/// What the lists say of one party on one day, or on the days of a range.
struct Verdict {
  Truth listed = Truth::kUndetermined;
  /// Entries that are the party and in force on every day.
  std::vector<Match> hits;
  /// Entries that are the party, in force on some of the days only or not known to be.
  std::vector<Match> possible;
  /// Entries that a person has to look at. Not those that were not in force.
  std::vector<Match> candidates;
  std::vector<Gap> gaps;
};

/// The first and the last day of which `list` can say that an entry is not there.
[[nodiscard]] data::DateRange CoveredDays(const data::ListManifest& manifest);

/// Judges `matches` for an event on `days`. `kinds` are the lists that have to be complete before
/// nobody is said not to be listed.
[[nodiscard]] Verdict Judge(const ListSet& lists, const std::vector<Match>& matches,
                            const data::DateRange& days, const std::vector<std::string>& kinds);

}  // namespace licet::screen
