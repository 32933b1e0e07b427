#include "explain_record.hpp"

#include "answer.hpp"
#include "files.hpp"
#include "licet/explanation.hpp"
#include "licet/record.hpp"

#include <algorithm>
#include <utility>

namespace licet::tool {

ExitCode ExplainRecords(const std::vector<std::string>& files, const Options& options,
                        Output& output) {
  ExitCode code = ExitCode::kDone;
  Answers answers;
  for (const std::string& file : files) {
    const absl::StatusOr<std::string> bytes = ReadInput(file);
    if (!bytes.ok()) {
      output.Complain(bytes.status());
      return ExitCode::kFailed;
    }
    absl::StatusOr<DecisionRecord> record = ReadRecord(*bytes);
    if (!record.ok()) {
      output.Complain(absl::Status(record.status().code(),
                                   "`" + file + "`: " + std::string(record.status().message())));
      return ExitCode::kFailed;
    }
    code = Graver(code, CodeOf(record->explanation.outcome));
    answers.packs.push_back(std::move(record->explanation));
  }
  answers.scenario = answers.packs.front().scenario;
  for (const Decision& decision : answers.packs) {
    if (decision.scenario == answers.scenario) continue;
    output.Complain(absl::InvalidArgumentError(
        "the records are of several scenarios; explain those of one at a time"));
    return ExitCode::kFailed;
  }
  std::stable_sort(answers.packs.begin(), answers.packs.end(),
                   [](const Decision& a, const Decision& b) { return a.pack.name < b.pack.name; });
  const RenderOptions style{.detail = Detail::kFull, .color = output.color_results()};
  if (options.format == "json") {
    output.Print(RenderJson(answers, style));
  } else {
    output.Print(options.format == "markdown" ? RenderMarkdown(answers, style)
                                              : RenderText(answers, style));
  }
  return code;
}

}  // namespace licet::tool
