#include "eval/chain.hpp"
#include "eval/describe.hpp"
#include "eval/hop_label.hpp"
#include "eval/trace.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace licet::eval {
namespace {

// So many requirements that fail are written down for a short text, which quotes a few of them.
constexpr std::size_t kMostFailures = 8;

EpochTrace HeadOf(const EpochCase& epoch) {
  EpochTrace trace;
  trace.law_from = epoch.epoch.law_from;
  trace.law_until = epoch.epoch.law_until;
  trace.law_date = epoch.epoch.law_day;
  trace.subject = epoch.judge->Subject();
  trace.outcome = epoch.outcome;
  trace.review = ToRange(epoch.review, epoch.judge->program().review_scale);
  trace.basis = epoch.basis;
  return trace;
}

RuleTrace TraceReview(Judge& judge, const Chain::ReviewPart& part, std::uint32_t hop) {
  RuleTrace review = TraceOf(judge, *part.review, hop);
  review.effective = part.effective;
  for (const std::uint32_t value : judge.program()[part.review->rule].review_values) {
    if (!review.code.empty()) review.code += " or ";
    review.code += judge.program().review_scale[value];
  }
  return review;
}

RequirementTrace TraceRequirement(Judge& judge, const Contribution& contribution,
                                  std::uint32_t hop) {
  return {TraceOf(judge, *contribution.instance, hop), contribution.outcome,
          ToRange(contribution.review, judge.program().review_scale)};
}

EpochTrace TraceWhole(const EpochCase& epoch, const Chain& chain, std::uint32_t hop) {
  Judge& judge = *epoch.judge;
  EpochTrace trace = HeadOf(epoch);
  for (const Instance* instance : chain.subject_rules)
    trace.subject_rules.push_back(TraceOf(judge, *instance, hop));
  for (const Chain::Class& one : chain.classes) {
    trace.classes.push_back({one.code, one.truth, {}});
    for (const Instance* instance : one.rules)
      trace.classes.back().rules.push_back(TraceOf(judge, *instance, hop));
  }
  for (const Contribution& contribution : epoch.contributions)
    trace.requirements.push_back(TraceRequirement(judge, contribution, hop));
  for (const Instance* instance : chain.exceptions)
    trace.exceptions.push_back(TraceException(judge, *instance, hop));
  for (const Instance* instance : chain.savings)
    trace.savings.push_back(TraceOf(judge, *instance, hop));
  for (const Chain::ReviewPart& part : chain.reviews)
    trace.reviews.push_back(TraceReview(judge, part, hop));
  return trace;
}

// Requirements that do not apply: the first of them, and of those not in force each rule once.
void AddFailures(const EpochCase& epoch, std::uint32_t hop, EpochTrace& trace) {
  Judge& judge = *epoch.judge;
  std::set<program::RuleId> not_in_force;
  std::size_t failures = 0;
  for (const Contribution& contribution : epoch.contributions) {
    const Instance& instance = *contribution.instance;
    const bool later = instance.live == Truth::kFalse &&
                       !judge.law().ForceOf(instance.rule).why_not.empty();
    if (later) {
      if (!not_in_force.insert(instance.rule).second) continue;
    } else if (instance.applies == Truth::kFalse && ++failures > kMostFailures) {
      ++trace.requirements_left_out;
      continue;
    }
    trace.requirements.push_back(TraceRequirement(judge, contribution, hop));
  }
}

// What a short text says of the event: the classes that fit, and where nothing is required, by
// `basis`, why not.
EpochTrace TraceShort(const EpochCase& epoch, const Chain& chain, std::uint32_t hop, Basis basis) {
  Judge& judge = *epoch.judge;
  EpochTrace trace = HeadOf(epoch);
  for (const Chain::Class& one : chain.classes) {
    trace.classes.push_back({one.code, one.truth, {}});
    for (const Instance* instance : one.rules) {
      if (instance->effective != Truth::kFalse || basis == Basis::kNotControlled)
        trace.classes.back().rules.push_back(TraceOf(judge, *instance, hop));
    }
  }
  switch (basis) {
    case Basis::kNone:
    case Basis::kNotControlled:
      break;
    case Basis::kNotSubject:
      for (const Instance* instance : chain.subject_rules)
        trace.subject_rules.push_back(TraceOf(judge, *instance, hop));
      break;
    case Basis::kNoRequirement:
      AddFailures(epoch, hop, trace);
      break;
    case Basis::kExempt:
    case Basis::kSaving:
    case Basis::kLawfullyHeld:
      for (const Instance* instance : chain.savings) {
        if (instance->effective == Truth::kTrue)
          trace.savings.push_back(TraceOf(judge, *instance, hop));
      }
      break;
  }
  return trace;
}

}  // namespace

HopDecision TraceHop(Library& library, HopCase& hop, bool free) {
  const program::Program& program = library.program();
  Judge& first = *hop.epochs.front().judge;
  HopDecision decision;
  DescribeHop(first, hop, decision);
  if (program.facts.on && hop.date.known()) {
    const Day day = first.evaluator().DayAt(hop.date);
    decision.after_known = day.high > library.options().known_at;
  }
  decision.outcome = hop.outcome;
  decision.review = ToRange(hop.review, program.review_scale);
  decision.basis = hop.basis;
  std::string before;
  for (const EpochCase& epoch : hop.epochs) {
    const Chain chain = ChainOf(epoch);
    std::string fingerprint = hop.epochs.size() > 1 ? FingerprintOf(epoch, chain) : std::string();
    if (!decision.epochs.empty() && fingerprint == before) {
      decision.epochs.back().law_until = epoch.epoch.law_until;
      continue;
    }
    before = std::move(fingerprint);
    decision.epochs.push_back(
        library.options().chain
            ? TraceWhole(epoch, chain, hop.index)
            : TraceShort(epoch, chain, hop.index, free ? hop.basis : Basis::kNone));
  }
  return decision;
}

}  // namespace licet::eval
