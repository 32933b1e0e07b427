#include "licet/test_run.hpp"
#include "tests/support/catch.hpp"

#include <string>

namespace licet {
namespace {

TEST_CASE("the JSON of a test run names each test and counts them") {
  TestReport report;
  report.results.push_back({"us.ear", "first", true, "", "a.licet:3", {"c_3a090"}});
  report.results.push_back({"cases/b.toml", "second", false, "expected \"x\"", "", {}});
  report.unreached_rules = {"nac"};
  CHECK(RenderJson(report) == R"({
  "tests": [
    {
      "suite": "us.ear",
      "name": "first",
      "passed": true,
      "place": "a.licet:3",
      "rules": [
        "c_3a090"
      ]
    },
    {
      "suite": "cases/b.toml",
      "name": "second",
      "passed": false,
      "message": "expected \"x\"",
      "rules": []
    }
  ],
  "unreached_rules": [
    "nac"
  ],
  "passed": 1,
  "failed": 1
}
)");
}

TEST_CASE("a run without tests has empty lists") {
  CHECK(RenderJson(TestReport{}) ==
        "{\n  \"tests\": [],\n  \"unreached_rules\": [],\n  \"passed\": 0,\n  \"failed\": 0\n}\n");
}

}  // namespace
}  // namespace licet
