#include "eval/describe.hpp"
#include "eval/trace.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace licet::eval {
namespace {

using program::Rule;
using program::RuleId;
using program::RuleKind;

// Rules that name a requirement which applies, or may.
std::set<RuleId> RulesAround(Judge& judge, const EpochCase& epoch) {
  std::set<RuleId> around;
  std::vector<RuleId> open;
  for (const Contribution& contribution : epoch.contributions) {
    if (contribution.instance->applies == Truth::kFalse) continue;
    open.push_back(contribution.instance->rule);
  }
  while (!open.empty()) {
    const RuleId id = open.back();
    open.pop_back();
    for (const RuleId defeater : judge.program()[id].defeaters)
      if (around.insert(defeater).second) open.push_back(defeater);
  }
  return around;
}

ClassTrace TraceClass(Judge& judge, const std::string& code, std::uint32_t hop) {
  ClassTrace trace;
  trace.code = code;
  trace.truth = judge.HasClass(code);
  const auto add = [&](RuleId id) {
    for (const Instance& instance : judge.InstancesOf(id))
      trace.rules.push_back(TraceOf(judge, instance, hop));
  };
  for (std::uint32_t i = 0; i < judge.program().rules.size(); ++i) {
    const Rule& rule = judge.program().rules[i];
    const bool gives = rule.kind == RuleKind::kClassify || rule.kind == RuleKind::kPresume;
    if (!gives || rule.code != code) continue;
    add({i});
    for (const RuleId exclude : rule.defeaters) add(exclude);
  }
  return trace;
}

void TraceReviews(Judge& judge, const EpochCase& epoch, std::uint32_t hop, EpochTrace& trace) {
  std::set<const Instance*> seen;
  for (const Contribution& contribution : epoch.contributions) {
    if (contribution.outcome.high != Level::kLicenseRequired) continue;
    for (const RuleId id : judge.program()[contribution.instance->rule].reviewers) {
      for (const Instance* instance : judge.Matching(id, *contribution.instance)) {
        if (!seen.insert(instance).second) continue;
        RuleTrace review = TraceOf(judge, *instance, hop);
        review.effective = judge.ReviewEffect(*contribution.instance, *instance);
        for (const std::uint32_t value : judge.program()[id].review_values) {
          if (!review.code.empty()) review.code += " or ";
          review.code += judge.program().review_scale[value];
        }
        trace.reviews.push_back(std::move(review));
      }
    }
  }
}

EpochTrace TraceEpoch(const EpochCase& epoch, std::uint32_t hop) {
  Judge& judge = *epoch.judge;
  const program::Program& program = judge.program();
  EpochTrace trace;
  trace.law_from = epoch.epoch.law_from;
  trace.law_until = epoch.epoch.law_until;
  trace.law_date = epoch.epoch.law_day;
  trace.subject = judge.Subject();
  trace.outcome = epoch.outcome;
  trace.review = ToRange(epoch.review, program.review_scale);
  trace.basis = epoch.basis;
  for (std::uint32_t i = 0; i < program.rules.size(); ++i) {
    if (program.rules[i].kind != RuleKind::kSubject) continue;
    for (const Instance& instance : judge.InstancesOf({i}))
      trace.subject_rules.push_back(TraceOf(judge, instance, hop));
  }
  for (const std::string& code : program.classes)
    trace.classes.push_back(TraceClass(judge, code, hop));
  for (const Contribution& contribution : epoch.contributions) {
    trace.requirements.push_back({TraceOf(judge, *contribution.instance, hop),
                                  contribution.outcome,
                                  ToRange(contribution.review, program.review_scale)});
  }
  for (const RuleId id : RulesAround(judge, epoch)) {
    for (const Instance& instance : judge.InstancesOf(id)) {
      if (program[id].kind == RuleKind::kException) {
        trace.exceptions.push_back(TraceException(judge, instance, hop));
      } else {
        trace.savings.push_back(TraceOf(judge, instance, hop));
      }
    }
  }
  TraceReviews(judge, epoch, hop, trace);
  return trace;
}

bool SameRules(const std::vector<RuleTrace>& a, const std::vector<RuleTrace>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const RuleTrace& x, const RuleTrace& y) {
                      return x.rule == y.rule && x.party == y.party && x.truth == y.truth &&
                             x.effective == y.effective && x.not_in_force == y.not_in_force;
                    });
}

