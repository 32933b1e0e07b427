#pragma once

#include "data/scenario.hpp"
#include "program/program.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

// Random rules and facts for property tests and fuzzers. The same seed gives the same on every
// machine.
namespace licet::testing {

/// A small generator of our own: the distributions of the standard libraries differ.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  /// Chooses as the bytes say, one or two for each choice, and by a seed of its own when they are
  /// used up. They are not kept.
  Random(const std::uint8_t* bytes, std::size_t size) : state_(1), bytes_(bytes, bytes + size) {}
  /// 0 to `limit` - 1.
  std::uint32_t Below(std::uint32_t limit);
  bool Chance(std::uint32_t percent) { return Below(100) < percent; }
  template <class Item>
  const Item& Pick(const std::vector<Item>& items) {
    return items[Below(static_cast<std::uint32_t>(items.size()))];
  }

 private:
  std::uint64_t state_;
  std::vector<std::uint8_t> bytes_;
  std::size_t used_ = 0;
};

/// Declarations of random rules over the facts of `eval::Prelude`, one text each, in an order that
/// means nothing. With `presumptions`, classes are only asked for where more of them means more
/// requirements: presumptions fall when they are rebutted, and must never permit. With `changes`,
/// law that follows on other law too: days of compliance, successors, what is not enforced, tables
/// that are printed later; and flags, and exceptions for single parties.
std::vector<std::string> RandomRules(Random& random, bool presumptions, bool changes = false);

/// A condition of a rule `each h in route` of such packs, without classes.
std::string RandomCondition(Random& random);

/// One line with every fact stated, every list complete and one to three events.
data::Scenario RandomScenario(Random& random, const program::Program& program);

/// Takes one piece of knowledge of some line away: a value becomes a range or unknown, a complete list open, an
/// open list loses an element. False if there was nothing left to forget where it looked.
bool ForgetSomething(Random& random, const program::Program& program, data::Scenario& scenario);

/// Moves an event of some line to a day on which the law changes, the day before, or a stretch of
/// days around it.
void MoveEvent(Random& random, const program::Program& program, data::Scenario& scenario);

/// Adds one more event at the end of a route.
void AddEvent(Random& random, const program::Program& program, data::Scenario& scenario);

}  // namespace licet::testing
