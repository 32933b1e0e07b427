#pragma once

#include "data/party_list.hpp"
#include "screen/near.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace licet::screen {

/// What of an entry is the same as, or near to, what a scenario says of a party.
enum class Likeness : std::uint8_t {
  kName,          // the name is the same: a hit
  kAlias,         // so is another name of the entry: a hit
  kAddressEntry,  // the entry is an address, and it is the same: a hit
  kBareName,      // the same but for the legal form
  kNear,          // a near name
  kAddress,       // another name, the same address
  kId,            // another name, the same identifier
};
/// True if the likeness is one that decides.
[[nodiscard]] bool IsHit(Likeness likeness);

struct Match {
  std::uint32_t list = 0;   // of the set
  std::uint32_t entry = 0;  // of the list
  Likeness likeness = Likeness::kNear;
  int score = 100;
  /// The text of the entry that it is about.
  std::string text;
};

/// What is compared of a party.
struct PartyText {
  std::vector<std::string> names;  // its name first, then others
  std::vector<std::string> addresses;
  std::string id;
};

/// Snapshots with an index over them. Immutable once built; share freely.
class ListSet {
 public:
  ListSet() = default;
  explicit ListSet(std::vector<data::PartyList> lists);

  [[nodiscard]] const std::vector<data::PartyList>& lists() const { return lists_; }
  [[nodiscard]] const data::ListEntry& entry(const Match& match) const {
    return lists_[match.list].entries[match.entry];
  }

  /// Entries that are the party, or may be; hits first, then by score, list and entry. An entry is
  /// there once, for the strongest likeness. Lists with a fault are not looked at.
  [[nodiscard]] std::vector<Match> Find(const PartyText& party) const;

 private:
  struct NameRef {
    std::uint32_t list = 0;
    std::uint32_t entry = 0;
    // 0 for the name, else the alias of that number.
    std::uint32_t alias = 0;
  };
  using References = std::unordered_map<std::string, std::vector<NameRef>>;

  void AddEntry(std::uint32_t list, std::uint32_t index);
  [[nodiscard]] const std::string& TextOf(const NameRef& name) const;
  void FindNames(const std::string& name, std::vector<Match>& found) const;
  static void FindIn(const References& references, const std::string& key, Likeness likeness,
                     const ListSet& set, std::vector<Match>& found);

  std::vector<data::PartyList> lists_;
  std::vector<NameRef> names_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_bare_name_;
  References by_address_;
  References by_id_;
  NearIndex near_;
};

}  // namespace licet::screen
