#include "licet/test_run.hpp"

#include "engine/expectations.hpp"
#include "scratch.hpp"
#include "tests/support/catch.hpp"

namespace licet::engine {
namespace {

using Catch::Matchers::Contains;

TestReport RunTiny(const Scratch& scratch, const std::vector<std::string>& cases = {},
                   const std::string& filter = {}) {
  const auto pack = Pack::Load({scratch.Path("tiny")}, PackTests::kRead);
  REQUIRE(pack.ok());
  REQUIRE(pack->ok());
  auto report = RunTests(*pack, Catalog::Shipped(*pack), cases, filter);
  REQUIRE(report.ok());
  return *std::move(report);
}

TEST_CASE("each day of a test is a result of its own") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  const TestReport report = RunTiny(scratch);
  REQUIRE(report.results.size() == 2);
  CHECK(report.passed() == 2);
  CHECK(report.failed() == 0);
  CHECK(report.results[0].suite == "tiny");
  CHECK(report.results[0].name == "exports to China, on 2024-06-01");
  CHECK_THAT(report.results[0].place, Catch::Matchers::EndsWith("tiny/pack.licet:32"));
  CHECK(report.results[1].name == "exports to China, on 2019-12-31");
}

TEST_CASE("rules that no test reaches are listed") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  const TestReport report = RunTiny(scratch);
  CHECK(report.unreached_rules == std::vector<std::string>{"e_notice", "r_russia"});
  CHECK(RunTiny(scratch, {}, "2024-06-01").unreached_rules.empty());
}

TEST_CASE("the filter picks tests by their names") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  CHECK(RunTiny(scratch, {}, "2019").results.size() == 1);
  CHECK(RunTiny(scratch, {}, "nothing like it").results.empty());
}

TEST_CASE("cases beside the pack are found and judged") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  scratch.Write(
      "tiny/cases/a.toml",
      TinyScenario("CN") + "[expect]\noutcome = \"licence_required\"\nbecause = [\"r_china\"]\n");
  scratch.Write("tiny/cases/b.toml",
                TinyScenario("SG") + "[expect]\noutcome = \"license_required\"\n");
  const TestReport report = RunTiny(scratch);
  REQUIRE(report.results.size() == 4);
  CHECK(report.results[2].passed);
  CHECK(!report.results[3].passed);
  CHECK_THAT(report.results[3].message,
             Contains("expected outcome `license_required`, got `no_license`"));
  CHECK_THAT(report.results[3].place, Contains("tiny/cases/b.toml:8"));
}

TEST_CASE("a case that cannot be read fails with its messages") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  const std::string path = scratch.Write("wrong.toml", "[[hop]]\ndestinaton = \"CN\"\n");
  const TestReport report = RunTiny(scratch, {path});
  REQUIRE(report.results.size() == 3);
  CHECK(!report.results[2].passed);
  CHECK_THAT(report.results[2].message, Contains("unknown key `destinaton`"));
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.sources.text(report.diagnostics[0].span) == "destinaton");
}

TEST_CASE("a scenario without expectations tests nothing and fails") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  const TestReport report = RunTiny(scratch, {scratch.Write("x.toml", TinyScenario("CN"))});
  REQUIRE(report.results.size() == 3);
  CHECK(!report.results[2].passed);
  CHECK_THAT(report.results[2].message, Contains("no `[expect]` table"));
}

TEST_CASE("a file that is given twice, or found and given, runs once") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  const std::string path = scratch.Write(
      "tiny/cases/a.toml", TinyScenario("SG") + "[expect]\noutcome = \"no_license\"\n");
  CHECK(RunTiny(scratch, {path, path}).results.size() == 3);
}

const char* const kTestOfTiny =
    "licet 1\npart of tiny\n"
    "test \"holding\" {\n  given item.kind = ic, route = [ { activity = hold, origin = 'CN',\n"
    "    destination = 'CN', on = event } ]\n  on 2024-06-01 expect outcome no_license\n}\n";

TEST_CASE("tests in the folder `tests` of a pack run with those beside its rules") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  const std::size_t beside = RunTiny(scratch).results.size();
  scratch.Write("tiny/tests/holding.licet", kTestOfTiny);
  const TestReport report = RunTiny(scratch);
  CHECK(report.results.size() == beside + 1);
  CHECK(report.failed() == 0);
}

