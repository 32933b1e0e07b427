#pragma once

#include "eval/judge.hpp"
#include "licet/decision.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_set>
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
  /// A review of which the law itself leaves the policy open.
  void AddReview(const program::Rule& review);
  /// A requirement of which it is not known why it is open.
  void AddRule(const program::Rule& rule);
  /// `path` is no fact of the schema: a choice of the chip, of a reading.
  void AddQuestion(const std::string& path, const std::string& question);

  /// By cost, then by path; each once.
  [[nodiscard]] std::vector<MissingFact> Take() const;
  /// By rule, then by what is in doubt; each once.
  [[nodiscard]] std::vector<UnsettledLaw> TakeLaw() const;
  /// Names of the open lists that were met, sorted.
  [[nodiscard]] const std::set<std::string>& open_lists() const { return open_lists_; }

 private:
  void AddTruth(Judge& judge, program::NodeId id);
  void AddValue(Judge& judge, program::NodeId id);
  void AddFact(Judge& judge, program::PathId path);
  void AddElements(Judge& judge, program::SlotId slot, const List& list, program::NodeId body,
                   bool truth);
  void AddList(const Element& phantom);
  void AddLaw(const program::Rule& rule, const std::string& what, const std::string& reason);
  void AddForce(Judge& judge, const Instance& instance);
  // The part of a condition that stays open although its facts are known.
  void AddReadLaw(Judge& judge, program::NodeId id);
  void AddThreshold(Judge& judge, program::ThresholdId id);
  void AddDefeaters(Judge& judge, const Instance& instance);
  void AddClass(Judge& judge, const std::string& code);

  const program::Program& program_;
  // By identity of the record and fact: one party may stand at several places.
  std::map<std::string, MissingFact> found_;
  std::map<std::pair<std::string, std::string>, UnsettledLaw> law_;
  std::set<std::string> open_lists_;
  // The rule whose condition is looked at.
  const program::Rule* rule_ = nullptr;
  // Whether this is the first look at a condition, or a part of one, that is the same for every
  // instance of the rule at the event.
  bool IsNew(Judge& judge, program::NodeId id);

  // Rule instances that were looked at. These sets are only ever asked whether they have something.
  std::unordered_set<const Instance*> seen_;
  // By judge, rule and node.
  std::set<std::tuple<const Judge*, const program::Rule*, std::uint32_t>> seen_nodes_;
  // Facts by record: one record stands at one place.
  std::set<std::pair<const data::RecordValue*, std::uint32_t>> seen_facts_, seen_lists_;
  std::set<std::pair<const Judge*, std::string>> seen_classes_;
  std::set<const Judge*> seen_subjects_;
};

}  // namespace licet::eval
