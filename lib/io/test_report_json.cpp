#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>

#include "licet/test_run.hpp"

namespace licet {
inline namespace v0 {

std::string RenderJson(const TestReport& report) {
  using Json = nlohmann::ordered_json;
  Json json;
  json["tests"] = Json::array();
  std::size_t passed = 0;
  for (const TestResult& result : report.results) {
    Json& test = json["tests"].emplace_back(Json::object());
    test["suite"] = result.suite;
    test["name"] = result.name;
    test["passed"] = result.passed;
    if (!result.message.empty()) test["message"] = result.message;
    if (!result.place.empty()) test["place"] = result.place;
    test["rules"] = result.rules;
    if (result.passed) ++passed;
  }
  json["unreached_rules"] = report.unreached_rules;
  json["passed"] = passed;
  json["failed"] = report.results.size() - passed;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace v0
}  // namespace licet
