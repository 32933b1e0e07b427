#include "licet/decision.hpp"
#include "licet/explanation.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace licet {
namespace {

using nlohmann::json;

LineDecision Line(const std::string& name, Level low, Level high) {
  LineDecision line;
  line.name = name;
  line.item = "H800";
  line.quantity = "512";
  line.outcome = {low, high};
  line.classes = {{"3A090.a", Truth::kTrue}};
  LineDecision::Reason reason;
  reason.rule = "r_dest";
  reason.citations = {{"ccl", "ECCN 3A090", "15 CFR 774 Supp. 1", "3A090.a", ""}};
  line.because = {reason};
  AlternativeDecision part;
  part.part = "h800-sxm5";
  HopDecision hop;
  hop.label = "export US to CN";
  EpochTrace epoch;
  RuleTrace rule;
  rule.rule = "c_a";
  Check check;
  check.text = "item.tpp >= tpp_high";
  check.value = "15824.00 TPP";
  check.against = "4800 TPP";
  rule.checks = {check};
  epoch.classes = {{"3A090.a", Truth::kTrue, {rule}}};
  hop.epochs = {epoch};
  part.hops = {hop};
  line.alternatives = {part};
  return line;
}

Decision TwoLines() {
  Decision decision;
  decision.scenario = "two lines";
  decision.known_at = Date::FromCivil(2023, 11, 17).value();
  decision.view = "enforced";
  decision.engine = "licet 0.1.0";
  decision.outcome = {Level::kNoLicense, Level::kLicenseRequired};
  decision.review.high = "denial";
  decision.lines = {Line("line 1", Level::kNoLicense, Level::kLicenseRequired),
                    Line("line 2", Level::kLicenseRequired, Level::kLicenseRequired)};
  return decision;
}

TEST_CASE("a decision says its outcome, its clocks and its pack") {
  const json decision = json::parse(RenderJson(TwoLines()));
  CHECK(decision["outcome"] == "undetermined");
  CHECK(decision["low"] == "no_license");
  CHECK(decision["high"] == "license_required");
  CHECK(decision["basis"].is_null());
  CHECK(decision["known_at"] == "2023-11-17");
  CHECK(decision["law_of"].is_null());
  CHECK(decision["review"]["low"].is_null());
  CHECK(decision["review"]["high"] == "denial");
  CHECK(decision["lines"][1]["outcome"] == "license_required");
  CHECK(decision["lines"][0]["review"].is_null());
}

TEST_CASE("what several lines say stands once at the top") {
  const json decision = json::parse(RenderJson(TwoLines()));
  CHECK(decision["because"].size() == 1);
  CHECK(decision["because"][0]["rule"] == "r_dest");
  CHECK(decision["classes"] == json::parse(R"([{"code": "3A090.a", "truth": "true"}])"));
}

TEST_CASE("the chain is there when it is asked for") {
  const json brief = json::parse(RenderJson(TwoLines()));
  CHECK_FALSE(brief["lines"][0]["alternatives"][0].contains("hops"));
  RenderOptions options;
  options.detail = Detail::kFull;
  const json full = json::parse(RenderJson(TwoLines(), options));
  const json& epoch = full["lines"][0]["alternatives"][0]["hops"][0]["epochs"][0];
  CHECK(epoch["classes"][0]["rules"][0]["checks"][0]["value"] == "15824.00 TPP");
}

TEST_CASE("no number of a decision is a fraction") {
  RenderOptions options;
  options.detail = Detail::kFull;
  const json full = json::parse(RenderJson(TwoLines(), options));
  const json flat = full.flatten();
  for (const auto& [path, value] : flat.items()) {
    INFO(path);
    CHECK_FALSE(value.is_number_float());
  }
}

TEST_CASE("equal decisions give equal bytes, and several an array") {
  CHECK(RenderJson(TwoLines()) == RenderJson(TwoLines()));
  const std::string text = RenderJson(std::vector<Decision>{TwoLines(), TwoLines()});
  CHECK(json::parse(text).size() == 2);
  CHECK(text.back() == '\n');
}

TEST_CASE("a text that is not UTF-8 does not stop the output") {
  Decision decision = TwoLines();
  decision.scenario = "\xFF";
  CHECK(json::parse(RenderJson(decision))["scenario"] == "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace licet
