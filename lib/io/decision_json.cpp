#include "io/decision_parts_json.hpp"
#include "licet/decision.hpp"
#include "licet/explanation.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

using io::Json;
using io::TextOrNull;

Json ToJson(const LineDecision::ClassStatus& status) {
  Json json;
  json["code"] = status.code;
  json["truth"] = ToString(status.truth);
  return json;
}

Json ToJson(const LineDecision::Reason& reason) {
  Json json;
  json["rule"] = reason.rule;
  json["title"] = reason.title;
  json["truth"] = ToString(reason.truth);
  json["hop"] = reason.hop;
  json["party"] = TextOrNull(reason.party);
  json["explanation"] = TextOrNull(reason.explanation);
  json["citations"] = io::ToJson(reason.citations);
  json["place"] = TextOrNull(reason.place);
  return json;
}

Json ToJson(const ExceptionTrace& exception) {
  Json json;
  json["id"] = exception.rule.rule;
  json["code"] = TextOrNull(exception.rule.code);
  json["title"] = exception.rule.title;
  json["status"] = ToString(exception.status);
  json["action"] = TextOrNull(exception.action);
  json["lifts"] = exception.against;
  json["why_not"] = TextOrNull(exception.why_not);
  json["hop"] = exception.rule.hop;
  json["party"] = TextOrNull(exception.rule.party);
  json["citations"] = io::ToJson(exception.rule.citations);
  json["place"] = TextOrNull(exception.rule.place);
  return json;
}

Json ToJson(const RuleTrace& saving) {
  Json json;
  json["id"] = saving.rule;
  json["kind"] = saving.kind;
  json["title"] = saving.title;
  json["truth"] = ToString(saving.effective);
  json["hop"] = saving.hop;
  json["explanation"] = TextOrNull(saving.explanation);
  json["citations"] = io::ToJson(saving.citations);
  json["place"] = TextOrNull(saving.place);
  return json;
}

Json ToJson(const FlagTrace& flag) {
  Json json;
  json["id"] = flag.rule;
  json["level"] = flag.level;
  json["title"] = flag.title;
  json["truth"] = ToString(flag.truth);
  json["question"] = TextOrNull(flag.question);
  json["citations"] = io::ToJson(flag.citations);
  return json;
}

Json ToJson(const MissingFact& fact) {
  Json json;
  json["path"] = fact.path;
  json["schema_path"] = fact.schema_path;
  json["question"] = TextOrNull(fact.question);
  json["evidence"] = TextOrNull(fact.evidence);
  json["cost"] = fact.cost;
  json["undeterminable"] = fact.undeterminable;
  json["about"] = TextOrNull(fact.about);
  json["hop"] = fact.hop ? Json(*fact.hop) : Json();
  return json;
}

Json ToJson(const UnsettledLaw& law) {
  Json json;
  json["rule"] = law.rule;
  json["what"] = law.what;
  json["reason"] = law.reason;
  json["citations"] = io::ToJson(law.citations);
  return json;
}

Json ToJson(const ListUse& list) {
  Json json;
  json["name"] = list.name;
  json["title"] = TextOrNull(list.title);
  json["source"] = list.source;
  json["lists"] = list.lists;
  json["snapshot"] = list.snapshot.ToString();
  json["valid_until"] = list.valid_until.ToString();
  json["digest"] = list.digest;
  json["rows"] = list.rows;
  json["complete"] = list.complete;
  json["fault"] = TextOrNull(list.fault);
  return json;
}

Json ToJson(const ListMatch& match) {
  Json json;
  json["list"] = match.list;
  json["kind"] = TextOrNull(match.kind);
  json["entry"] = match.entry;
  json["name"] = match.name;
  json["likeness"] = match.likeness;
  json["score"] = match.score;
  json["hit"] = match.hit;
  json["since"] = TextOrNull(match.since);
  json["until"] = TextOrNull(match.until);
  json["cite"] = TextOrNull(match.cite);
  return json;
}

Json ToJson(const ScreenedParty& party) {
  Json json;
  json["path"] = party.path;
  json["party"] = TextOrNull(party.party);
  json["date"] = party.date;
  json["listed"] = ToString(party.listed);
  json["stated"] = party.stated;
  json["reason"] = party.reason;
  json["matches"] = Json::array();
  for (const ListMatch& match : party.matches) json["matches"].push_back(ToJson(match));
  return json;
}

Json ToJson(const UnconfirmedNote& note) {
  Json json;
  json["what"] = note.what;
  json["reason"] = note.reason;
  json["open"] = note.open;
  return json;
}

Json ToJson(const NotModeled& provision) {
  Json json;
  json["id"] = provision.rule;
  json["title"] = provision.title;
  json["truth"] = ToString(provision.truth);
  json["citations"] = io::ToJson(provision.citations);
  return json;
}

