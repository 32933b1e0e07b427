#include "explain/reasons.hpp"

#include "explain/parts.hpp"
#include "explain/words.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace licet::explain {
namespace {

// A reader takes in a few conditions; the whole chain has the others.
constexpr std::size_t kMostReasons = 4;
// So many parties of whom a rule says the same are each told of; else only some, then the number.
constexpr std::size_t kFewAlike = 4;
constexpr std::size_t kMostNamed = 3;

const std::vector<HopDecision>& HopsOf(const LineDecision& line) {
  static const std::vector<HopDecision> kNone;
  return line.alternatives.empty() ? kNone : line.alternatives.front().hops;
}

// "In force since 2023-11-17 (15 CFR 742.6, (a)(6)(iii))."
void AddSource(Runs& runs, const std::string& since, const std::vector<CitationText>& citations) {
  const std::string cites = CitationWords(citations);
  if (since.empty() && cites.empty()) return;
  if (since.empty()) {
    runs.Quiet(" (" + cites + ")");
    return;
  }
  runs.Quiet(" [in force since " + since + (cites.empty() ? "" : "; " + cites) + "]");
}

// What the author has to say of a rule is a statement about the case; where it is open whether the
// rule holds, so is the statement.
void AddExplanation(Runs& runs, const std::string& explanation, Truth truth) {
  if (explanation.empty()) return;
  runs.Add(truth == Truth::kUndetermined ? "; if so: " : ": ").Add(Sentence(explanation));
}

Runs ReasonWords(const LineDecision::Reason& reason) {
  Runs runs = RuleWords(reason.rule, reason.title);
  if (reason.truth == Truth::kUndetermined) runs.Add(" may apply");
  if (!reason.party.empty()) runs.Add(", for " + reason.party);
  AddExplanation(runs, reason.explanation, reason.truth);
  AddSource(runs, reason.in_force_from, reason.citations);
  return runs;
}

// "…, because `item.tpp >= tpp_high` fails: 2368 TPP against 4800 TPP, 2432 TPP below".
Runs FailureWords(const RuleTrace& rule, Runs subject) {
  const Check* check = DecidingCheck(rule.checks);
  if (check == nullptr) check = DecidingCheck(rule.provided);
  if (check != nullptr) {
    subject.Add(", because ").Append(CheckWords(*check, " does not hold"));
  } else if (!rule.defeated_by.empty()) {
    subject.Add(", set aside by ").Append(CodeList(rule.defeated_by));
  }
  return subject.Append(CitationsInParentheses(rule.citations));
}

// The first of `more`, and how many there are besides; `left_out` of them are only known by number.
void AddLimited(std::vector<Runs>& reasons, std::vector<Runs> more, std::size_t left_out,
                const std::string& rest) {
  const std::size_t all = more.size() + left_out;
  const std::size_t shown = all > kMostReasons + 1 ? kMostReasons : all;
  for (std::size_t i = 0; i < shown; ++i) AddUnique(reasons, std::move(more[i]));
  if (shown < all) {
    AddUnique(reasons, Runs("and " + std::to_string(all - shown) + " more " + rest));
  }
}

// "Not in force on that day: `r_dest` (in force only from 2023-11-17); …".
void AddNotInForce(std::vector<Runs>& reasons,
                   std::map<std::string, std::vector<std::string>>&& by_reason) {
  if (by_reason.empty()) return;
  Runs runs("Not in force on that day: ");
  bool first = true;
  for (auto& [reason, names] : by_reason) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    runs.Add(first ? "" : "; ").Append(CodeList(names)).Add(" (");
    runs.Append(Ticked(reason)).Add(")");
    first = false;
  }
  AddUnique(reasons, std::move(runs));
}

// A limit that is not reached says more than an item of another kind.
bool FailsOnNumber(const RuleTrace& rule) {
  const Check* check = DecidingCheck(rule.checks);
  return check != nullptr && !check->margin.empty();
}

