#include "eval/trace.hpp"

#include "eval/checks.hpp"
#include "eval/describe.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace licet::eval {

using program::RuleId;
using program::RuleKind;

std::vector<CitationText> CitationsOf(const program::Program& program,
                                      const program::Rule& rule) {
  std::vector<CitationText> texts;
  for (const program::Citation& citation : rule.citations) {
    const program::Source& source = program[citation.source];
    texts.push_back({source.name, source.title, source.cite, citation.pinpoint, source.url});
  }
  return texts;
}

std::string PartyOf(Judge& judge, const Instance& instance) {
  const program::Rule& rule = judge.program()[instance.rule];
  for (std::size_t i = instance.elements.size(); i > 0; --i) {
    if (!rule.binders[i - 1].is_hop) return LabelOf(judge.program(), *instance.elements[i - 1]);
  }
  return {};
}

namespace {

// A party whose name is not stated has a key, a role or a place in the scenario to be called by.
std::optional<std::string> NameOf(Judge& judge, program::NodeId id) {
  const program::Program& program = judge.program();
  const auto* read = std::get_if<program::ReadFact>(&program[id].value);
  if (read == nullptr) return std::nullopt;
  const Place place = Find(judge.evaluator().frame(), read->path);
  const bool named = place.owner.record != nullptr || place.owner.phantom;
  if (place.known() || !named || program[place.fact].name != "name") return std::nullopt;
  return LabelOf(program, place.owner);
}

}  // namespace

std::string Explanation(Judge& judge, const Instance& instance) {
  const Judge::InstanceScope scope(judge, instance);
  std::string text;
  for (const program::ExplanationPiece& piece : judge.program()[instance.rule].explanation) {
    text += piece.text;
    if (!piece.place) continue;
    const auto name = NameOf(judge, *piece.place);
    text += name ? *name : Describe(judge.evaluator(), *piece.place);
  }
  return text;
}

namespace {

std::string DateText(const std::optional<Date>& date) { return date ? date->ToString() : ""; }

void AddNotes(Judge& judge, const program::Rule& rule, RuleTrace& trace) {
  trace.interpretation = rule.interpretation;
  if (!rule.note.empty()) trace.notes.push_back(rule.note);
  if (rule.confidential) trace.notes.push_back("confidential");
  const Date day = judge.law().day();
  for (const std::uint32_t index : rule.toggles) {
    const program::Toggle& toggle = judge.program().toggles[index];
    const bool covers =
        toggle.period.from <= day && (!toggle.period.until || day < *toggle.period.until);
    if (covers && !toggle.note.empty()) trace.notes.push_back(toggle.note);
  }
}

// What a rule asks of the event before its own condition: shown where it is not met.
void AddEventChecks(Judge& judge, const Instance& instance, std::vector<Check>& checks) {
  const program::Rule& rule = judge.program()[instance.rule];
  const program::WellKnown& facts = judge.program().facts;
  if (instance.activity != Truth::kTrue) {
    const Place place = PlaceOfHop(judge.program(), judge.hop(), facts.activity);
    Check check;
    check.text = "activity in {";
    for (const std::string& activity : rule.activities) check.text += " " + activity;
    check.text += " }";
    check.truth = instance.activity;
    check.value = place.known() ? Describe(judge.evaluator().CodesAt(place)) : "unknown";
    check.facts = {place.path};
    checks.push_back(std::move(check));
  }
  if (instance.addressed != Truth::kTrue) {
    Check check;
    check.text = "to '" + rule.addressee->party + "'";
    check.truth = instance.addressed;
    check.value = instance.addressed == Truth::kFalse ? "the sender is somebody else"
                                                      : "the sender is not known";
    check.facts = {PlaceOfHop(judge.program(), judge.hop(), facts.from_party).path + ".id"};
    checks.push_back(std::move(check));
  }
  if (program::IsRequirement(rule.kind) && judge.Subject() != Truth::kTrue) {
    Check check;
    check.text = "subject to the jurisdiction";
    check.truth = judge.Subject();
    check.value = check.truth == Truth::kFalse ? "no rule reaches the item" : "not settled";
    checks.push_back(std::move(check));
  }
}

}  // namespace

