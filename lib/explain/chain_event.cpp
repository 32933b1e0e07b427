#include "explain/chain_event.hpp"

#include "explain/parts.hpp"
#include "explain/words.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace licet::explain {
namespace {

// "in force from 2023-11-17 until 2024-04-04, compliance from …".
std::string InForceWords(const RuleTrace& rule) {
  std::string words;
  if (!rule.in_force_from.empty()) words = "in force from " + rule.in_force_from;
  if (!rule.in_force_until.empty()) {
    words += (words.empty() ? "in force until " : " until ") + rule.in_force_until;
  }
  if (!rule.comply_from.empty()) {
    words += (words.empty() ? "" : ", ") + std::string("compliance from ") + rule.comply_from;
  }
  return words;
}

// "[15 CFR 742.6; in force from 2023-11-17; us-ear/requirements.licet:12]".
Runs RuleSource(const RuleTrace& rule) {
  std::string words = CitationWords(rule.citations);
  for (const std::string& part : {InForceWords(rule), rule.place}) {
    if (!part.empty()) words += (words.empty() ? "" : "; ") + part;
  }
  return words.empty() ? Runs() : Runs(" [" + words + "]", Tone::kQuiet);
}

Tone ToneOf(Truth truth) { return truth == Truth::kUndetermined ? Tone::kOpen : Tone::kStrong; }

void WriteChecks(Document& document, int level, const std::vector<Check>& checks) {
  for (const Check& check : checks) {
    document.Bullet(level, Runs(TruthWords(check.truth) + ": ",
                                check.truth == Truth::kUndetermined ? Tone::kOpen : Tone::kPlain)
                               .Append(CheckInFull(check)));
  }
}

// What the author has to say of a rule that holds. Its explanation is a statement, so it stands
// only where it is true.
void WriteRemarks(Document& document, int level, const RuleTrace& rule) {
  if (!rule.explanation.empty() && rule.truth == Truth::kTrue) {
    document.Bullet(level, Ticked(Sentence(rule.explanation)));
  }
  if (!rule.interpretation.empty()) {
    document.Bullet(level, Runs("Reading that the text does not force: ").Add(rule.interpretation));
  }
  for (const std::string& note : rule.notes) {
    document.Bullet(level, Runs("Note: ").Append(Ticked(note)));
  }
}

Runs RuleLead(const RuleTrace& rule, Truth truth) {
  Runs runs = RuleWords(rule.rule, rule.title);
  if (!rule.party.empty()) runs.Add(", for " + rule.party);
  return runs.Add(": ").Add(TruthWords(truth), ToneOf(truth));
}

// A rule with all its checks if it holds or may; with the one that fails if it does not.
void WriteRule(Document& document, int level, const RuleTrace& rule, Runs lead) {
  if (rule.truth == Truth::kFalse) {
    const Check* failed = DecidingCheck(rule.checks);
    if (failed == nullptr) failed = DecidingCheck(rule.provided);
    document.Bullet(level, lead.Append(RuleSource(rule)));
    if (failed != nullptr) WriteChecks(document, level + 1, {*failed});
    return;
  }
  if (!rule.defeated_by.empty()) {
    lead.Add(rule.effective == Truth::kFalse ? ", set aside by " : ", may be set aside by ")
        .Append(CodeList(rule.defeated_by));
  }
  document.Bullet(level, lead.Append(RuleSource(rule)));
  WriteRemarks(document, level + 1, rule);
  WriteChecks(document, level + 1, rule.checks);
  if (!rule.provided.empty()) {
    document.Bullet(level + 1, Runs("provided that"));
    WriteChecks(document, level + 2, rule.provided);
  }
}

void WriteRules(Document& document, const std::string& heading,
                const std::vector<RuleTrace>& rules) {
  bool headed = false;
  for (const RuleTrace& rule : rules) {
    if (!rule.not_in_force.empty()) continue;
    if (!headed) document.Heading(3, Runs(heading));
    headed = true;
    WriteRule(document, 0, rule, RuleLead(rule, rule.truth));
  }
}

// One ground is enough; where there is one, those that are open do not matter.
void WriteSubject(Document& document, const EpochTrace& epoch) {
  if (epoch.subject_rules.empty()) return;
  document.Heading(3, Runs("Subject to the jurisdiction: " + TruthWords(epoch.subject)));
  for (const RuleTrace& rule : epoch.subject_rules) {
    const bool matters = epoch.subject != Truth::kTrue || rule.truth == Truth::kTrue;
    if (rule.not_in_force.empty() && matters) {
      WriteRule(document, 0, rule, RuleLead(rule, rule.truth));
    }
  }
}

bool AnyInForce(const ClassTrace& trace) {
  return std::any_of(trace.rules.begin(), trace.rules.end(),
                     [](const RuleTrace& rule) { return rule.not_in_force.empty(); });
}

void WriteClasses(Document& document, const EpochTrace& epoch) {
  bool headed = false;
  for (const ClassTrace& trace : epoch.classes) {
    if (!AnyInForce(trace)) continue;
    if (!headed) document.Heading(3, Runs("Classification"));
    headed = true;
    document.Bullet(0, Runs(trace.code, Tone::kStrong)
                           .Add(": ")
                           .Add(TruthWords(trace.truth), ToneOf(trace.truth)));
    for (const RuleTrace& rule : trace.rules) {
      if (rule.not_in_force.empty()) WriteRule(document, 1, rule, RuleLead(rule, rule.truth));
    }
  }
  if (!headed && !epoch.classes.empty()) {
    document.Heading(3, Runs("Classification"));
    document.Bullet(0, Runs("No class of the pack was in force"));
  }
}

void WriteRequirements(Document& document, const EpochTrace& epoch) {
  bool headed = false;
  for (const RequirementTrace& trace : epoch.requirements) {
    const RuleTrace& rule = trace.rule;
    if (!rule.not_in_force.empty()) continue;
    if (!headed) document.Heading(3, Runs("Requirements"));
    headed = true;
    Runs lead = RuleWords(rule.rule, rule.title);
    if (!rule.party.empty()) lead.Add(", for " + rule.party);
    lead.Add(": ");
    if (rule.truth == Truth::kFalse) {
      lead.Add("does not apply", Tone::kStrong);
    } else {
      lead.Append(OutcomeWords(trace.contributes, trace.review));
    }
    WriteRule(document, 0, rule, std::move(lead));
  }
}

std::string StatusWords(ExceptionStatus status) {
  switch (status) {
    case ExceptionStatus::kAvailable:
      return "available";
    case ExceptionStatus::kActionNeeded:
      return "available if you act";
    case ExceptionStatus::kUndetermined:
      return "not settled";
    case ExceptionStatus::kNotAvailable:
      return "not available";
  }
  return {};
}

Tone ToneOf(ExceptionStatus status) {
  switch (status) {
    case ExceptionStatus::kAvailable:
      return Tone::kFree;
    case ExceptionStatus::kActionNeeded:
    case ExceptionStatus::kUndetermined:
      return Tone::kOpen;
    case ExceptionStatus::kNotAvailable:
      return Tone::kStrong;
  }
  return Tone::kPlain;
}

// One that is out of the question is shown with the condition that fails, the others with all.
void WriteException(Document& document, const ExceptionTrace& trace) {
  const RuleTrace& rule = trace.rule;
  const Check* failed = DecidingCheck(rule.checks);
  const bool out = trace.status == ExceptionStatus::kNotAvailable && failed != nullptr;
  Runs lead;
  if (!rule.code.empty()) lead.Add(rule.code + ", ");
  lead.Append(RuleWords(rule.rule, rule.title)).Add(": ");
  lead.Add(StatusWords(trace.status), ToneOf(trace.status));
  if (!trace.against.empty()) lead.Add(", against ").Append(CodeList(trace.against));
  if (!trace.why_not.empty() && !out) lead.Add(" — ").Append(Ticked(trace.why_not));
  document.Bullet(0, lead.Append(RuleSource(rule)));
  if (out) {
    WriteChecks(document, 1, {*failed});
    return;
  }
  if (!trace.action.empty()) {
    document.Bullet(1, Runs("To do: ", Tone::kOpen).Add(Sentence(trace.action)));
  }
  WriteRemarks(document, 1, rule);
  WriteChecks(document, 1, rule.checks);
  if (!rule.provided.empty()) {
    document.Bullet(1, Runs("provided that"));
    WriteChecks(document, 2, rule.provided);
  }
}

void WriteExceptions(Document& document, const EpochTrace& epoch) {
  bool headed = false;
  for (const ExceptionTrace& trace : epoch.exceptions) {
    if (!trace.rule.not_in_force.empty()) continue;
    if (!headed) document.Heading(3, Runs("License exceptions considered"));
    headed = true;
    WriteException(document, trace);
  }
}

void WriteNotInForce(Document& document, const EpochTrace& epoch) {
  const NotInForce rules = RulesNotInForce(epoch);
  if (rules.empty()) return;
  Runs runs("Not in force on that day: ");
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (i != 0) runs.Add("; ");
    runs.Append(CodeList(rules[i].second)).Add(" (");
    runs.Append(Ticked(rules[i].first)).Add(")");
  }
  document.Heading(3, Runs("Other rules"));
  document.Bullet(0, runs);
}