// No class holds: which limit of each class of that day is not reached, and which classes came
// later.
void AddNotControlled(const EpochTrace& epoch, std::vector<Runs>& reasons) {
  std::vector<Runs> near;
  std::vector<Runs> far;
  std::vector<std::string> far_codes;
  std::map<std::string, std::vector<std::string>> later;
  for (const ClassTrace& trace : epoch.classes) {
    for (const RuleTrace& rule : trace.rules) {
      if (!rule.not_in_force.empty()) {
        if (rule.kind != "exclude") later[rule.not_in_force].push_back(trace.code);
        continue;
      }
      if (rule.effective != Truth::kFalse || rule.kind == "exclude") continue;
      Runs words =
          FailureWords(rule, Runs("Not ").Code(trace.code).Add(" (").Code(rule.rule).Add(")"));
      if (FailsOnNumber(rule)) {
        near.push_back(std::move(words));
      } else {
        far.push_back(std::move(words));
        far_codes.push_back(trace.code);
      }
    }
  }
  if (near.empty()) {
    AddLimited(reasons, std::move(far), 0, "classes that do not fit");
  } else {
    AddLimited(reasons, std::move(near), 0, "classes that do not fit");
    std::sort(far_codes.begin(), far_codes.end());
    far_codes.erase(std::unique(far_codes.begin(), far_codes.end()), far_codes.end());
    if (!far_codes.empty()) {
      AddUnique(reasons,
                Runs("Not ").Append(CodeList(far_codes)).Add(" either, on other conditions"));
    }
  }
  AddNotInForce(reasons, std::move(later));
}

// Controlled, but nothing reaches the event: which condition of each requirement fails.
void AddNoRequirement(const EpochTrace& epoch, std::vector<Runs>& reasons) {
  std::vector<Runs> failures;
  std::map<std::string, std::vector<std::string>> later;
  for (const RequirementTrace& trace : epoch.requirements) {
    if (!trace.rule.not_in_force.empty()) {
      later[trace.rule.not_in_force].push_back(trace.rule.rule);
    } else if (trace.rule.truth == Truth::kFalse) {
      failures.push_back(FailureWords(
          trace.rule, RuleWords(trace.rule.rule, trace.rule.title).Add(" does not apply")));
    }
  }
  AddLimited(reasons, std::move(failures), epoch.requirements_left_out,
             "requirements that do not apply");
  AddNotInForce(reasons, std::move(later));
}

void AddShields(const EpochTrace& epoch, std::vector<Runs>& reasons) {
  for (const RuleTrace& rule : epoch.savings) {
    if (rule.effective != Truth::kTrue) continue;
    Runs runs = RuleWords(rule.rule, rule.title);
    if (!rule.explanation.empty()) runs.Add(": " + Sentence(rule.explanation));
    AddSource(runs, rule.in_force_from, rule.citations);
    AddUnique(reasons, std::move(runs));
  }
}

void AddNotSubject(const EpochTrace& epoch, std::vector<Runs>& reasons) {
  for (const RuleTrace& rule : epoch.subject_rules) {
    if (!rule.not_in_force.empty() || rule.effective != Truth::kFalse) continue;
    reasons.push_back(FailureWords(rule, RuleWords(rule.rule, rule.title).Add(" does not hold")));
  }
}

std::vector<Runs> FreeReasons(const HopDecision& hop) {
  std::vector<Runs> reasons;
  for (const EpochTrace& epoch : hop.epochs) {
    switch (hop.basis) {
      case Basis::kNone:
        break;
      case Basis::kNotSubject:
        AddNotSubject(epoch, reasons);
        break;
      case Basis::kNotControlled:
        AddNotControlled(epoch, reasons);
        break;
      case Basis::kNoRequirement:
        AddNoRequirement(epoch, reasons);
        break;
      case Basis::kExempt:
      case Basis::kSaving:
      case Basis::kLawfullyHeld:
        AddShields(epoch, reasons);
        break;
    }
  }
  return reasons;
}

void AddEvent(std::vector<EventReasons>& all, EventReasons event) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const EventReasons& group) {
    return group.whole == event.whole && group.reasons == event.reasons;
  });
  if (same == all.end()) {
    all.push_back(std::move(event));
  } else {
    same->events.push_back(event.events.front());
  }
}

using ReasonsOfRule = std::vector<const LineDecision::Reason*>;

