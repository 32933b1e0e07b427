#pragma once

#include "licet/record.hpp"
#include "verify/law/event.hpp"
#include "verify/law/events.hpp"
#include "verify/law/pack.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace licet::verify {

/// Line, part, event, day of the law.
using Spot = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string>;
/// The rules whose conditions were asked for there.
using Asked = std::map<Spot, std::set<std::string>>;

/// Checks claims about one set of facts.
class ClaimCheck {
 public:
  using Claims = std::vector<const RecordedClaim*>;
  /// All are kept by reference; `asked` may be null.
  ClaimCheck(const Pack& pack, const Question& question, Asked* asked)
      : pack_(pack), question_(question), asked_(asked) {}

  /// Whether `claims` show that line `number` is `least` or stricter: in each part one event, in
  /// all its stretches.
  bool Supports(const Line& line, std::uint32_t number, Level least, const Claims& claims);
  /// Objects to every requirement that could take the line beyond `most` and is not refuted.
  void Refute(const Line& line, std::uint32_t number, Level most, const Claims& claims,
              Objections& objections);
  /// The claims that were of use.
  [[nodiscard]] const std::set<const RecordedClaim*>& used() const { return used_; }

 private:
  template <class Look>
  void ForEachStretch(const Facts& facts, Spot spot, const Thing& thing, const Look& look);
  bool SupportsEvent(Event& event, const Spot& spot, Level least, const Claims& claims);
  void RefuteEvent(Event& event, Law& law, const Spot& spot, Level most, const Claims& claims,
                   Objections& objections);
  bool ForAll(Event& event, Law& law, const RecordedClaim& claim);
  bool Refutes(Event& event, Law& law, const RecordedClaim& claim, const Instance& instance,
               Level most);
  [[nodiscard]] bool IsListed(const std::string& rule) const;

  const Pack& pack_;
  const Question& question_;
  Asked* asked_;
  std::set<const RecordedClaim*> used_;
};

}  // namespace licet::verify