TEST_CASE("a pack that was loaded without its tests cannot be tested by the rest of them") {
  const Scratch scratch;
  scratch.Write("tiny/pack.licet", TinyPack());
  scratch.Write("tiny/tests/holding.licet", kTestOfTiny);
  const auto pack = Pack::Load({scratch.Path("tiny")});
  REQUIRE(pack.ok());
  const auto report = RunTests(*pack, Catalog::Shipped(*pack), {}, "");
  CHECK(report.status().code() == absl::StatusCode::kFailedPrecondition);
  CHECK_THAT(std::string(report.status().message()), Contains("PackTests::kRead"));
}

TEST_CASE("a file of cases that is not there is a failure of the run") {
  const Scratch scratch;
  const auto pack = Pack::Load({scratch.Write("tiny.licet", TinyPack())});
  REQUIRE(pack.ok());
  const auto report = RunTests(*pack, Catalog::Shipped(*pack), {scratch.Path("none.toml")}, "");
  CHECK(report.status().code() == absl::StatusCode::kNotFound);
}

Decision Open() {
  Decision decision;
  decision.outcome = {Level::kNoLicense, Level::kLicenseRequired};
  decision.review = {"approval", "denial", false, {}};
  LineDecision line;
  line.classes = {{"3A090.a", Truth::kTrue}, {"4A090", Truth::kUndetermined}};
  line.missing = {{"route[0].to_party.parent_hq", "party.parent_hq", "Where?", "", 1, false},
                  {"route[0].parties", "hop.parties", "Who?", "", 1, false}};
  line.because = {{"r_hq", "", 0, "", "", Truth::kUndetermined, {}, ""}};
  decision.lines = {line};
  return decision;
}

TEST_CASE("expectations that hold say nothing") {
  data::Expectation wanted;
  wanted.outcome = "undetermined";
  wanted.review = {"denial", "approval"};
  wanted.classes = {"3A090", "3A090.a"};
  wanted.because = {"r_hq"};
  wanted.asks = {"parent_hq", "party.parent_hq", "to_party.parent_hq", "parties", "hop.parties"};
  CHECK(UnmetExpectations(wanted, Open()).empty());
}

TEST_CASE("two policies are the ends of an open review, and no inside of it") {
  data::Expectation wanted;
  wanted.review = {"approval", "middle"};
  CHECK(UnmetExpectations(wanted, Open()) ==
        std::vector<std::string>{
            "expected review `approval` or `middle`, got `approval` to `denial`"});
}

TEST_CASE("expectations that do not hold say what was wanted and what came") {
  data::Expectation wanted;
  wanted.outcome = "no_license";
  wanted.review = {"denial"};
  wanted.classes = {"4A090"};
  wanted.basis = "saving";
  wanted.because = {"r_dest"};
  wanted.asks = {"hq"};
  CHECK(UnmetExpectations(wanted, Open()) ==
        std::vector<std::string>{
            "expected outcome `no_license`, got `undetermined` (no_license to license_required)",
            "expected review `denial`, got `approval` to `denial`",
            "expected class `4A090`, got `3A090.a`", "expected basis `saving`, got none",
            "expected because `r_dest`, which does not apply; the reasons are `r_hq`",
            "expected to ask `hq`, asked `route[0].parties`, `route[0].to_party.parent_hq`"});
}

TEST_CASE("JUnit groups by suite and keeps markup out") {
  TestReport report;
  report.results.push_back({"us.ear", "a < b & \"c\"", true, "", "rules/x.licet:7", {}});
  report.results.push_back({"cases/x.toml", "x", false, "wanted\x01 this", "cases/x.toml:1", {}});
  CHECK(
      RenderJunit(report) ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"licet test\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
      "  <testsuite name=\"us.ear\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
      "    <testcase classname=\"us.ear\" name=\"a &lt; b &amp; &quot;c&quot;\" "
      "file=\"rules/x.licet\" line=\"7\"/>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"cases/x.toml\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
      "    <testcase classname=\"cases/x.toml\" name=\"x\" file=\"cases/x.toml\" line=\"1\">\n"
      "      <failure message=\"wanted? this\">cases/x.toml:1</failure>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "</testsuites>\n");
}

}  // namespace
}  // namespace licet::engine
