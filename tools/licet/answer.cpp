#include "answer.hpp"

#include "inputs.hpp"
#include "licet/decision.hpp"
#include "licet/evaluate.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

ExitCode CodeOf(OutcomeRange outcome) {
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

std::optional<Decision> AnswerOne(const std::string& path, const Inputs& inputs,
                                  const Options& options, Output& output, ExitCode& code) {
  ExitCode read = ExitCode::kDone;
  const std::optional<Scenario> scenario = LoadScenario(path, inputs, output, read);
  code = Graver(code, read);
  if (!scenario) return std::nullopt;
  absl::StatusOr<Decision> decision = Evaluate(*inputs.pack, *scenario,
                                               {.view = options.view,
                                                .known_at = options.known_at,
                                                .law_of = options.law_of,
                                                .readings = options.readings});
  if (!decision.ok()) {
    output.Complain(decision.status());
    code = Graver(code, ExitCode::kFailed);
    return std::nullopt;
  }
  code = Graver(code, CodeOf(decision->outcome));
  return *std::move(decision);
}

void Write(const std::vector<Decision>& decisions, bool as_list, Detail detail,
           const Options& options, Output& output) {
  const RenderOptions style{.detail = detail, .color = output.color_results()};
  if (options.format == "json") {
    if (!as_list && decisions.empty()) return;
    output.Print(as_list ? RenderJson(decisions, style) : RenderJson(decisions.front(), style));
    return;
  }
  bool first = true;
  for (const Decision& decision : decisions) {
    if (!first) output.Print("\n");
    first = false;
    output.Print(options.format == "markdown" ? RenderMarkdown(decision, style)
                                              : RenderText(decision, style));
  }
}

}  // namespace

ExitCode AnswerAll(const std::vector<std::string>& scenarios, Detail detail, const Options& options,
                   Output& output) {
  const Inputs inputs = LoadInputs(options.packs, options, output);
  if (inputs.code != ExitCode::kDone) return inputs.code;
  ExitCode code = ExitCode::kDone;
  std::vector<Decision> decisions;
  for (const std::string& path : scenarios) {
    std::optional<Decision> decision = AnswerOne(path, inputs, options, output, code);
    if (decision) decisions.push_back(*std::move(decision));
  }
  Write(decisions, scenarios.size() > 1, detail, options, output);
  return code;
}

}  // namespace licet::tool
