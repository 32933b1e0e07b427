#pragma once

#include "eval/judge.hpp"
#include "licet/decision.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace licet::eval {

/// Gathers the facts that keep rules undetermined: in an `and` or `or` only the parts that are not
/// settled themselves, in computed facts what they are computed from.
class MissingFacts {
 public:
  explicit MissingFacts(const program::Program& program) : program_(program) {}

  /// What keeps the instance, or what defeats it, from being settled.
  void AddInstance(Judge& judge, const Instance& instance);
  void AddSubject(Judge& judge);
  void AddPlace(const Place& place);
  /// `path` is no fact of the schema: a choice of the chip, of a reading.
  void AddQuestion(const std::string& path, const std::string& question);

  /// By cost, then by path; each once.
  [[nodiscard]] std::vector<MissingFact> Take() const;
  /// Names of the open lists that were met, sorted.
  [[nodiscard]] const std::set<std::string>& open_lists() const { return open_lists_; }

 private:
  void AddTruth(Judge& judge, program::NodeId id);
  void AddValue(Judge& judge, program::NodeId id);
  void AddFact(Judge& judge, const Place& place);
  void AddElements(Judge& judge, program::SlotId slot, const List& list, program::NodeId body,
                   bool truth);
  void AddList(const std::string& path, program::FactStep fact);
  void AddDefeaters(Judge& judge, const Instance& instance);
  void AddClass(Judge& judge, const std::string& code);

  const program::Program& program_;
  // By identity of the record and fact: one party may stand at several places.
  std::map<std::string, MissingFact> found_;
  std::set<std::string> open_lists_;
  // Rule instances that were looked at, by judge, rule and place.
  std::set<std::pair<const Judge*, const Instance*>> seen_;
};

}  // namespace licet::eval
