#include "verify/replay/chain.hpp"

#include "verify/law/event.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace licet::verify {
namespace {

// What a rule does for each of all that it ranges over, in no order: names of parties are words.
using Effects = std::vector<std::pair<Truth, Truth>>;
using Levels = std::vector<std::tuple<std::string, Level, Level>>;

class Chain {
 public:
  Chain(const Pack& pack, const Question& question) : pack_(pack), question_(question) {}

  Objections Check(const std::vector<Line>& lines, const Decision& told) {
    for (std::size_t i = 0; i < std::min(lines.size(), told.lines.size()); ++i) {
      const auto& parts = told.lines[i].alternatives;
      if (parts.size() != lines[i].parts.size()) {
        Object("another number of parts", "line " + std::to_string(i + 1));
        continue;
      }
      for (std::size_t part = 0; part < parts.size(); ++part)
        Route(lines[i].parts[part], parts[part]);
    }
    return std::move(objections_);
  }

 private:
  void Object(const std::string& what, const std::string& where) {
    objections_.push_back("the explanation tells " + what + " of " + where);
  }

  void Route(const Facts& facts, const AlternativeDecision& told) {
    const std::vector<Thing> events = EventsOf(pack_, facts);
    if (events.size() != told.hops.size()) return Object("another number", "events");
    for (std::size_t i = 0; i < events.size(); ++i) {
      const std::vector<EpochTrace>& epochs = told.hops[i].epochs;
      std::size_t at = 0;
      bool begun = false;
      for (const Stretch& stretch : StretchesOf(pack_, question_, events[i])) {
        // Stretches of law that say the same are told once.
        const std::string day = DayText(stretch.law_day);
        where_ = "event " + std::to_string(i + 1) + " by the law of " + day;
        const std::size_t next = begun ? at + 1 : 0;
        if (next < epochs.size() && epochs[next].law_date.ToString() == day) {
          at = next;
          begun = true;
        }
        if (!begun) return Object("nothing", where_);
        Law law(pack_, question_, stretch.law_day);
        Event event(pack_, question_, law, facts, events[i], stretch.days);
        Compare(event, epochs[at]);
      }
      if (at + 1 != epochs.size()) Object("too much", where_);
    }
  }

  void Compare(Event& event, const EpochTrace& told) {
    effects_.clear();
    OutcomeRange outcome;
    Levels levels;
    const std::vector<Contribution> contributions = event.Contributions();
    for (const Contribution& one : contributions) {
      outcome.low = std::max(outcome.low, one.outcome.low);
      outcome.high = std::max(outcome.high, one.outcome.high);
      levels.emplace_back(one.rule, one.outcome.low, one.outcome.high);
    }
    if (told.outcome != outcome) Object("another outcome", where_);
    if (told.basis != event.BasisOf(outcome, contributions)) Object("another basis", where_);
    if (told.subject != event.Subject()) Object("otherwise what is subject", where_);
    Levels told_levels;
    for (const RequirementTrace& one : told.requirements) {
      told_levels.emplace_back(one.rule.rule, one.contributes.low, one.contributes.high);
      Take(one.rule);
    }
    std::sort(levels.begin(), levels.end());
    std::sort(told_levels.begin(), told_levels.end());
    if (levels != told_levels) Object("another level of a requirement", where_);
    CompareClasses(event, told);
    for (const RuleTrace& one : told.subject_rules) Take(one);
    Finish(event);
    for (const ExceptionTrace& one : told.exceptions) Take(one.rule);
    for (const RuleTrace& one : told.savings) Take(one);
    Finish(event);
    // Beside the requirement that it reviews a review may have less effect than by itself.
    for (const RuleTrace& one : told.reviews) {
      const auto& instances = event.InstancesOf(one.rule);
      if (std::none_of(instances.begin(), instances.end(),
                       [&](const Instance& seen) { return seen.applies == one.truth; }))
        Object("otherwise whether review `" + one.rule + "` applies", where_);
    }
  }

  void CompareClasses(Event& event, const EpochTrace& told) {
    const Node& classes = pack_.Only("classes");
    if (told.classes.size() + 1 != classes.items.size()) Object("other classes", where_);
    for (const ClassTrace& one : told.classes) {
      if (event.HasClass(one.code) != one.truth) Object("otherwise class " + one.code, where_);
      for (const RuleTrace& rule : one.rules) Take(rule);
      Finish(event);
    }
  }

  void Take(const RuleTrace& told) { effects_[told.rule].emplace_back(told.truth, told.effective); }

  // Every rule that was told is told of all that it ranges over, maybe several times over.
  void Finish(Event& event) {
    for (auto& [rule, told] : effects_) {
      Effects follow;
      for (const Instance& one : event.InstancesOf(rule))
        follow.emplace_back(one.applies, one.effective);
      Effects all;
      while (!follow.empty() && all.size() < told.size())
        all.insert(all.end(), follow.begin(), follow.end());
      std::sort(all.begin(), all.end());
      std::sort(told.begin(), told.end());
      if (all != told) Object("otherwise what rule `" + rule + "` does", where_);
    }
    effects_.clear();
  }

  const Pack& pack_;
  const Question& question_;
  std::string where_;
  std::map<std::string, Effects> effects_;
  Objections objections_;
};

}  // namespace

Objections CheckChain(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                      const Decision& told) {
  return Chain(pack, question).Check(lines, told);
}

}  // namespace licet::verify
