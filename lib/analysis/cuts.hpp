#pragma once

#include "base/rational.hpp"
#include "licet/date.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace licet::analysis {

/// Where the rules tell values of a fact apart: constants and thresholds that it is compared with
/// and the sets that it is looked for in, on whatever day. A place that is not found costs time,
/// and never an answer: values that are still not told apart are divided further.
class Cuts {
 public:
  explicit Cuts(const program::Program& program);

  /// In the unit of the fact, ascending.
  [[nodiscard]] const std::vector<base::Rational>& NumbersOf(program::FactStep step) const;
  /// Days from which on a condition may read otherwise, ascending.
  [[nodiscard]] const std::vector<Date>& DaysOf(program::FactStep step) const;
  /// Sets of codes of the type that rules tell from the others, each once.
  [[nodiscard]] const std::vector<std::set<std::string>>& SetsOf(data::CodesId type) const;
  /// A fact that may be any code at all: those that rules name.
  [[nodiscard]] const std::vector<std::string>& NamesOf(program::FactStep step) const;
  /// Whether every code that no rule names is like every other one.
  [[nodiscard]] bool OthersAreAlike(program::FactStep step) const;
  /// Whether a rule asks if the fact, or one of its name, can be found out at all.
  [[nodiscard]] bool AsksForDiligence(program::FactStep step) const;

 private:
  using Key = std::pair<std::uint32_t, std::uint32_t>;  // record, fact
  static Key KeyOf(program::FactStep step) { return {step.record.index, step.fact}; }

  void AddComparison(const program::Program& program, program::NodeId side, program::NodeId other);
  void AddMembership(const program::Program& program, const program::Membership& node);
  void AddSets(const program::Program& program);
  void AddDiligence(const program::Program& program, const std::string& name);
  void AddDay(Key key, Date day);
  void NoteOtherUses(const program::Program& program, const program::Node& node);

  std::map<Key, std::vector<base::Rational>> numbers_;
  std::map<Key, std::vector<Date>> days_;
  std::map<std::uint32_t, std::vector<std::set<std::string>>> sets_;  // by type of code
  std::map<Key, std::vector<std::string>> names_;
  std::set<Key> compared_with_facts_;
  std::set<Key> diligence_;
};

}  // namespace licet::analysis
