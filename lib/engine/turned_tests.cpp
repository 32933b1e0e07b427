#include "engine/turned_tests.hpp"

#include "base/rational.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace licet::engine {
namespace {

// Calls `visit(rule, check)` for every test of every rule that is in force.
template <class Visit>
void ForEachCheck(const LineDecision& line, const Visit& visit) {
  const auto rule = [&](const RuleTrace& trace) {
    if (!trace.not_in_force.empty()) return;
    for (const Check& check : trace.checks) visit(trace, check);
    for (const Check& check : trace.provided) visit(trace, check);
  };
  for (const AlternativeDecision& part : line.alternatives) {
    for (const HopDecision& hop : part.hops) {
      for (const EpochTrace& epoch : hop.epochs) {
        for (const RuleTrace& one : epoch.subject_rules) rule(one);
        for (const ClassTrace& one : epoch.classes)
          for (const RuleTrace& trace : one.rules) rule(trace);
        for (const RequirementTrace& one : epoch.requirements) rule(one.rule);
        for (const ExceptionTrace& one : epoch.exceptions) rule(one.rule);
        for (const RuleTrace& one : epoch.savings) rule(one);
      }
    }
  }
}

// The number at the head of "4992 TPP".
std::optional<base::Rational> NumberOf(const std::string& text) {
  return base::Rational::Parse(text.substr(0, text.find(' ')));
}

std::string UnitOf(const std::string& text) {
  const std::size_t space = text.find(' ');
  return space == std::string::npos ? std::string() : text.substr(space + 1);
}

}  // namespace

std::vector<TurnedTest> TurnedTests(const LineDecision& before, const LineDecision& after,
                                    const std::vector<std::string>& paths) {
  std::map<std::pair<std::string, std::string>, std::pair<Truth, std::string>> seen;
  ForEachCheck(before, [&](const RuleTrace& rule, const Check& check) {
    seen.emplace(std::pair(rule.rule, check.text), std::pair(check.truth, check.value));
  });
  std::vector<TurnedTest> tests;
  std::set<std::pair<std::string, std::string>> told;
  ForEachCheck(after, [&](const RuleTrace& rule, const Check& check) {
    const auto key = std::pair(rule.rule, check.text);
    const auto found = seen.find(key);
    if (found == seen.end() || found->second.first == check.truth) return;
    const bool reads = std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
      return std::find(check.facts.begin(), check.facts.end(), path) != check.facts.end();
    });
    if (!reads || !told.insert(key).second) return;
    tests.push_back({rule.rule, check.text, found->second.second, check.value, check.against,
                     check.law, rule.citations});
  });
  return tests;
}

std::vector<NearLimit> NearLimits(const LineDecision& decision) {
  std::vector<NearLimit> near;
  std::set<std::pair<std::string, std::string>> told;
  ForEachCheck(decision, [&](const RuleTrace& rule, const Check& check) {
    if (check.against.empty() || UnitOf(check.value) != UnitOf(check.against)) return;
    const auto value = NumberOf(check.value);
    const auto limit = NumberOf(check.against);
    if (!value || !limit || limit->sign() <= 0 || *value >= *limit) return;
    if ((*limit - *value) * base::Rational(20) >= *limit) return;
    if (!told.insert({check.text, check.value}).second) return;
    near.push_back({rule.rule, check.text, check.value, check.against, check.margin, check.law});
  });
  return near;
}

}  // namespace licet::engine
