#include "engine/coverage.hpp"

#include <algorithm>
#include <functional>

namespace licet::engine {
namespace {

void ForEachTrace(const EpochTrace& epoch, const std::function<void(const RuleTrace&)>& visit) {
  for (const RuleTrace& rule : epoch.subject_rules) visit(rule);
  for (const ClassTrace& trace : epoch.classes) {
    for (const RuleTrace& rule : trace.rules) visit(rule);
  }
  for (const RequirementTrace& trace : epoch.requirements) visit(trace.rule);
  for (const ExceptionTrace& trace : epoch.exceptions) visit(trace.rule);
  for (const RuleTrace& rule : epoch.savings) visit(rule);
  for (const RuleTrace& rule : epoch.reviews) visit(rule);
}

void ForEachTrace(const LineDecision& line, const std::function<void(const RuleTrace&)>& visit) {
  for (const AlternativeDecision& alternative : line.alternatives) {
    for (const HopDecision& hop : alternative.hops) {
      for (const EpochTrace& epoch : hop.epochs) ForEachTrace(epoch, visit);
    }
  }
  for (const ExceptionTrace& trace : line.exceptions) visit(trace.rule);
  for (const RuleTrace& rule : line.savings) visit(rule);
}

// Flags and gaps have no trace of their own.
void AddNotes(const LineDecision& line, std::set<std::string>& rules) {
  for (const FlagTrace& flag : line.flags) {
    if (flag.truth == Truth::kTrue) rules.insert(flag.rule);
  }
  for (const NotModeled& gap : line.not_modeled) {
    if (gap.truth == Truth::kTrue) rules.insert(gap.rule);
  }
}

// True if nothing but the doubt of the pack (`unconfirmed`, a reading that nobody chose) keeps the
// rule from being true: no condition that reads facts is open. Such a rule can never be more.
bool HoldsButForDoubt(const RuleTrace& rule) {
  return rule.truth == Truth::kUndetermined &&
         std::none_of(rule.checks.begin(), rule.checks.end(), [](const Check& check) {
           return check.truth == Truth::kUndetermined && !check.text.starts_with("reading ");
         });
}

}  // namespace

std::set<std::string> RulesReached(const Decision& decision) {
  std::set<std::string> rules;
  for (const LineDecision& line : decision.lines) {
    ForEachTrace(line, [&](const RuleTrace& rule) {
      const bool reached = rule.truth == Truth::kTrue || HoldsButForDoubt(rule);
      if (rule.not_in_force.empty() && reached) rules.insert(rule.rule);
    });
    AddNotes(line, rules);
    for (const NotModeled& gap : line.not_modeled) rules.insert(gap.rule);
  }
  return rules;
}

std::set<std::string> RulesInEffect(const Decision& decision) {
  std::set<std::string> rules;
  for (const LineDecision& line : decision.lines) {
    ForEachTrace(line, [&](const RuleTrace& rule) {
      const bool holds = rule.truth == Truth::kTrue && rule.effective == Truth::kTrue;
      if (rule.not_in_force.empty() && holds) rules.insert(rule.rule);
    });
    for (const LineDecision::Reason& reason : line.because) rules.insert(reason.rule);
    AddNotes(line, rules);
  }
  return rules;
}

}  // namespace licet::engine
