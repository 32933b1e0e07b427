#include "eval/line.hpp"
#include "eval/trace.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace licet::eval {
namespace {

// What makes one reason or exception the same as another: the rule, the event, the party.
using Key = std::tuple<std::uint32_t, std::string, std::string>;

LineDecision::Reason ReasonOf(const HopCase& hop, EpochCase& epoch,
                              const Contribution& contribution, Truth truth) {
  Judge& judge = *epoch.judge;
  const program::Rule& rule = judge.program()[contribution.instance->rule];
  LineDecision::Reason reason;
  reason.rule = rule.name;
  reason.title = rule.title;
  reason.hop = hop.index;
  reason.party = PartyOf(judge, *contribution.instance);
  reason.explanation = Explanation(judge, *contribution.instance);
  reason.truth = truth;
  reason.citations = CitationsOf(judge.program(), rule);
  reason.place = rule.place;
  if (rule.effective) reason.in_force_from = rule.effective->from.ToString();
  return reason;
}

int Rank(ExceptionStatus status) {
  switch (status) {
    case ExceptionStatus::kAvailable:
      return 0;
    case ExceptionStatus::kActionNeeded:
      return 1;
    case ExceptionStatus::kUndetermined:
      return 2;
    case ExceptionStatus::kNotAvailable:
      return 3;
  }
  return 4;
}

// Exceptions, savings and exempts that name a requirement which applies, or may.
void AddDefeaters(const HopCase& hop, EpochCase& epoch, std::map<Key, ExceptionTrace>& exceptions,
                  std::map<Key, RuleTrace>& savings) {
  Judge& judge = *epoch.judge;
  std::set<const Instance*> seen;
  for (const Contribution& contribution : epoch.contributions) {
    if (contribution.instance->applies == Truth::kFalse) continue;
    for (const program::RuleId id : judge.program()[contribution.instance->rule].defeaters) {
      const program::Rule& rule = judge.program()[id];
      for (const Instance& instance : judge.Matching(id, *contribution.instance)) {
        if (!seen.insert(&instance).second) continue;
        const Key key{hop.index, rule.name, PartyOf(judge, instance)};
        if (rule.kind != program::RuleKind::kException) {
          if (instance.effective == Truth::kFalse) continue;
          savings.emplace(key, TraceOf(judge, instance, hop.index));
          continue;
        }
        ExceptionTrace trace = TraceException(judge, instance, hop.index);
        const auto [entry, is_new] = exceptions.emplace(key, trace);
        // Parts and stretches of law may differ; what is least sure of being usable stands.
        if (!is_new && Rank(entry->second.status) < Rank(trace.status)) entry->second = trace;
      }
    }
  }
}

}  // namespace

void AddReasons(LineCase& judged, LineDecision& decision) {
  std::map<Key, LineDecision::Reason> reasons;
  std::map<Key, ExceptionTrace> exceptions;
  std::map<Key, RuleTrace> savings;
  ForEachEpoch(judged, [&](const HopCase& hop, EpochCase& epoch) {
    for (const Contribution& contribution : epoch.contributions) {
      const OutcomeRange part = contribution.outcome;
      const bool holds_low = judged.outcome.low > Level::kNoLicense &&
                             part.low == judged.outcome.low;
      const bool may_reach_high =
          !judged.outcome.determined() && part.high == judged.outcome.high;
      if (!holds_low && !may_reach_high) continue;
      const Truth truth = holds_low && part.determined() ? Truth::kTrue : Truth::kUndetermined;
      LineDecision::Reason reason = ReasonOf(hop, epoch, contribution, truth);
      const Key key{hop.index, reason.rule, reason.party};
      const auto [entry, is_new] = reasons.try_emplace(key, std::move(reason));
      if (!is_new) entry->second.truth = Hull(entry->second.truth, truth);
    }
    AddDefeaters(hop, epoch, exceptions, savings);
  });
  for (auto& entry : reasons) decision.because.push_back(std::move(entry.second));
  // What is certain comes first.
  std::stable_sort(decision.because.begin(), decision.because.end(),
                   [](const auto& a, const auto& b) { return a.truth > b.truth; });
  for (auto& entry : exceptions) decision.exceptions.push_back(std::move(entry.second));
  for (auto& entry : savings) decision.savings.push_back(std::move(entry.second));
}

}  // namespace licet::eval