RuleTrace TraceOf(Judge& judge, const Instance& instance, std::uint32_t hop) {
  const program::Rule& rule = judge.program()[instance.rule];
  RuleTrace trace;
  trace.rule = rule.name;
  trace.kind = ToString(rule.kind);
  trace.title = rule.title;
  trace.code = rule.code;
  trace.hop = hop;
  trace.truth = instance.applies;
  trace.effective = instance.effective;
  trace.party = PartyOf(judge, instance);
  trace.citations = CitationsOf(judge.program(), rule);
  if (rule.effective) {
    trace.in_force_from = rule.effective->from.ToString();
    trace.in_force_until = DateText(rule.effective->until);
    trace.comply_from = DateText(rule.effective->comply);
  }
  trace.span = rule.span;
  trace.place = rule.place;
  AddNotes(judge, rule, trace);
  if (instance.live == Truth::kFalse) {
    trace.not_in_force = judge.law().ForceOf(instance.rule).why_not;
    return trace;
  }
  const Judge::InstanceScope scope(judge, instance);
  AddEventChecks(judge, instance, trace.checks);
  if (rule.when) {
    for (Check& check : ChecksOf(judge, *rule.when)) trace.checks.push_back(std::move(check));
  }
  if (rule.rebutted) {
    for (Check& check : ChecksOf(judge, *rule.rebutted)) {
      check.text = "rebutted when " + check.text;
      trace.checks.push_back(std::move(check));
    }
  }
  if (rule.provided) trace.provided = ChecksOf(judge, *rule.provided);
  trace.explanation = Explanation(judge, instance);
  for (const RuleId id : rule.defeaters) {
    const auto defeaters = judge.Matching(id, instance);
    if (std::any_of(defeaters.begin(), defeaters.end(), [](const Instance& defeater) {
          return defeater.effective != Truth::kFalse;
        })) {
      trace.defeated_by.push_back(judge.program()[id].name);
    }
  }
  return trace;
}

namespace {

std::string WhyNotAvailable(Judge& judge, const Instance& instance, const RuleTrace& trace) {
  const program::Rule& rule = judge.program()[instance.rule];
  if (instance.live == Truth::kFalse) return trace.not_in_force;
  if (instance.activity == Truth::kFalse) return "it does not cover this kind of event";
  if (instance.addressed == Truth::kFalse)
    return "it is addressed to `" + rule.addressee->party + "`, who is not the sender";
  const Judge::InstanceScope scope(judge, instance);
  if (instance.when == Truth::kFalse && rule.when) return WhyFalse(judge, *rule.when);
  if (instance.provided == Truth::kFalse && rule.provided)
    return WhyFalse(judge, *rule.provided);
  std::string names;
  for (const std::string& name : trace.defeated_by)
    names += (names.empty() ? "`" : ", `") + name + "`";
  return names.empty() ? std::string() : "set aside by " + names;
}

}  // namespace

ExceptionTrace TraceException(Judge& judge, const Instance& instance, std::uint32_t hop) {
  const program::Rule& rule = judge.program()[instance.rule];
  ExceptionTrace trace;
  trace.rule = TraceOf(judge, instance, hop);
  for (const RuleId target : rule.targets) {
    if (judge.program()[target].kind == RuleKind::kException) continue;
    for (const Instance& requirement : judge.InstancesOf(target)) {
      if (requirement.applies == Truth::kFalse) continue;
      trace.against.push_back(judge.program()[target].name);
      break;
    }
  }
  trace.status = StatusOf(instance);
  if (trace.status == ExceptionStatus::kActionNeeded) trace.action = rule.ask;
  if (trace.status == ExceptionStatus::kNotAvailable)
    trace.why_not = WhyNotAvailable(judge, instance, trace.rule);
  return trace;
}

ExceptionStatus StatusOf(const Instance& exception) {
  if (exception.effective == Truth::kTrue) return ExceptionStatus::kAvailable;
  const Truth offered = And(And(exception.live, exception.activity),
                            And(exception.addressed, exception.when));
  if (offered == Truth::kTrue && exception.provided != Truth::kTrue)
    return ExceptionStatus::kActionNeeded;
  return exception.effective == Truth::kUndetermined ? ExceptionStatus::kUndetermined
                                                     : ExceptionStatus::kNotAvailable;
}

}  // namespace licet::eval
