#include "answer.hpp"

#include "inputs.hpp"
#include "licet/decision.hpp"
#include "licet/evaluate.hpp"
#include "recording.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {

ExitCode CodeOf(OutcomeRange outcome) {
  // Whatever the open facts turn out to be, it may not go without a license (ADR 4).
  if (outcome.low >= Level::kLicenseRequired) return ExitCode::kAdverse;
  if (!outcome.determined()) return ExitCode::kUndetermined;
  switch (outcome.high) {
    case Level::kNoLicense:
    case Level::kExceptionAvailable:
      return ExitCode::kDone;
    case Level::kLicenseRequired:
    case Level::kProhibited:
      return ExitCode::kAdverse;
  }
  return ExitCode::kFailed;
}

namespace {

std::optional<Answers> AnswerOne(const std::string& path, const SideBySide& inputs, Detail detail,
                                 const Options& options, Output& output, ExitCode& code) {
  ExitCode read = ExitCode::kDone;
  const std::vector<Scenario> scenarios = LoadScenarios(path, inputs, output, read);
  code = Graver(code, read);
  if (scenarios.empty()) return std::nullopt;
  absl::StatusOr<Answers> answers = EvaluateEach(inputs.packs, scenarios,
                                                 {.view = options.view,
                                                  .known_at = options.known_at,
                                                  .law_of = options.law_of,
                                                  .readings = options.readings,
                                                  .chain = detail == Detail::kFull,
                                                  .effort = options.effort});
  if (!answers.ok()) {
    output.Complain(answers.status());
    code = Graver(code, ExitCode::kFailed);
    return std::nullopt;
  }
  for (const Decision& decision : answers->packs) code = Graver(code, CodeOf(decision.outcome));
  const absl::Status recorded = RecordAll(inputs.packs, scenarios, options);
  if (!recorded.ok()) {
    output.Complain(recorded);
    code = Graver(code, ExitCode::kFailed);
  }
  return *std::move(answers);
}

void Write(const std::vector<Answers>& all, bool as_list, Detail detail, const Options& options,
           Output& output) {
  const RenderOptions style{.detail = detail, .color = output.color_results()};
  if (options.format == "json") {
    if (!as_list && all.empty()) return;
    output.Print(as_list ? RenderJson(all, style) : RenderJson(all.front(), style));
    return;
  }
  bool first = true;
  for (const Answers& answers : all) {
    if (!first) output.Print("\n");
    first = false;
    output.Print(options.format == "markdown" ? RenderMarkdown(answers, style)
                                              : RenderText(answers, style));
  }
}

}  // namespace

ExitCode AnswerAll(const std::vector<std::string>& scenarios, Detail detail, const Options& options,
                   Output& output) {
  if (std::count(scenarios.begin(), scenarios.end(), "-") > 1) {
    throw UsageError("standard input (`-`) is named twice, but can be read only once");
  }
  const SideBySide inputs = LoadSideBySide(options.packs, options, output);
  if (inputs.code != ExitCode::kDone) return inputs.code;
  ExitCode code = ExitCode::kDone;
  std::vector<Answers> all;
  for (const std::string& path : scenarios) {
    std::optional<Answers> answers = AnswerOne(path, inputs, detail, options, output, code);
    if (answers) all.push_back(*std::move(answers));
  }
  Write(all, scenarios.size() > 1, detail, options, output);
  return code;
}

}  // namespace licet::tool