template <class Item>
Json ListOf(const std::vector<Item>& items) {
  Json json = Json::array();
  for (const Item& item : items) json.push_back(ToJson(item));
  return json;
}

Json ToJson(const AlternativeDecision& alternative, Detail detail) {
  Json json;
  json["part"] = TextOrNull(alternative.part);
  io::PutOutcome(json, alternative.outcome, alternative.basis, alternative.review);
  if (detail == Detail::kFull) json["hops"] = io::ToJson(alternative.hops);
  return json;
}

// What a scenario says by joining its lines, and a line by itself.
constexpr const char* kLists[] = {"classes", "because",     "exceptions",  "savings",    "flags",
                                  "missing", "settled_only_by", "unconfirmed", "not_modeled",
                                  "if_complete"};

Json ToJson(const LineDecision& line, Detail detail) {
  Json json;
  json["name"] = line.name;
  json["item"] = line.item;
  json["quantity"] = line.quantity;
  io::PutOutcome(json, line.outcome, line.basis, line.review);
  json["analysis"] = io::ToJson(line.analysis);
  json["classes"] = ListOf(line.classes);
  json["because"] = ListOf(line.because);
  json["exceptions"] = ListOf(line.exceptions);
  json["savings"] = ListOf(line.savings);
  json["flags"] = ListOf(line.flags);
  json["missing"] = ListOf(line.missing);
  json["settled_only_by"] = ListOf(line.settled_only_by);
  json["unconfirmed"] = ListOf(line.unconfirmed);
  json["not_modeled"] = ListOf(line.not_modeled);
  json["if_complete"] = line.if_complete;
  json["alternatives"] = Json::array();
  for (const AlternativeDecision& alternative : line.alternatives) {
    json["alternatives"].push_back(ToJson(alternative, detail));
  }
  return json;
}

Json ToJson(const PackIdentity& pack) {
  Json json;
  json["name"] = pack.name;
  json["title"] = pack.title;
  json["jurisdiction"] = pack.jurisdiction;
  json["authority"] = pack.authority;
  json["law_as_of"] = pack.law_as_of.ToString();
  json["digest"] = pack.digest;
  return json;
}

// Everything that some line says, each thing once, in the order of the lines.
Json JoinOf(const Json& lines, const char* list) {
  Json joined = Json::array();
  std::set<std::string> seen;
  for (const Json& line : lines) {
    for (const Json& item : line[list]) {
      const std::string text = item.dump(-1, ' ', false, Json::error_handler_t::replace);
      if (seen.insert(text).second) joined.push_back(item);
    }
  }
  return joined;
}

Json ToJson(const Decision& decision, Detail detail) {
  Json lines = Json::array();
  for (const LineDecision& line : decision.lines) lines.push_back(ToJson(line, detail));
  Json json;
  json["format"] = "licet-decision 1";
  json["scenario"] = decision.scenario;
  json["pack"] = ToJson(decision.pack);
  json["engine"] = decision.engine;
  json["known_at"] = decision.known_at.ToString();
  json["law_of"] = decision.law_of ? Json(decision.law_of->ToString()) : Json();
  json["view"] = decision.view;
  json["readings"] = decision.readings;
  io::PutOutcome(json, decision.outcome, decision.basis, decision.review);
  json["analysis"] = io::ToJson(decision.analysis);
  for (const char* list : kLists) json[list] = JoinOf(lines, list);
  json["lists"] = ListOf(decision.lists);
  json["screening"] = ListOf(decision.screening);
  json["lines"] = std::move(lines);
  return json;
}

// Of one pack the decision itself, so that a reader of decisions need not know of several.
Json ToJson(const Answers& answers, Detail detail) {
  if (answers.packs.size() == 1) return ToJson(answers.packs.front(), detail);
  Json json;
  json["format"] = "licet-decisions 1";
  json["scenario"] = answers.scenario;
  json["packs"] = Json::array();
  for (const Decision& decision : answers.packs) json["packs"].push_back(ToJson(decision, detail));
  return json;
}

std::string Text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string RenderJson(const Decision& decision, const RenderOptions& options) {
  return Text(ToJson(decision, options.detail));
}

std::string RenderJson(const std::vector<Decision>& decisions, const RenderOptions& options) {
  Json json = Json::array();
  for (const Decision& decision : decisions) json.push_back(ToJson(decision, options.detail));
  return Text(json);
}

std::string RenderJson(const Answers& answers, const RenderOptions& options) {
  return Text(ToJson(answers, options.detail));
}

std::string RenderJson(const std::vector<Answers>& answers, const RenderOptions& options) {
  Json json = Json::array();
  for (const Answers& one : answers) json.push_back(ToJson(one, options.detail));
  return Text(json);
}

}  // namespace v0
}  // namespace licet
