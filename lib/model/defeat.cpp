#include "model/checker.hpp"

#include <algorithm>
#include <queue>
#include <string>
#include <vector>

// The order of defeat: every rule after those that defeat it. A circle has no answer.
namespace licet::model {
namespace {

class DefeatOrder {
 public:
  explicit DefeatOrder(Checker& checker) : checker_(checker), defeaters_(checker.rules.rules.size()) {
    for (const Rule& rule : checker.rules.rules) {
      for (const RuleId id : rule.targets) Edge(rule.id, id);
      for (const RuleId id : rule.reviews) Edge(rule.id, id);
      for (const RuleId id : rule.over) Edge(rule.id, id);
    }
    states_.resize(defeaters_.size(), State::kNew);
  }

  std::vector<RuleId> Order() {
    for (std::uint32_t i = 0; i < defeaters_.size(); ++i) {
      if (states_[i] == State::kNew) Visit(i);
    }
    return std::move(order_);
  }

 private:
  enum class State { kNew, kOpen, kDone };

  void Edge(RuleId from, RuleId to) { defeaters_[to.index].push_back(from.index); }

  void Visit(std::uint32_t index) {
    states_[index] = State::kOpen;
    path_.push_back(index);
    for (const std::uint32_t defeater : defeaters_[index]) {
      if (states_[defeater] == State::kOpen) {
        Report(defeater);
      } else if (states_[defeater] == State::kNew) {
        Visit(defeater);
      }
    }
    path_.pop_back();
    states_[index] = State::kDone;
    order_.push_back({index});
  }

  // `path_` runs from the defeated to the defeater; people read it the other way.
  void Report(std::uint32_t start) {
    const auto from = std::find(path_.begin(), path_.end(), start);
    std::vector<std::uint32_t> cycle(from, path_.end());
    std::reverse(cycle.begin() + 1, cycle.end());
    const auto first = std::min_element(cycle.begin(), cycle.end());
    std::rotate(cycle.begin(), first, cycle.end());
    std::string text;
    for (const std::uint32_t index : cycle) text += checker_.rules.rules[index].name + " → ";
    text += checker_.rules.rules[cycle.front()].name;
    const Rule& head = checker_.rules.rules[cycle.front()];
    auto builder = checker_.sink.Report<Kind::kDefeatCycle>(head.name_span, text);
    for (std::size_t i = 0; i < cycle.size(); ++i) {
      const Rule& rule = checker_.rules.rules[cycle[i]];
      const Rule& next = checker_.rules.rules[cycle[(i + 1) % cycle.size()]];
      builder.Label(rule.name_span, "defeats `" + next.name + "`");
    }
    builder.Help("of two rules one has to give way: take one of these names out");
  }

  Checker& checker_;
  std::vector<std::vector<std::uint32_t>> defeaters_;
  std::vector<State> states_;
  std::vector<std::uint32_t> path_;
  std::vector<RuleId> order_;
};

}  // namespace

void OrderDefeat(Checker& checker) { checker.rules.defeat_order = DefeatOrder(checker).Order(); }

}  // namespace licet::model
