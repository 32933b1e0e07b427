#include "base/sha256.hpp"
#include "io/explanation_json.hpp"
#include "io/record_format.hpp"
#include "licet/record.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

// Records as canonical JSON: keys in order of their bytes, no white space, whole numbers only.
namespace licet {
inline namespace v0 {
namespace {

using Json = nlohmann::json;

Json ToJson(OutcomeRange outcome) {
  return {{"low", ToString(outcome.low)}, {"high", ToString(outcome.high)}};
}
Json ToJson(const RecordedReview& review) {
  return {{"any", review.any},
          {"conflict", review.conflict},
          {"high", review.high},
          {"low", review.low}};
}
Json ToJson(const RecordedTruth& one) {
  return {{"name", one.name}, {"truth", ToString(one.truth)}};
}
Json ToJson(const RecordedReason& one) {
  return {
      {"about", one.about}, {"hop", one.hop}, {"rule", one.rule}, {"truth", ToString(one.truth)}};
}
Json ToJson(const RecordedClaim& one) {
  return {{"about", one.about},   {"hop", one.hop},   {"law_day", one.law_day},
          {"leaves", one.leaves}, {"line", one.line}, {"part", one.part},
          {"reason", one.reason}, {"rule", one.rule}, {"tree", one.tree}};
}
Json ToJson(const CitedLeaf& one) {
  return {{"index", one.index}, {"leaf", one.leaf}, {"path", one.path}};
}
Json ToJson(const RecordedLine& line);
Json ToJson(const RecordedCompletion& one);
Json ToJson(const RecordedCases& cases);
template <class Item>
Json ToJson(const std::vector<Item>& items) {
  Json json = Json::array();
  for (const Item& item : items) json.push_back(ToJson(item));
  return json;
}

Json ToJson(const RecordedBounds& bounds) {
  return {{"basis", ToString(bounds.basis)},
          {"outcome", ToJson(bounds.outcome)},
          {"review", ToJson(bounds.review)}};
}
Json ToJson(const RecordedCompletion& one) {
  return {{"facts", one.facts},
          {"outcome", ToJson(one.outcome)},
          {"refutations", ToJson(one.refutations)},
          {"review", ToJson(one.review)},
          {"support", ToJson(one.support)},
          {"tests", one.tests}};
}
Json ToJson(const RecordedCases& cases) {
  return {{"completions", ToJson(cases.completions)},
          {"line", cases.line ? Json(*cases.line) : Json()},
          {"tree", cases.tree}};
}

Json ToJson(const RecordedLine& line) {
  return {{"basis", ToString(line.basis)},
          {"because", ToJson(line.because)},
          {"classes", ToJson(line.classes)},
          {"first", ToJson(line.first)},
          {"flags", line.flags},
          {"item", line.item},
          {"name", line.name},
          {"not_modeled", ToJson(line.not_modeled)},
          {"outcome", ToJson(line.outcome)},
          {"review", ToJson(line.review)},
          {"tier", ToString(line.tier)}};
}

// Without id and signature.
Json Content(const DecisionRecord& record) {
  return {{"answer",
           {{"basis", ToString(record.answer.basis)},
            {"first", ToJson(record.answer.first)},
            {"lines", ToJson(record.answer.lines)},
            {"outcome", ToJson(record.answer.outcome)},
            {"review", ToJson(record.answer.review)},
            {"tier", ToString(record.answer.tier)}}},
          {"cases", ToJson(record.cases)},
          {"cited", ToJson(record.cited)},
          {"effort", record.effort},
          {"engine", record.engine},
          {"explanation", io::ExplanationJson(record.explanation)},
          {"format", io::kRecordFormat},
          {"known_at", record.known_at},
          {"law_of", record.law_of},
          {"pack", record.pack},
          {"pack_leaves", record.pack_leaves},
          {"pack_root", record.pack_root},
          {"pack_texts", record.pack_texts},
          {"previous", record.previous},
          {"readings", record.readings},
          {"refutations", ToJson(record.refutations)},
          {"scenario", record.scenario},
          {"scenario_root", record.scenario_root},
          {"schema_hash", record.schema_hash},
          {"support", ToJson(record.support)},
          {"tests", record.tests},
          {"title", record.title},
          {"view", record.view}};
}

}  // namespace

std::string IdOf(const DecisionRecord& record) { return base::Sha256Hex(Content(record).dump()); }

std::string RenderJson(const DecisionRecord& record) {
  Json json = Content(record);
  json["id"] = IdOf(record);
  if (!record.signature.empty()) {
    json["signature"] = record.signature;
    json["signer"] = record.signer;
  }
  return json.dump() + "\n";
}

}  // namespace v0
}  // namespace licet