// Whether two stretches of law say the same about the event, so that one can stand for both.
bool SaysTheSame(const EpochTrace& a, const EpochTrace& b) {
  const auto same_review = [](const ReviewRange& x, const ReviewRange& y) {
    return x.low == y.low && x.high == y.high && x.conflict == y.conflict && x.rules == y.rules;
  };
  return a.outcome == b.outcome && a.basis == b.basis && a.subject == b.subject &&
         same_review(a.review, b.review) && SameRules(a.subject_rules, b.subject_rules) &&
         SameRules(a.savings, b.savings) && SameRules(a.reviews, b.reviews) &&
         std::equal(a.classes.begin(), a.classes.end(), b.classes.begin(), b.classes.end(),
                    [](const ClassTrace& x, const ClassTrace& y) {
                      return x.truth == y.truth && SameRules(x.rules, y.rules);
                    }) &&
         std::equal(a.requirements.begin(), a.requirements.end(), b.requirements.begin(),
                    b.requirements.end(),
                    [](const RequirementTrace& x, const RequirementTrace& y) {
                      return x.contributes == y.contributes && SameRules({x.rule}, {y.rule});
                    }) &&
         std::equal(a.exceptions.begin(), a.exceptions.end(), b.exceptions.begin(),
                    b.exceptions.end(), [](const ExceptionTrace& x, const ExceptionTrace& y) {
                      return x.status == y.status && SameRules({x.rule}, {y.rule});
                    });
}

std::string PartyLabel(Judge& judge, const HopCase& hop,
                       const std::optional<std::uint32_t>& fact) {
  const Place place = PlaceOfHop(judge.program(), hop.hop, fact);
  const auto* record = place.known() && place.value != nullptr
                           ? std::get_if<data::RecordValue>(&place.value->payload)
                           : nullptr;
  if (record == nullptr) return {};
  return LabelOf(judge.program(), Element{record, place.path, false, {}, {}});
}

std::string CodeOf(Judge& judge, const HopCase& hop, const std::optional<std::uint32_t>& fact) {
  if (!fact) return "?";
  const Codes codes = judge.evaluator().CodesAt(PlaceOfHop(judge.program(), hop.hop, fact));
  return codes.exact() && codes.presence == Presence::kPresent ? codes.codes().front() : "?";
}

std::string DateOf(Judge& judge, const HopCase& hop) {
  if (!judge.program().facts.on) return "unknown";
  return Describe(judge.evaluator().DayAt(hop.date));
}

// "export US → CN on 2023-04-15, seller → buyer"
std::string LabelOfHop(Judge& judge, const HopCase& hop, const HopDecision& decision) {
  if (hop.hop.phantom) return "an event not named";
  const program::WellKnown& facts = judge.program().facts;
  std::string label = decision.activity.empty() ? "event" : decision.activity;
  std::replace(label.begin(), label.end(), '_', ' ');
  const std::string from = CodeOf(judge, hop, facts.origin);
  const std::string to = CodeOf(judge, hop, facts.destination);
  if (from != "?" && from == to) {
    label += " in " + to;
  } else {
    label += " " + from + " → " + to;
  }
  if (decision.date == "unknown") {
    label += ", day unknown";
  } else {
    label += (hop.date.known() && decision.date.find(' ') != std::string::npos ? " " : " on ") +
             decision.date;
  }
  const std::string sender = PartyLabel(judge, hop, facts.from_party);
  const std::string receiver = PartyLabel(judge, hop, facts.to_party);
  if (!sender.empty() && sender == receiver) {
    label += ", " + sender;
  } else if (!sender.empty() || !receiver.empty()) {
    label += ", " + (sender.empty() ? "?" : sender) + " → " + (receiver.empty() ? "?" : receiver);
  }
  return label;
}

}  // namespace

HopDecision TraceHop(Library& library, HopCase& hop) {
  const program::Program& program = library.program();
  Judge& first = *hop.epochs.front().judge;
  HopDecision decision;
  decision.index = hop.index;
  const std::string activity = CodeOf(first, hop, program.facts.activity);
  decision.activity = activity == "?" ? std::string() : activity;
  decision.date = DateOf(first, hop);
  if (program.facts.on && hop.date.known()) {
    const Day day = first.evaluator().DayAt(hop.date);
    decision.after_known = day.high > library.options().known_at;
  }
  decision.label = LabelOfHop(first, hop, decision);
  decision.outcome = hop.outcome;
  decision.review = ToRange(hop.review, program.review_scale);
  decision.basis = hop.basis;
  for (const EpochCase& epoch : hop.epochs) {
    EpochTrace trace = TraceEpoch(epoch, hop.index);
    if (!decision.epochs.empty() && SaysTheSame(decision.epochs.back(), trace)) {
      decision.epochs.back().law_until = trace.law_until;
      continue;
    }
    decision.epochs.push_back(std::move(trace));
  }
  return decision;
}

}  // namespace licet::eval
