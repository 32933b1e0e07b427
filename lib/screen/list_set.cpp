#include "screen/list_set.hpp"

#include "screen/normalize.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace licet::screen {
namespace {

// Shorter addresses ("Hong Kong", "China") are no places at which somebody sits.
constexpr std::size_t kLeastAddressWords = 3;

bool IsPlace(const std::string& address) {
  const auto spaces = std::count(address.begin(), address.end(), ' ');
  return static_cast<std::size_t>(spaces) + 1 >= kLeastAddressWords;
}

// An identifier in a list stands among words: "Registration Number, 91440300MA5, China".
std::vector<std::string> IdsIn(const std::string& text) {
  std::vector<std::string> ids;
  for (const std::string& word : WordsOf(text)) {
    if (std::string id = NormalId(word); !id.empty()) ids.push_back(std::move(id));
  }
  if (std::string id = NormalId(text); !id.empty() && ids.empty()) ids.push_back(std::move(id));
  return ids;
}

}  // namespace

bool IsHit(Likeness likeness) {
  switch (likeness) {
    case Likeness::kName:
    case Likeness::kAlias:
    case Likeness::kAddressEntry:
      return true;
    case Likeness::kBareName:
    case Likeness::kNear:
    case Likeness::kAddress:
    case Likeness::kId:
      return false;
  }
  return false;
}

ListSet::ListSet(std::vector<data::PartyList> lists) : lists_(std::move(lists)) {
  std::size_t entries = 0;
  for (const data::PartyList& list : lists_) entries += list.entries.size();
  by_name_.reserve(2 * entries);
  by_bare_name_.reserve(2 * entries);
  by_address_.reserve(entries);
  for (std::uint32_t list = 0; list < lists_.size(); ++list) {
    if (!lists_[list].fault.empty()) continue;
    for (std::uint32_t entry = 0; entry < lists_[list].entries.size(); ++entry) {
      AddEntry(list, entry);
    }
  }
  near_.Build();
}

void ListSet::AddEntry(std::uint32_t list, std::uint32_t index) {
  const data::ListEntry& entry = lists_[list].entries[index];
  for (std::uint32_t alias = 0; alias <= entry.aliases.size(); ++alias) {
    const NameRef reference{list, index, alias};
    const Name name = NormalName(TextOf(reference));
    if (name.words.empty()) continue;
    const auto id = static_cast<std::uint32_t>(names_.size());
    names_.push_back(reference);
    by_name_[name.key()].push_back(id);
    by_bare_name_[Joined(name.words, " ")].push_back(id);
    near_.Add(name.words);
  }
  std::vector<std::string> addresses = entry.addresses;
  if (entry.is_address) addresses.push_back(entry.name);
  for (const std::string& text : addresses) {
    if (std::string address = NormalAddress(text); IsPlace(address)) {
      by_address_[std::move(address)].push_back({list, index, 0});
    }
  }
  for (const std::string& text : entry.ids) {
    for (std::string& id : IdsIn(text)) by_id_[std::move(id)].push_back({list, index, 0});
  }
}

const std::string& ListSet::TextOf(const NameRef& name) const {
  const data::ListEntry& entry = lists_[name.list].entries[name.entry];
  return name.alias == 0 ? entry.name : entry.aliases[name.alias - 1];
}

void ListSet::FindNames(const std::string& text, std::vector<Match>& found) const {
  const Name name = NormalName(text);
  if (name.words.empty()) return;
  const auto add = [&](std::uint32_t id, Likeness likeness, int score) {
    const NameRef& reference = names_[id];
    found.push_back({reference.list, reference.entry, likeness, score, TextOf(reference)});
  };
  if (const auto same = by_name_.find(name.key()); same != by_name_.end()) {
    for (const std::uint32_t id : same->second) {
      add(id, names_[id].alias == 0 ? Likeness::kName : Likeness::kAlias, 100);
    }
  }
  if (const auto same = by_bare_name_.find(Joined(name.words, " ")); same != by_bare_name_.end()) {
    for (const std::uint32_t id : same->second) add(id, Likeness::kBareName, 100);
  }
  for (const NearName& near : near_.Find(name.words)) add(near.name, Likeness::kNear, near.score);
}

void ListSet::FindIn(const References& references, const std::string& key, Likeness likeness,
                     const ListSet& set, std::vector<Match>& found) {
  const auto same = references.find(key);
  if (key.empty() || same == references.end()) return;
  for (const NameRef& reference : same->second) {
    const bool address_entry = likeness == Likeness::kAddress &&
                               set.lists_[reference.list].entries[reference.entry].is_address;
    found.push_back({reference.list, reference.entry,
                     address_entry ? Likeness::kAddressEntry : likeness, 100,
                     set.TextOf(reference)});
  }
}

std::vector<Match> ListSet::Find(const PartyText& party) const {
  std::vector<Match> all;
  for (const std::string& name : party.names) FindNames(name, all);
  for (const std::string& address : party.addresses) {
    FindIn(by_address_, NormalAddress(address), Likeness::kAddress, *this, all);
  }
  FindIn(by_id_, NormalId(party.id), Likeness::kId, *this, all);
  // The strongest likeness to each entry.
  std::map<std::pair<std::uint32_t, std::uint32_t>, Match> best;
  const auto strength = [](const Match& match) {
    return std::tuple(!IsHit(match.likeness), -match.score, match.likeness);
  };
  for (Match& match : all) {
    const auto [place, is_new] = best.try_emplace({match.list, match.entry}, match);
    if (!is_new && strength(match) < strength(place->second)) place->second = std::move(match);
  }
  std::vector<Match> found;
  for (auto& [place, match] : best) found.push_back(std::move(match));
  std::stable_sort(found.begin(), found.end(),
                   [&](const Match& a, const Match& b) { return strength(a) < strength(b); });
  return found;
}

}  // namespace licet::screen
