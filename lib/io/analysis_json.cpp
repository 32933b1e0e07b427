#include "io/decision_parts_json.hpp"

#include <string>
#include <vector>

namespace licet::io {
namespace {

Json ToJson(const std::vector<SettlingFacts>& sets) {
  Json json = Json::array();
  for (const SettlingFacts& facts : sets) {
    Json one;
    one["paths"] = facts.paths;
    one["cost"] = facts.cost;
    if (!facts.answers.empty()) {
      one["answers"] = facts.answers;
      one["outcome"] = facts.outcome;
    }
    json.push_back(std::move(one));
  }
  return json;
}

}  // namespace

Json ToJson(const CaseAnalysis& analysis) {
  Json json;
  json["tier"] = ToString(analysis.tier);
  json["fast"]["low"] = ToString(analysis.fast.low);
  json["fast"]["high"] = ToString(analysis.fast.high);
  json["cases"] = analysis.cases;
  json["out_of_effort"] = analysis.out_of_effort;
  json["over"] = analysis.over;
  json["settle"] = ToJson(analysis.settle);
  json["may_settle"] = ToJson(analysis.may_settle);
  json["more_sets"] = analysis.more_sets;
  json["next"] = TextOrNull(analysis.next);
  return json;
}

}  // namespace licet::io
