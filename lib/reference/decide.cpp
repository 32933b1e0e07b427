#include "reference/decide.hpp"

#include "base/check.hpp"
#include "reference/event.hpp"

#include <algorithm>

namespace licet::reference {
namespace {

class Judge {
 public:
  Judge(const model::CheckedRules& rules, const Question& question)
      : rules_(rules), question_(question), changes_(Law::DaysOfChange(rules)) {}

  Answer Decide(const data::Scenario& scenario) const {
    Answer answer;
    for (const data::Line& line : scenario.lines) {
      answer.lines.push_back(JudgeLine(line));
      const LineAnswer& last = answer.lines.back();
      answer.outcome = licet::Join(answer.outcome, last.outcome);
      answer.policy = Join(answer.policy, last.policy);
    }
    return answer;
  }

 private:
  LineAnswer JudgeLine(const data::Line& line) const {
    LineAnswer answer;
    for (const data::Line::Alternative& part : line.alternatives) {
      answer.parts.push_back(JudgePart(part.facts));
      const PartAnswer& last = answer.parts.back();
      const bool first = answer.parts.size() == 1;
      answer.outcome = first ? last.outcome : Either(answer.outcome, last.outcome);
      answer.policy = first ? last.policy : Either(answer.policy, last.policy);
    }
    return answer;
  }

  PartAnswer JudgePart(const data::RecordValue& facts) const {
    PartAnswer answer;
    const data::RecordType& type = rules_.schema[rules_.schema.scenario];
    const auto route = type.Find("route");
    LICET_CHECK(route.has_value());
    const Thing scenario{&facts, rules_.schema.scenario};
    const data::RecordId hop_type = type.facts[*route].type.record;
    const data::Value& stated = facts.facts[*route];
    const auto* list = std::get_if<data::ListValue>(&stated.payload);
    std::vector<Thing> hops;
    if (list != nullptr)
      for (const data::RecordValue& item : list->items) hops.push_back(Thing{&item, hop_type});
    const bool complete =
        stated.state == data::State::kNone || (list != nullptr && list->complete);
    if (!complete) hops.push_back(Thing{nullptr, hop_type, true});
    for (Thing& hop : hops) {
      hop.judged = true;
      answer.hops.push_back(JudgeHop(scenario, hop));
      answer.outcome = licet::Join(answer.outcome, answer.hops.back().outcome);
      answer.policy = Join(answer.policy, answer.hops.back().policy);
    }
    return answer;
  }

  HopAnswer JudgeHop(const Thing& scenario, const Thing& hop) const {
    HopAnswer answer;
    answer.unnamed = hop.unnamed;
    for (const auto& [day, on] : StretchesOf(DaysOf(hop))) {
      const Event event(rules_, question_, day, scenario, hop, on);
      answer.stretches.push_back(event.Judge());
      const StretchAnswer& last = answer.stretches.back();
      const bool first = answer.stretches.size() == 1;
      answer.outcome = first ? last.outcome : Either(answer.outcome, last.outcome);
      answer.policy = first ? last.policy : Either(answer.policy, last.policy);
    }
    return answer;
  }

  Days DaysOf(const Thing& hop) const {
    const auto fact = rules_.schema[hop.type].Find("on");
    LICET_CHECK(fact.has_value());
    if (hop.record == nullptr) return {};
    const auto* range =
        std::get_if<data::DateRange>(&hop.record->facts[*fact].payload);
    if (range == nullptr) return {};
    return {range->low.days(), range->high.days()};
  }

  // The stretches of law that the days touch: a day of each for the law, and the days within it.
  std::vector<std::pair<Date, Days>> StretchesOf(const Days& days) const {
    if (question_.law_of) return {{*question_.law_of, days}};
    std::vector<std::pair<Date, Days>> stretches;
    for (std::size_t i = 0; i <= changes_.size(); ++i) {
      Days within = days;
      if (i > 0 && (!within.low || *within.low < changes_[i - 1].days()))
        within.low = changes_[i - 1].days();
      if (i < changes_.size() && (!within.high || *within.high >= changes_[i].days()))
        within.high = changes_[i].days() - 1;
      if (within.low && within.high && *within.low > *within.high) continue;
      const Date day = i > 0                  ? changes_[i - 1]
                       : changes_.empty()     ? question_.known_at
                                              : changes_.front().PlusDays(-1);
      stretches.emplace_back(day, within);
    }
    return stretches;
  }

  const model::CheckedRules& rules_;
  const Question& question_;
  std::vector<Date> changes_;
};

}  // namespace

Answer Decide(const model::CheckedRules& rules, const data::Scenario& scenario,
              const Question& question) {
  return Judge(rules, question).Decide(scenario);
}

}  // namespace licet::reference
