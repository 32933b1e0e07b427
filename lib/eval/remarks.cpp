#include "eval/checks.hpp"
#include "eval/line.hpp"
#include "eval/trace.hpp"
#include "eval/truth.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

// What is said beside the answer: flags, doubts, and what the pack leaves out.
namespace licet::eval {
namespace {

using program::Rule;
using program::RuleKind;

// Gathers the doubts about rules that had a part in the answer: those that apply or may, and of
// what is set against a rule or reviews it only what stands beside one that does.
class Doubts {
 public:
  explicit Doubts(std::vector<UnconfirmedNote>& notes) : notes_(notes) {}

  void Add(Judge& judge, const Instance& instance) {
    if (!seen_.insert(&instance).second || !HasPart(judge, instance)) return;
    judge.law().CollectRuleDoubts(instance.rule, notes_);
    const Rule& rule = judge.program()[instance.rule];
    {
      const Judge::InstanceScope scope(judge, instance);
      for (const auto& condition : {rule.when, rule.provided, rule.rebutted})
        if (condition && IsNew(judge, *condition)) CollectReadDoubts(judge, *condition, notes_);
    }
    for (const program::RuleId id : rule.defeaters)
      for (const Instance& defeater : judge.Matching(id, instance)) Add(judge, defeater);
    for (const program::RuleId id : rule.reviewers)
      for (const Instance& review : judge.Matching(id, instance)) Add(judge, review);
  }

 private:
  static bool HasPart(Judge& judge, const Instance& instance) {
    if (instance.applies != Truth::kFalse) return true;
    // Switched off by something that is itself worth a note.
    const Force& force = judge.law().ForceOf(instance.rule);
    return instance.live == Truth::kFalse && force.by_doubtful_toggle &&
           instance.activity != Truth::kFalse && instance.when != Truth::kFalse;
  }

  // What is the same for every instance of a rule is looked at once.
  bool IsNew(Judge& judge, program::NodeId condition) {
    return !judge.program().same_at_event[condition.index] ||
           seen_conditions_.insert(condition.index).second;
  }

  std::vector<UnconfirmedNote>& notes_;
  std::unordered_set<const Instance*> seen_;
  std::set<std::uint32_t> seen_conditions_;
};

// Rules that speak for themselves; the others only for or against one of these.
bool StandsAlone(RuleKind kind) {
  switch (kind) {
    case RuleKind::kSubject:
    case RuleKind::kClassify:
    case RuleKind::kPresume:
    case RuleKind::kRequire:
    case RuleKind::kProhibit:
    case RuleKind::kInform:
    case RuleKind::kUnmodeled:
      return true;
    case RuleKind::kExclude:
    case RuleKind::kExempt:
    case RuleKind::kException:
    case RuleKind::kSaving:
    case RuleKind::kReview:
    case RuleKind::kFlag:
      return false;
  }
  return true;
}

void AddFlag(const program::Program& program, const Instance& instance,
             std::map<std::string, FlagTrace>& flags) {
  const Rule& rule = program[instance.rule];
  if (instance.effective != Truth::kTrue) return;
  flags.emplace(rule.name, FlagTrace{rule.name, rule.level, rule.title, rule.ask, Truth::kTrue,
                                     CitationsOf(program, rule)});
}

void AddNotModeled(const program::Program& program, const Instance& instance,
                   std::map<std::string, NotModeled>& not_modeled) {
  const Rule& rule = program[instance.rule];
  if (instance.effective == Truth::kFalse) return;
  const auto [entry, is_new] = not_modeled.emplace(
      rule.name,
      NotModeled{rule.name, rule.title, instance.effective, CitationsOf(program, rule)});
  if (!is_new) entry->second.truth = Or(entry->second.truth, instance.effective);
}

}  // namespace

void AddRemarks(Library& library, LineCase& judged, LineDecision& decision) {
  const program::Program& program = library.program();
  std::map<std::string, FlagTrace> flags;
  std::map<std::string, NotModeled> not_modeled;
  std::vector<UnconfirmedNote> notes;
  ForEachEpoch(judged, [&](const HopCase&, EpochCase& epoch) {
    Judge& judge = *epoch.judge;
    Doubts doubts(notes);
    for (std::uint32_t i = 0; i < program.rules.size(); ++i) {
      for (const Instance& instance : judge.InstancesOf({i})) {
        if (program.rules[i].kind == RuleKind::kFlag) AddFlag(program, instance, flags);
        if (program.rules[i].kind == RuleKind::kUnmodeled)
          AddNotModeled(program, instance, not_modeled);
        const bool raised =
            program.rules[i].kind == RuleKind::kFlag && instance.effective == Truth::kTrue;
        // Where one rule settles that the law reaches the item, others that may are idle.
        const bool idle = program.rules[i].kind == RuleKind::kSubject &&
                          judge.Subject() == Truth::kTrue && instance.effective != Truth::kTrue;
        if ((StandsAlone(program.rules[i].kind) || raised) && !idle) doubts.Add(judge, instance);
      }
    }
  });
  for (auto& entry : flags) decision.flags.push_back(std::move(entry.second));
  for (auto& entry : not_modeled) decision.not_modeled.push_back(std::move(entry.second));
  // One thing in doubt is said once, as open as it is anywhere.
  std::map<std::pair<std::string, std::string>, bool> unique;
  for (const UnconfirmedNote& note : notes) {
    bool& open = unique[{note.what, note.reason}];
    open = open || note.open;
  }
  for (const auto& [note, open] : unique)
    decision.unconfirmed.push_back({note.first, note.second, open});
}

}  // namespace licet::eval
