#include "answer.hpp"
#include "inputs.hpp"
#include "licet/analysis.hpp"
#include "verb.hpp"

#include <memory>
#include <string>
#include <vector>

namespace licet::tool {
namespace {

/// What `--why-not` and its locks say.
struct Question {
  std::string outcome;
  WhyNotOptions options;
};

Level LevelOf(const std::string& name) {
  for (const Level level : {Level::kNoLicense, Level::kExceptionAvailable,
                            Level::kLicenseRequired, Level::kProhibited}) {
    if (ToString(level) == name) return level;
  }
  throw CLI::ValidationError("`" + name +
                             "` is none of no_license|exception_available|license_required|"
                             "prohibited");
}

ExitCode AnswerWhyNot(const std::string& path, const Question& question, const Options& options,
                      Output& output) {
  if (options.format == "markdown") {
    throw CLI::ValidationError("--why-not is answered as text or json");
  }
  const SideBySide inputs = LoadSideBySide(options.packs, options, output);
  if (inputs.code != ExitCode::kDone) return inputs.code;
  if (inputs.packs.size() != 1) {
    throw CLI::ValidationError("--why-not asks one pack with its overlays");
  }
  ExitCode code = ExitCode::kDone;
  const std::vector<Scenario> scenarios = LoadScenarios(path, inputs, output, code);
  if (scenarios.empty()) return code;
  const auto answer =
      ExplainWhyNot(inputs.packs.front(), scenarios.front(), question.options,
                    {.view = options.view,
                     .known_at = options.known_at,
                     .law_of = options.law_of,
                     .readings = options.readings,
                     .effort = options.effort});
  if (!answer.ok()) {
    output.Complain(answer.status());
    return Graver(code, ExitCode::kFailed);
  }
  output.Print(options.format == "json" ? RenderJson(*answer) : RenderText(*answer));
  for (const WhyNotLine& line : answer->lines) code = Graver(code, CodeOf(line.outcome));
  return code;
}

void AddPaths(CLI::App& verb, const std::string& name, std::vector<std::string>& paths,
              const std::string& help) {
  verb.add_option(name, paths, help)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false)
      ->type_name("PATH");
}

}  // namespace

Verb DeclareExplain(CLI::App& app, Options& options) {
  CLI::App* verb = app.add_subcommand("explain", "Explain one decision in full");
  const auto scenario = std::make_shared<std::string>();
  verb->add_option("scenario", *scenario, "A scenario in TOML or JSON; - is standard input")
      ->required()
      ->type_name("SCENARIO");
  const auto question = std::make_shared<Question>();
  verb->add_option_function<std::string>(
          "--why-not",
          [question](const std::string& name) {
            question->outcome = name;
            question->options.wanted = LevelOf(name);
          },
          "Say which change of facts would give this outcome instead")
      ->type_name("OUTCOME");
  AddPaths(*verb, "--lock", question->options.lock,
           "--why-not: a fact that stays as it is (item, route[0].on, party.hq)");
  AddPaths(*verb, "--unlock", question->options.unlock,
           "--why-not: a fact that may change although a catalog states it");
  AddFormat(*verb, options, {"text", "json", "markdown"});
  AddPack(*verb, options);
  AddCatalog(*verb, options);
  AddLists(*verb, options);
  AddLawOptions(*verb, options);
  AddEffort(*verb, options);
  AddExitZero(*verb, options);
  AddOutputOptions(*verb, options);
  verb->footer(
      "Examples:\n"
      "  licet explain order.toml\n"
      "  licet explain --why-not no_license --lock item order.toml\n"
      "  licet explain --format markdown order.toml > file-note.md\n"
      "  licet explain --pack us.ear --pack another-country order.toml\n"
      "\n"
      "Returns what `licet eval` returns.");
  return {verb, [scenario, question](const Options& given, Output& output) {
            if (!question->outcome.empty())
              return AnswerWhyNot(*scenario, *question, given, output);
            if (!question->options.lock.empty() || !question->options.unlock.empty())
              throw CLI::RequiredError("--why-not");
            return AnswerAll({*scenario}, Detail::kFull, given, output);
          }};
}

}  // namespace licet::tool
