#include "licet/test_run.hpp"

#include "base/file.hpp"
#include "data/bind.hpp"
#include "diag/sink.hpp"
#include "engine/catalog_data.hpp"
#include "engine/contradictions.hpp"
#include "engine/coverage.hpp"
#include "engine/decide.hpp"
#include "engine/diagnostics.hpp"
#include "engine/expectations.hpp"
#include "engine/options.hpp"
#include "engine/pack_data.hpp"
#include "engine/pack_files.hpp"
#include "engine/status.hpp"
#include "io/read_document.hpp"
#include "model/check.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace licet {
inline namespace v0 {
namespace {

using engine::RuleFile;

std::string PlaceOf(const SourceSet& sources, Span span) {
  if (!span.has_file()) return {};
  const LineColumn at = sources.Locate(span.file, span.begin);
  return std::string(sources.name(span.file)) + ":" + std::to_string(at.line);
}

std::string Joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : "; ") + sentence;
  return text;
}

// "A800 the day before, on 2023-11-17 known at 2023-12-01 without item.node".
std::string NameOf(const syntax::TestDeclaration& test,
                   const syntax::TestDeclaration::Case& test_case) {
  std::string name = test.title.text + ", on " + test_case.on.date.ToString();
  if (test_case.known_at) name += " known at " + test_case.known_at->date.ToString();
  if (test_case.view) name += " view " + test_case.view->text;
  for (std::size_t i = 0; i < test_case.without.size(); ++i) {
    name += i == 0 ? " without " : ", ";
    const auto& parts = test_case.without[i].parts;
    for (std::size_t j = 0; j < parts.size(); ++j) name += (j == 0 ? "" : ".") + parts[j].text;
  }
  return name;
}