// "Headquarters rule (`r_hq`) may apply in the same way for 247 more: a, b, c and 244 more".
Runs RestWords(const ReasonsOfRule& reasons, std::size_t shown) {
  const LineDecision::Reason& first = *reasons.front();
  Runs runs = RuleWords(first.rule, first.title);
  runs.Add(first.truth == Truth::kUndetermined ? " may apply" : " applies");
  runs.Add(" in the same way for " + std::to_string(reasons.size() - shown) + " more");
  const std::size_t end = std::min(reasons.size(), shown + kMostNamed);
  for (std::size_t i = shown; i < end; ++i)
    runs.Add((i == shown ? ": " : ", ") + reasons[i]->party);
  if (end < reasons.size()) runs.Add(" and " + std::to_string(reasons.size() - end) + " others");
  return runs;
}

// A rule that says the same of many parties is told in full of the first of them.
EventReasons ReasonsAt(std::uint32_t event,
                       const std::vector<const LineDecision::Reason*>& reasons) {
  EventReasons result{{event}, {}};
  std::vector<ReasonsOfRule> groups;
  for (const LineDecision::Reason* reason : reasons) {
    result.whole += reason->rule + "\n" + reason->party + "\n" + reason->explanation + "\n" +
                    std::string(ToString(reason->truth)) + "\n";
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const ReasonsOfRule& group) {
      return group.front()->rule == reason->rule && group.front()->truth == reason->truth;
    });
    if (same == groups.end()) {
      groups.push_back({reason});
    } else {
      same->push_back(reason);
    }
  }
  for (const ReasonsOfRule& group : groups) {
    const std::size_t shown = group.size() <= kFewAlike ? group.size() : kMostNamed;
    for (std::size_t i = 0; i < shown; ++i) AddUnique(result.reasons, ReasonWords(*group[i]));
    if (shown < group.size()) result.reasons.push_back(RestWords(group, shown));
  }
  return result;
}

Runs ClassWords(const std::string& code, const RuleTrace& rule, Truth truth) {
  Runs runs(truth == Truth::kTrue ? "Classified " : "May be ");
  runs.Code(code).Add(" by ").Append(RuleWords(rule.rule, rule.title));
  if (!rule.explanation.empty()) {
    AddExplanation(runs, rule.explanation, truth);
  } else if (const Check* open = DecidingCheck(rule.checks); open != nullptr) {
    runs.Add(": ").Append(CheckWords(*open));
  } else if (!rule.checks.empty()) {
    runs.Add(": ").Append(CheckWords(rule.checks.back()));
  }
  AddSource(runs, rule.in_force_from, rule.citations);
  return runs;
}

}  // namespace

std::vector<ClassReason> ClassReasons(const LineDecision& line) {
  std::vector<ClassReason> all;
  const auto add = [&](std::uint32_t event, Runs runs) {
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const ClassReason& one) { return one.reason == runs; });
    if (same == all.end()) {
      all.push_back({{event}, std::move(runs)});
    } else if (std::find(same->events.begin(), same->events.end(), event) == same->events.end()) {
      same->events.push_back(event);
    }
  };
  for (const AlternativeDecision& alternative : line.alternatives) {
    for (const HopDecision& hop : alternative.hops) {
      for (const EpochTrace& epoch : hop.epochs) {
        for (const ClassTrace& trace : epoch.classes) {
          for (const RuleTrace& rule : trace.rules) {
            if (rule.kind == "exclude" || rule.effective == Truth::kFalse) continue;
            add(hop.index, ClassWords(trace.code, rule, rule.effective));
          }
        }
      }
    }
  }
  return all;
}

std::vector<EventReasons> OutcomeReasons(const LineDecision& line) {
  std::vector<EventReasons> all;
  if (line.outcome.determined() && line.outcome.low == Level::kNoLicense) {
    for (const HopDecision& hop : HopsOf(line))
      AddEvent(all, EventReasons{{hop.index}, FreeReasons(hop)});
    return all;
  }
  std::map<std::uint32_t, std::vector<const LineDecision::Reason*>> by_event;
  for (const LineDecision::Reason& reason : line.because) by_event[reason.hop].push_back(&reason);
  for (const auto& [event, reasons] : by_event) AddEvent(all, ReasonsAt(event, reasons));
  return all;
}

}  // namespace licet::explain
