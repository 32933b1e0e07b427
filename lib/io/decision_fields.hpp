#pragma once

#include "licet/decision.hpp"

#include <concepts>
#include <type_traits>

// Every field of a decision by its name, told once for those who write and those who read it. A new
// field of `licet/decision.hpp` belongs here too, or records do not hold it. Places in the texts of
// rules (`RuleTrace::span`) are left out: `place` says the same in words.
namespace licet::io {

template <class Given, class Type>
concept Is = std::same_as<std::remove_const_t<Given>, Type>;

template <class Visit, Is<OutcomeRange> T>
void Fields(Visit& visit, T& x) {
  visit("low", x.low);
  visit("high", x.high);
}
template <class Visit, Is<ReviewRange> T>
void Fields(Visit& visit, T& x) {
  visit("low", x.low);
  visit("high", x.high);
  visit("conflict", x.conflict);
  visit("rules", x.rules);
  visit("any", x.any);
}
template <class Visit, Is<CitationText> T>
void Fields(Visit& visit, T& x) {
  visit("source", x.source);
  visit("title", x.title);
  visit("cite", x.cite);
  visit("pinpoint", x.pinpoint);
  visit("url", x.url);
}
template <class Visit, Is<Check> T>
void Fields(Visit& visit, T& x) {
  visit("text", x.text);
  visit("truth", x.truth);
  visit("value", x.value);
  visit("against", x.against);
  visit("margin", x.margin);
  visit("facts", x.facts);
  visit("origin", x.origin);
  visit("law", x.law);
}
template <class Visit, Is<RuleTrace> T>
void Fields(Visit& visit, T& x) {
  visit("rule", x.rule);
  visit("kind", x.kind);
  visit("title", x.title);
  visit("code", x.code);
  visit("truth", x.truth);
  visit("effective", x.effective);
  visit("not_in_force", x.not_in_force);
  visit("explanation", x.explanation);
  visit("checks", x.checks);
  visit("provided", x.provided);
  visit("defeated_by", x.defeated_by);
  visit("hop", x.hop);
  visit("party", x.party);
  visit("citations", x.citations);
  visit("in_force_from", x.in_force_from);
  visit("in_force_until", x.in_force_until);
  visit("comply_from", x.comply_from);
  visit("interpretation", x.interpretation);
  visit("notes", x.notes);
  visit("place", x.place);
}
template <class Visit, Is<ClassTrace> T>
void Fields(Visit& visit, T& x) {
  visit("code", x.code);
  visit("truth", x.truth);
  visit("rules", x.rules);
}
template <class Visit, Is<ExceptionTrace> T>
void Fields(Visit& visit, T& x) {
  visit("rule", x.rule);
  visit("status", x.status);
  visit("action", x.action);
  visit("against", x.against);
  visit("why_not", x.why_not);
}
template <class Visit, Is<RequirementTrace> T>
void Fields(Visit& visit, T& x) {
  visit("rule", x.rule);
  visit("contributes", x.contributes);
  visit("review", x.review);
}
template <class Visit, Is<FlagTrace> T>
void Fields(Visit& visit, T& x) {
  visit("rule", x.rule);
  visit("level", x.level);
  visit("title", x.title);
  visit("question", x.question);
  visit("truth", x.truth);
  visit("citations", x.citations);
}
template <class Visit, Is<SettlingFacts> T>
void Fields(Visit& visit, T& x) {
  visit("paths", x.paths);
  visit("cost", x.cost);
  visit("answers", x.answers);
  visit("outcome", x.outcome);
}
template <class Visit, Is<CaseAnalysis> T>
void Fields(Visit& visit, T& x) {
  visit("tier", x.tier);
  visit("fast", x.fast);
  visit("cases", x.cases);
  visit("out_of_effort", x.out_of_effort);
  visit("over", x.over);
  visit("settle", x.settle);
  visit("may_settle", x.may_settle);
  visit("more_sets", x.more_sets);
  visit("next", x.next);
}
template <class Visit, Is<MissingFact> T>
void Fields(Visit& visit, T& x) {
  visit("path", x.path);
  visit("schema_path", x.schema_path);
  visit("question", x.question);
  visit("evidence", x.evidence);
  visit("cost", x.cost);
  visit("undeterminable", x.undeterminable);
  visit("about", x.about);
  visit("hop", x.hop);
}
template <class Visit, Is<UnsettledLaw> T>
void Fields(Visit& visit, T& x) {
  visit("rule", x.rule);
  visit("what", x.what);
  visit("reason", x.reason);
  visit("citations", x.citations);
}
template <class Visit, Is<UnconfirmedNote> T>
void Fields(Visit& visit, T& x) {
  visit("what", x.what);
  visit("reason", x.reason);
  visit("open", x.open);
}
template <class Visit, Is<NotModeled> T>
void Fields(Visit& visit, T& x) {
  visit("rule", x.rule);
  visit("title", x.title);
  visit("truth", x.truth);
  visit("citations", x.citations);
}
template <class Visit, Is<EpochTrace> T>
void Fields(Visit& visit, T& x) {
  visit("law_from", x.law_from);
  visit("law_until", x.law_until);
  visit("law_date", x.law_date);
  visit("subject", x.subject);
  visit("subject_rules", x.subject_rules);
  visit("classes", x.classes);
  visit("requirements", x.requirements);
  visit("requirements_left_out", x.requirements_left_out);
  visit("exceptions", x.exceptions);
  visit("savings", x.savings);
  visit("reviews", x.reviews);
  visit("outcome", x.outcome);
  visit("review", x.review);
  visit("basis", x.basis);
}
template <class Visit, Is<HopDecision> T>
void Fields(Visit& visit, T& x) {
  visit("index", x.index);
  visit("label", x.label);
  visit("activity", x.activity);
  visit("date", x.date);
  visit("after_known", x.after_known);
  visit("epochs", x.epochs);
  visit("outcome", x.outcome);
  visit("review", x.review);
  visit("basis", x.basis);
}
template <class Visit, Is<AlternativeDecision> T>
void Fields(Visit& visit, T& x) {
  visit("part", x.part);
  visit("hops", x.hops);
  visit("outcome", x.outcome);
  visit("review", x.review);
  visit("basis", x.basis);
}
template <class Visit, Is<LineDecision::ClassStatus> T>
void Fields(Visit& visit, T& x) {
  visit("code", x.code);
  visit("truth", x.truth);
}
template <class Visit, Is<LineDecision::Reason> T>
void Fields(Visit& visit, T& x) {
  visit("rule", x.rule);
  visit("title", x.title);
  visit("hop", x.hop);
  visit("party", x.party);
  visit("explanation", x.explanation);
  visit("truth", x.truth);
  visit("citations", x.citations);
  visit("place", x.place);
  visit("in_force_from", x.in_force_from);
}
template <class Visit, Is<LineDecision> T>
void Fields(Visit& visit, T& x) {
  visit("name", x.name);
  visit("item", x.item);
  visit("quantity", x.quantity);
  visit("outcome", x.outcome);
  visit("review", x.review);
  visit("basis", x.basis);
  visit("analysis", x.analysis);
  visit("classes", x.classes);
  visit("because", x.because);
  visit("exceptions", x.exceptions);
  visit("savings", x.savings);
  visit("flags", x.flags);
  visit("missing", x.missing);
  visit("settled_only_by", x.settled_only_by);
  visit("unconfirmed", x.unconfirmed);
  visit("not_modeled", x.not_modeled);
  visit("if_complete", x.if_complete);
  visit("alternatives", x.alternatives);
}
template <class Visit, Is<PackIdentity> T>
void Fields(Visit& visit, T& x) {
  visit("name", x.name);
  visit("title", x.title);
  visit("jurisdiction", x.jurisdiction);
  visit("authority", x.authority);
  visit("digest", x.digest);
  visit("law_as_of", x.law_as_of);
}
template <class Visit, Is<ListUse> T>
void Fields(Visit& visit, T& x) {
  visit("name", x.name);
  visit("title", x.title);
  visit("source", x.source);
  visit("lists", x.lists);
  visit("snapshot", x.snapshot);
  visit("valid_until", x.valid_until);
  visit("digest", x.digest);
  visit("rows", x.rows);
  visit("complete", x.complete);
  visit("fault", x.fault);
}
template <class Visit, Is<ListMatch> T>
void Fields(Visit& visit, T& x) {
  visit("list", x.list);
  visit("kind", x.kind);
  visit("entry", x.entry);
  visit("name", x.name);
  visit("likeness", x.likeness);
  visit("score", x.score);
  visit("hit", x.hit);
  visit("since", x.since);
  visit("until", x.until);
  visit("cite", x.cite);
}
template <class Visit, Is<ScreenedParty> T>
void Fields(Visit& visit, T& x) {
  visit("path", x.path);
  visit("party", x.party);
  visit("date", x.date);
  visit("listed", x.listed);
  visit("stated", x.stated);
  visit("reason", x.reason);
  visit("matches", x.matches);
}
template <class Visit, Is<Decision> T>
void Fields(Visit& visit, T& x) {
  visit("scenario", x.scenario);
  visit("pack", x.pack);
  visit("known_at", x.known_at);
  visit("law_of", x.law_of);
  visit("view", x.view);
  visit("engine", x.engine);
  visit("readings", x.readings);
  visit("outcome", x.outcome);
  visit("review", x.review);
  visit("basis", x.basis);
  visit("analysis", x.analysis);
  visit("lines", x.lines);
  visit("lists", x.lists);
  visit("screening", x.screening);
}

}  // namespace licet::io
