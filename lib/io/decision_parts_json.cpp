#include "io/decision_parts_json.hpp"

#include "licet/decision.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace licet::io {
namespace {

Json TextsOf(const std::vector<std::string>& texts) {
  Json json = Json::array();
  for (const std::string& text : texts) json.push_back(text);
  return json;
}

Json ToJson(const ClassTrace& trace) {
  Json json;
  json["code"] = trace.code;
  json["truth"] = ToString(trace.truth);
  json["rules"] = io::ToJson(trace.rules);
  return json;
}

Json ToJson(const RequirementTrace& trace) {
  Json json = io::ToJson(trace.rule);
  json["low"] = ToString(trace.contributes.low);
  json["high"] = ToString(trace.contributes.high);
  json["review"] = io::ToJson(trace.review);
  return json;
}

Json ToJson(const ExceptionTrace& trace) {
  Json json = io::ToJson(trace.rule);
  json["status"] = ToString(trace.status);
  json["action"] = TextOrNull(trace.action);
  json["lifts"] = TextsOf(trace.against);
  json["why_not"] = TextOrNull(trace.why_not);
  return json;
}

Json ToJson(const EpochTrace& epoch);

template <class Item>
Json ListOf(const std::vector<Item>& items) {
  Json json = Json::array();
  for (const Item& item : items) json.push_back(ToJson(item));
  return json;
}

Json ToJson(const EpochTrace& epoch) {
  Json json;
  json["law_from"] = TextOrNull(epoch.law_from);
  json["law_until"] = TextOrNull(epoch.law_until);
  json["law_date"] = epoch.law_date.ToString();
  PutOutcome(json, epoch.outcome, epoch.basis, epoch.review);
  json["subject"] = ToString(epoch.subject);
  json["subject_rules"] = io::ToJson(epoch.subject_rules);
  json["classes"] = ListOf(epoch.classes);
  json["requirements"] = ListOf(epoch.requirements);
  json["exceptions"] = ListOf(epoch.exceptions);
  json["savings"] = io::ToJson(epoch.savings);
  json["reviews"] = io::ToJson(epoch.reviews);
  return json;
}

}  // namespace

Json TextOrNull(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json ToJson(const CitationText& citation) {
  Json json;
  json["source"] = citation.source;
  json["title"] = citation.title;
  json["cite"] = citation.cite;
  json["pinpoint"] = TextOrNull(citation.pinpoint);
  json["url"] = TextOrNull(citation.url);
  return json;
}

Json ToJson(const ReviewRange& review) {
  if (review.low.empty() && review.high.empty()) return nullptr;
  Json json;
  json["low"] = TextOrNull(review.low);
  json["high"] = TextOrNull(review.high);
  json["conflict"] = review.conflict;
  json["rules"] = TextsOf(review.rules);
  return json;
}

Json ToJson(const Check& check) {
  Json json;
  json["text"] = check.text;
  json["truth"] = ToString(check.truth);
  json["value"] = TextOrNull(check.value);
  json["against"] = TextOrNull(check.against);
  json["margin"] = TextOrNull(check.margin);
  json["facts"] = TextsOf(check.facts);
  json["origin"] = TextOrNull(check.origin);
  json["law"] = TextOrNull(check.law);
  return json;
}

Json ToJson(const RuleTrace& trace) {
  Json json;
  json["rule"] = trace.rule;
  json["kind"] = trace.kind;
  json["title"] = trace.title;
  json["code"] = TextOrNull(trace.code);
  json["truth"] = ToString(trace.truth);
  json["effective"] = ToString(trace.effective);
  json["not_in_force"] = TextOrNull(trace.not_in_force);
  json["hop"] = trace.hop;
  json["party"] = TextOrNull(trace.party);
  json["explanation"] = TextOrNull(trace.explanation);
  json["checks"] = ToJson(trace.checks);
  json["provided"] = ToJson(trace.provided);
  json["defeated_by"] = TextsOf(trace.defeated_by);
  json["in_force_from"] = TextOrNull(trace.in_force_from);
  json["in_force_until"] = TextOrNull(trace.in_force_until);
  json["comply_from"] = TextOrNull(trace.comply_from);
  json["interpretation"] = TextOrNull(trace.interpretation);
  json["notes"] = TextsOf(trace.notes);
  json["citations"] = ToJson(trace.citations);
  json["place"] = TextOrNull(trace.place);
  return json;
}

Json ToJson(const HopDecision& hop) {
  Json json;
  json["index"] = hop.index;
  json["label"] = hop.label;
  json["activity"] = TextOrNull(hop.activity);
  json["date"] = hop.date;
  json["after_known"] = hop.after_known;
  PutOutcome(json, hop.outcome, hop.basis, hop.review);
  json["epochs"] = ListOf(hop.epochs);
  return json;
}

void PutOutcome(Json& json, OutcomeRange outcome, Basis basis, const ReviewRange& review) {
  json["outcome"] = ToString(outcome);
  json["low"] = ToString(outcome.low);
  json["high"] = ToString(outcome.high);
  json["basis"] = TextOrNull(ToString(basis));
  json["review"] = ToJson(review);
}

}  // namespace licet::io