class Runner {
 public:
  Runner(const Pack& pack, const Catalog& catalog, std::string filter)
      : pack_(pack.data()), catalog_(catalog.data().catalog), filter_(std::move(filter)) {
    // Tests of rule files point into the texts of the pack, so these come first.
    const SourceSet& texts = pack_.sources;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      report_.sources.Add(std::string(texts.name(FileId{i})), std::string(texts.text(FileId{i})));
    }
  }

  void RunPackTests() {
    for (const model::Test& test : pack_.rules.tests) {
      const auto& declaration = pack_.rules.tree.files[test.file].declarations[test.declaration];
      const auto& node = std::get<syntax::TestDeclaration>(declaration.node);
      for (const auto& test_case : node.cases) RunCase(node, test_case);
    }
  }

  void RunFile(const RuleFile& file) {
    if (!seen_.insert(file.name).second) return;
    diag::Sink sink;
    const FileId id = report_.sources.Add(file.name, file.text);
    const auto document = io::ReadDocument(report_.sources, id, TextFormat::kByContent, sink);
    TestResult result;
    result.suite = file.name;
    result.name = file.name;
    result.place = file.name + ":1";
    if (!document) {
      if (Wanted(result)) Fail(std::move(result), sink);
      return;
    }
    const auto scenario = Bind(*document, sink);
    if (scenario && !scenario->title.empty()) result.name = scenario->title;
    if (!Wanted(result)) return;
    if (!scenario) {
      Fail(std::move(result), sink);
    } else if (!scenario->expectation) {
      result.message = "the file has no `[expect]` table, so there is nothing to test";
      report_.results.push_back(std::move(result));
    } else {
      result.place = PlaceOf(report_.sources, scenario->expectation->span);
      Judge(std::move(result), *scenario, *scenario->expectation, EvaluateOptions{});
    }
  }

  TestReport Finish() {
    // A part of the tests says nothing about what all of them reach.
    if (filter_.empty()) {
      for (const model::Rule& rule : pack_.rules.rules) {
        if (reached_.count(rule.name) == 0) report_.unreached_rules.push_back(rule.name);
      }
    }
    engine::SortByPlace(report_.diagnostics);
    return std::move(report_);
  }

 private:
  bool Wanted(const TestResult& result) const {
    return result.name.find(filter_) != std::string::npos ||
           result.suite.find(filter_) != std::string::npos;
  }

  std::optional<data::Scenario> Bind(const data::Node& document, diag::Sink& sink) const {
    auto scenario = data::BindScenario(document, pack_.rules.schema, catalog_, sink);
    if (scenario) engine::ReportContradictions(*pack_.program, *scenario, sink);
    if (sink.has_errors()) scenario.reset();
    return scenario;
  }

  void RunCase(const syntax::TestDeclaration& test,
               const syntax::TestDeclaration::Case& test_case) {
    TestResult result;
    result.suite = pack_.identity.name;
    result.name = NameOf(test, test_case);
    result.place = PlaceOf(report_.sources, test_case.span);
    if (!Wanted(result)) return;
    diag::Sink sink;
    const auto scenario = Bind(model::TestDocument(pack_.rules, test, test_case), sink);
    if (!scenario) {
      Fail(std::move(result), sink);
      return;
    }
    EvaluateOptions options;
    if (test_case.known_at) options.known_at = test_case.known_at->date;
    if (test_case.view && test_case.view->text == "de_jure") options.view = View::kDeJure;
    Judge(std::move(result), *scenario, engine::ExpectationOf(test_case), options);
  }

  void Judge(TestResult result, const data::Scenario& scenario,
             const data::Expectation& expectation, const EvaluateOptions& options) {
    // Options of tests name no reading, so they cannot be wrong.
    const auto filled = engine::OptionsFor(pack_, options);
    const Decision decision = engine::Decide(pack_, scenario, result.name, *filled);
    const std::set<std::string> reached = engine::RulesReached(decision);
    reached_.insert(reached.begin(), reached.end());
    result.rules.assign(reached.begin(), reached.end());
    result.message = Joined(engine::UnmetExpectations(expectation, decision));
    result.passed = result.message.empty();
    report_.results.push_back(std::move(result));
  }

  void Fail(TestResult result, diag::Sink& sink) {
    std::vector<std::string> messages;
    for (Diagnostic& diagnostic : sink.Take()) {
      if (diagnostic.severity == Severity::kError) messages.push_back(diagnostic.message);
      report_.diagnostics.push_back(std::move(diagnostic));
    }
    result.message = "the facts cannot be read: " + Joined(messages);
    report_.results.push_back(std::move(result));
  }

  const detail::PackData& pack_;
  const data::Catalog& catalog_;
  std::string filter_;
  TestReport report_;
  std::set<std::string> reached_;
  std::set<std::string> seen_;
};

}  // namespace

std::size_t TestReport::passed() const {
  return static_cast<std::size_t>(std::count_if(
      results.begin(), results.end(), [](const TestResult& result) { return result.passed; }));
}

std::size_t TestReport::failed() const { return results.size() - passed(); }

absl::StatusOr<TestReport> RunTests(const Pack& pack, const Catalog& catalog,
                                    const std::vector<std::string>& cases,
                                    const std::string& filter) {
  if (!pack.ok()) {
    return engine::FailedPrecondition("testing `" + pack.identity().name +
                                      "`: the pack has errors");
  }
  if (pack.data().tests_left_out) {
    return engine::FailedPrecondition("testing `" + pack.identity().name +
                                      "`: it was loaded without its tests; load it with "
                                      "PackTests::kRead");
  }
  Runner runner(pack, catalog, filter);
  runner.RunPackTests();
  for (const detail::PackData::Home& home : pack.data().homes) {
    auto files = engine::CaseFiles(home.folder, home.embedded_folder);
    if (!files.ok()) return files.status();
    for (const RuleFile& file : *files) runner.RunFile(file);
  }
  for (const std::string& path : cases) {
    auto text = base::ReadFile(path, io::kMaxDocumentBytes);
    if (!text.ok()) return text.status();
    runner.RunFile({path, path, *std::move(text)});
  }
  return runner.Finish();
}

}  // namespace v0
}  // namespace licet