std::string EpochWords(const EpochTrace& epoch) {
  std::string words = "Law of " + epoch.law_date.ToString();
  std::string span;
  if (!epoch.law_from.empty()) span = "from " + epoch.law_from;
  if (!epoch.law_until.empty()) span += (span.empty() ? "until " : " until ") + epoch.law_until;
  return span.empty() ? words : words + ", which stood " + span;
}

void WriteEpoch(Document& document, const HopDecision& hop, const EpochTrace& epoch) {
  Runs runs(EpochWords(epoch));
  if (hop.epochs.size() > 1) {
    runs.Add(": ").Append(Headline(epoch.outcome, epoch.review, epoch.basis));
  }
  document.Paragraph(runs);
  WriteSubject(document, epoch);
  WriteClasses(document, epoch);
  WriteRequirements(document, epoch);
  WriteExceptions(document, epoch);
  WriteRules(document, "Savings and exemptions", epoch.savings);
  WriteRules(document, "Review policy", epoch.reviews);
  WriteNotInForce(document, epoch);
}

}  // namespace

void WriteEvent(Document& document, const HopDecision& hop, bool numbered) {
  const std::string words = EventWords(hop);
  const std::string number = "Event " + std::to_string(hop.index + 1) + ": ";
  document.Heading(2, Runs(numbered ? number + words : Capitalized(words)));
  if (numbered) document.Paragraph(Headline(hop.outcome, hop.review, hop.basis));
  for (const EpochTrace& epoch : hop.epochs) WriteEpoch(document, hop, epoch);
}

}  // namespace licet::explain
