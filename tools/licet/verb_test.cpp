#include "verb.hpp"

#include "inputs.hpp"
#include "licet/test_run.hpp"
#include "messages.hpp"

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

struct Settings {
  std::vector<std::string> packs;
  std::vector<std::string> cases;
  std::string filter;
  bool coverage = false;
};

// What ran, over all packs.
struct Total {
  TestReport report;
  Messages messages;
  std::set<std::string> digests;  // of the packs
  ExitCode code = ExitCode::kDone;
};

void RunPack(const Pack& pack, const Catalog& catalog, const Settings& settings, Output& output,
             Total& total) {
  // A pack that is named beside several others is tested once.
  if (!total.digests.insert(pack.identity().digest).second) return;
  absl::StatusOr<TestReport> report = RunTests(pack, catalog, settings.cases, settings.filter);
  if (!report.ok()) {
    output.Complain(report.status());
    total.code = Graver(total.code, ExitCode::kFailed);
    return;
  }
  for (TestResult& result : report->results) total.report.results.push_back(std::move(result));
  for (std::string& rule : report->unreached_rules) {
    total.report.unreached_rules.push_back(std::move(rule));
  }
  total.messages.Add(report->diagnostics, report->sources);
}

void RunPacks(const std::string& path, const Settings& settings, const Options& options,
              Output& output, Total& total) {
  std::vector<std::string> names = options.packs;
  names.push_back(path);
  const SideBySide inputs = LoadSideBySide(names, options, output, PackTests::kRead);
  total.code = Graver(total.code, inputs.code);
  for (std::size_t i = 0; i < inputs.packs.size(); ++i) {
    RunPack(inputs.packs[i], inputs.catalogs[i], settings, output, total);
  }
}

std::string RenderText(const Total& total, const Settings& settings, bool quiet) {
  std::string text;
  std::size_t failed = 0;
  for (const TestResult& result : total.report.results) {
    if (result.passed) continue;
    ++failed;
    text += "FAILED " + result.suite + ": " + result.name;
    if (!result.place.empty()) text += " (" + result.place + ")";
    text += "\n    " + result.message + "\n";
  }
  const std::vector<std::string>& unreached = total.report.unreached_rules;
  if (settings.coverage && !unreached.empty()) {
    text += "rules that no test reaches:\n";
    for (const std::string& rule : unreached) text += "    " + rule + "\n";
  }
  if (quiet) return text;
  const std::size_t count = total.report.results.size();
  text += std::to_string(count) + (count == 1 ? " test, " : " tests, ");
  return text + std::to_string(failed) + " failed\n";
}

ExitCode Judge(const Total& total, const Settings& settings) {
  ExitCode code = total.code;
  if (HasErrors(total.messages.diagnostics())) code = Graver(code, ExitCode::kWrong);
  for (const TestResult& result : total.report.results) {
    if (!result.passed) code = Graver(code, ExitCode::kAdverse);
  }
  if (settings.coverage && !total.report.unreached_rules.empty()) {
    code = Graver(code, ExitCode::kAdverse);
  }
  return code;
}

ExitCode Run(const Settings& settings, const Options& options, Output& output) {
  Total total;
  for (const std::string& pack : settings.packs) {
    RunPacks(pack, settings, options, output, total);
  }
  Complain(total.messages.diagnostics(), total.messages.sources(), output);
  if (options.format == "json") {
    output.Print(RenderJson(total.report));
  } else if (options.format == "junit") {
    output.Print(RenderJunit(total.report));
  } else {
    output.Print(RenderText(total, settings, output.quiet()));
  }
  const ExitCode code = Judge(total, settings);
  if (total.report.results.empty() && code == ExitCode::kDone) {
    output.Complain(settings.filter.empty()
                        ? "error: no test ran\n"
                        : "error: no test ran; none has `" + settings.filter + "` in its name\n");
    return ExitCode::kFailed;
  }
  return code;
}

}  // namespace

Verb DeclareTest(Command program, Options& options) {
  Command verb = program.Part("test", "Run the tests of packs");
  const auto settings = std::make_shared<Settings>();
  verb.Words("path", "PATH", settings->packs, "Packs: folders, or names of packs compiled in",
             Command::Presence::kRequired);
  verb.Option("--cases", "FILE", settings->cases,
              "A scenario file with an [expect] table to run beside those of the pack");
  verb.Option("--filter", "TEXT", settings->filter, "Run only tests that have TEXT in their name");
  verb.Flag("--coverage", settings->coverage, "Fail if there is a rule that no test reaches");
  AddFormat(verb, options, {"text", "json", "junit"});
  AddPack(verb, options);
  verb.Describe("--pack", "A pack to read with each PATH");
  AddCatalog(verb, options);
  AddExitZero(verb, options);
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet test rules/us-ear\n"
      "  licet test --filter h800 us.ear\n"
      "  licet test --format junit rules/us-ear > tests.xml\n"
      "\n"
      "Returns 2 if a test fails, 3 if rules or cases are wrong, 1 if no test ran.");
  return {verb, [settings](const Options& given, Output& output) {
            return Run(*settings, given, output);
          }};
}

}  // namespace licet::tool
