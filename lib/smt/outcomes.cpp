#include "smt/outcomes.hpp"

#include "absl/status/status.h"
#include "base/absl_bridge.hpp"
#include "base/check.hpp"
#include "smt/event.hpp"

#include <utility>
#include <vector>

namespace licet::smt {
namespace {

// The levels of several things of which each counts.
struct Levels {
  std::vector<Term> exception, license, prohibited;
  void Add(const Term& when, const AtLeast& levels) {
    exception.push_back(And({when, levels.exception}));
    license.push_back(And({when, levels.license}));
    prohibited.push_back(And({when, levels.prohibited}));
  }
  [[nodiscard]] AtLeast Joined() const { return {Or(exception), Or(license), Or(prohibited)}; }
};

class Writer {
 public:
  Writer(const model::CheckedRules& rules, const Question& question)
      : rules_(rules), question_(question), changes_(Law::DaysOfChange(rules)) {}

  OutcomeScript Write(const data::Scenario& scenario) {
    script_.Comment("The outcomes that this scenario can have: " + scenario.title);
    Levels levels;
    for (std::size_t i = 0; i < scenario.lines.size(); ++i) {
      const std::string line = scenario.lines.size() > 1 ? "line " + std::to_string(i + 1) : "";
      levels.Add(Truth(true), OfLine(scenario.lines[i], line));
    }
    const AtLeast all = levels.Joined();
    const Term exception = script_.Define("at least an exception", all.exception);
    const Term license = script_.Define("at least a license", all.license);
    const Term prohibited = script_.Define("prohibited", all.prohibited);
    if (script_.doubtful()) script_.Comment("Doubts of the law are variables: \"… is so\".");
    if (script_.open())
      script_.Comment("Lists that may hold more have one more element: \"[another]\".");
    OutcomeScript written;
    written.text = "(set-logic ALL)\n" + script_.text() + Ask("no_license", Not(exception)) +
                   Ask("exception_available", And({exception, Not(license)})) +
                   Ask("license_required", And({license, Not(prohibited)})) +
                   Ask("prohibited", prohibited);
    written.doubtful = script_.doubtful();
    written.open = script_.open();
    return written;
  }

 private:
  static std::string Ask(const std::string& outcome, const Term& term) {
    return "(echo \"" + outcome + "\")\n(push 1)\n(assert " + term.text +
           ")\n(check-sat)\n(pop 1)\n";
  }

  AtLeast OfLine(const data::Line& line, const std::string& name) {
    const auto count = static_cast<base::Int128>(line.alternatives.size());
    const Term part = script_.AnyBetween(name + " part", 0, count - 1);
    Levels levels;
    for (std::size_t i = 0; i < line.alternatives.size(); ++i) {
      const std::string path = count > 1 ? name + " part " + line.alternatives[i].label : name;
      levels.Add(Equal(part, Integer(static_cast<base::Int128>(i))),
                 OfPart(line.alternatives[i].facts, path));
    }
    return levels.Joined();
  }

  AtLeast OfPart(const data::RecordValue& facts, const std::string& path) {
    Node scenario;
    scenario.record = &facts;
    scenario.type = rules_.schema.scenario;
    scenario.path = path;
    const auto fact = rules_.schema[scenario.type].Find("route");
    LICET_CHECK(fact.has_value());
    const Law law(rules_, question_, question_.known_at, script_);
    const Conditions::HasClass none = [](const std::string&) { return Truth(false); };
    const Conditions conditions(rules_, question_, law, scenario, none, script_);
    const Value route = conditions.FactOf(scenario, {scenario.type, *fact});
    Levels levels;
    for (const Node& hop : std::get<Nodes>(route.is).items) {
      const auto on = rules_.schema[hop.type].Find("on");
      LICET_CHECK(on.has_value());
      const Term day = std::get<Day>(conditions.FactOf(hop, {hop.type, *on}).is).number;
      levels.Add(hop.exists, OfHop(scenario, hop, day));
    }
    return levels.Joined();
  }

  // Under the law of each stretch in which the day may lie.
  AtLeast OfHop(const Node& scenario, const Node& hop, const Term& day) {
    if (question_.law_of)
      return Event(rules_, question_, *question_.law_of, scenario, hop, script_).Judge();
    Levels levels;
    for (std::size_t i = 0; i <= changes_.size(); ++i) {
      const Term from = i > 0 ? AtMost(Integer(changes_[i - 1].days()), day) : Truth(true);
      const Term until = i < changes_.size() ? Less(day, Integer(changes_[i].days())) : Truth(true);
      const Term within = And({from, until});
      if (within.truth == false || !MayBe(hop, i)) continue;
      const Date law = i > 0              ? changes_[i - 1]
                       : changes_.empty() ? question_.known_at
                                          : changes_.front().PlusDays(-1);
      levels.Add(within, Event(rules_, question_, law, scenario, hop, script_).Judge());
    }
    return levels.Joined();
  }

  // Whether the days that are stated touch the stretch.
  bool MayBe(const Node& hop, std::size_t stretch) const {
    if (hop.record == nullptr) return true;
    const auto fact = rules_.schema[hop.type].Find("on");
    const auto* days = std::get_if<data::DateRange>(&hop.record->facts[*fact].payload);
    if (days == nullptr) return true;
    return (stretch == 0 || changes_[stretch - 1] <= days->high) &&
           (stretch == changes_.size() || days->low < changes_[stretch]);
  }

  const model::CheckedRules& rules_;
  const Question& question_;
  std::vector<Date> changes_;
  Script script_;
};

}  // namespace

absl::StatusOr<OutcomeScript> ScriptOf(const model::CheckedRules& rules,
                                       const data::Scenario& scenario, const Question& question) {
  try {
    return Writer(rules, question).Write(scenario);
  } catch (const NotWritten& not_written) {
    return absl::UnimplementedError(
        base::ToAbsl("writing SMT-LIB: " + not_written.what +
                     " cannot be said in whole numbers, names and sets"));
  }
}

}  // namespace licet::smt
