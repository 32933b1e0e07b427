#include "io/decision_parts_json.hpp"
#include "licet/analysis.hpp"

#include <string>

namespace licet {
inline namespace v0 {
namespace {

using io::Json;
using io::TextOrNull;

Json ToJson(const Counterfactual& found) {
  Json json;
  json["cost"] = found.cost;
  json["changes"] = Json::array();
  for (const FactChange& change : found.changes) {
    json["changes"].push_back(Json{
        {"path", change.path}, {"from", change.from}, {"to", change.to}, {"cost", change.cost}});
  }
  json["outcome"] = ToString(found.outcome);
  json["review"] = TextOrNull(found.review.high);
  json["tests"] = Json::array();
  for (const TurnedTest& test : found.tests) {
    Json one;
    one["rule"] = test.rule;
    one["text"] = test.text;
    one["before"] = test.before;
    one["after"] = test.after;
    one["against"] = TextOrNull(test.against);
    one["law"] = TextOrNull(test.law);
    one["citations"] = io::ToJson(test.citations);
    json["tests"].push_back(std::move(one));
  }
  return json;
}

Json ToJson(const WhyNotLine& line) {
  Json json;
  json["line"] = line.line;
  json["outcome"] = ToString(line.outcome);
  json["low"] = ToString(line.outcome.low);
  json["high"] = ToString(line.outcome.high);
  json["already"] = line.already;
  json["found"] = Json::array();
  for (const Counterfactual& found : line.found) json["found"].push_back(ToJson(found));
  json["out_of_reach"] = line.out_of_reach;
  json["out_of_effort"] = line.out_of_effort;
  json["more"] = line.more;
  json["near"] = Json::array();
  for (const NearLimit& near : line.near) {
    json["near"].push_back(Json{{"rule", near.rule},
                                {"text", near.text},
                                {"value", near.value},
                                {"limit", near.limit},
                                {"margin", TextOrNull(near.margin)},
                                {"law", TextOrNull(near.law)}});
  }
  return json;
}

}  // namespace

std::string RenderJson(const WhyNot& answer) {
  Json json;
  json["format"] = "licet-why-not 1";
  json["scenario"] = answer.scenario;
  json["pack"] = answer.pack.name;
  json["digest"] = answer.pack.digest;
  json["wanted"] = ToString(answer.wanted);
  json["lines"] = Json::array();
  for (const WhyNotLine& line : answer.lines) json["lines"].push_back(ToJson(line));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace v0
}  // namespace licet
