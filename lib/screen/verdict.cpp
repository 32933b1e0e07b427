#include "screen/verdict.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::screen {
namespace {

// An entry without a first day was there on the day of the snapshot; without a last day it is taken
// to stand as long as the snapshot may be asked.
Truth InForce(const data::ListEntry& entry, const data::ListManifest& manifest,
              const data::DateRange& days) {
  if (entry.since && days.high < *entry.since) return Truth::kFalse;
  if (entry.until && *entry.until < days.low) return Truth::kFalse;
  const Date first = entry.since ? *entry.since : entry.known_from.value_or(manifest.snapshot);
  const Date last =
      entry.until ? std::min(*entry.until, manifest.valid_until) : manifest.valid_until;
  return first <= days.low && days.high <= last ? Truth::kTrue : Truth::kUndetermined;
}

bool HasKind(const data::PartyList& list, const std::string& kind) {
  return std::any_of(list.entries.begin(), list.entries.end(),
                     [&](const data::ListEntry& entry) { return entry.list == kind; });
}

std::string WhyOpen(const data::PartyList& list, const std::string& kind,
                    const data::DateRange& days) {
  if (!list.fault.empty()) return "it cannot be used, " + list.fault;
  if (!list.manifest.complete) return "it is not complete";
  if (!HasKind(list, kind)) return "it has no entry of `" + kind + "`";
  const data::DateRange covered = CoveredDays(list.manifest);
  if (days.high > covered.high) {
    return "it may be asked up to " + covered.high.ToString() + " only";
  }
  if (days.low < covered.low) {
    return "it does not keep who was removed before " + covered.low.ToString();
  }
  return {};
}

// Nothing if some list says of `kind` who is not on it.
void FindGaps(const ListSet& lists, const std::string& kind, const data::DateRange& days,
              std::vector<Gap>& gaps) {
  std::vector<Gap> found;
  for (std::size_t i = 0; i < lists.lists().size(); ++i) {
    const data::PartyList& list = lists.lists()[i];
    const auto& kinds = list.manifest.lists;
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
    std::string why = WhyOpen(list, kind, days);
    if (why.empty()) return;
    found.push_back({i, kind, std::move(why)});
  }
  if (found.empty()) found.push_back({Gap::kNoList, kind, "no list covers it"});
  gaps.insert(gaps.end(), found.begin(), found.end());
}

}  // namespace

data::DateRange CoveredDays(const data::ListManifest& manifest) {
  return {manifest.covers_from.value_or(manifest.snapshot), manifest.valid_until};
}

Verdict Judge(const ListSet& lists, const std::vector<Match>& matches, const data::DateRange& days,
              const std::vector<std::string>& kinds) {
  Verdict verdict;
  for (const Match& match : matches) {
    const Truth in_force = InForce(lists.entry(match), lists.lists()[match.list].manifest, days);
    if (in_force == Truth::kFalse) continue;
    if (!IsHit(match.likeness)) {
      verdict.candidates.push_back(match);
    } else if (in_force == Truth::kTrue) {
      verdict.hits.push_back(match);
    } else {
      verdict.possible.push_back(match);
    }
  }
  for (const std::string& kind : kinds) FindGaps(lists, kind, days, verdict.gaps);
  if (!verdict.hits.empty()) {
    verdict.listed = Truth::kTrue;
  } else if (verdict.possible.empty() && verdict.candidates.empty() && verdict.gaps.empty() &&
             !kinds.empty()) {
    verdict.listed = Truth::kFalse;
  }
  return verdict;
}

}  // namespace licet::screen
