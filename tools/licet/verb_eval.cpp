#include "answer.hpp"
#include "inputs.hpp"
#include "interview.hpp"
#include "licet/scenario.hpp"
#include "recording.hpp"
#include "verb.hpp"

#include <memory>
#include <string>
#include <vector>

namespace licet::tool {
namespace {

ExitCode WriteTemplate(const Options& options, Output& output) {
  const SideBySide inputs = LoadSideBySide(options.packs, options, output);
  if (inputs.code != ExitCode::kDone) return inputs.code;
  if (inputs.packs.size() != 1) {
    throw UsageError("a template is made for one pack with its overlays");
  }
  output.Print(ScenarioTemplate(inputs.packs.front()));
  return ExitCode::kDone;
}

}  // namespace

Verb DeclareEval(Command program, Options& options) {
  Command verb = program.Part("eval", "Decide scenarios");
  const auto scenarios = std::make_shared<std::vector<std::string>>();
  const auto wants_template = std::make_shared<bool>(false);
  verb.Words("scenario", "SCENARIO", *scenarios, "Scenarios in TOML or JSON; - is standard input");
  verb.Flag("--template", *wants_template, "Write a commented scenario to start from");
  const auto interactive = std::make_shared<bool>(false);
  const auto save = std::make_shared<std::string>();
  verb.Flag("-i,--interactive", *interactive,
            "Ask for the facts that settle it, one after the other");
  verb.Option("--save", "FILE", *save,
              "--interactive: write the scenario with the answers to a file");
  AddFormat(verb, options, {"text", "json", "markdown"});
  AddPack(verb, options);
  AddCatalog(verb, options);
  AddLists(verb, options);
  AddLawOptions(verb, options);
  AddEffort(verb, options);
  AddRecording(verb, options);
  AddExitZero(verb, options);
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet eval --template > order.toml\n"
      "  licet eval order.toml\n"
      "  licet eval --interactive --save complete.toml order.toml\n"
      "  licet eval --list csl.toml order.toml\n"
      "  licet eval --known-at 2023-11-17 --format json first.toml second.toml\n"
      "  licet eval --pack us.ear --pack another-country order.toml\n"
      "  licet eval --record records --chain order.toml\n"
      "\n"
      "A pack that extends another one joins its decision; other packs are asked side by side and\n"
      "answer apart. The JSON of one scenario is an object (with the decisions in `packs` if "
      "several\n"
      "packs are asked), of several an array in their order.\n"
      "Returns 0 if nothing stands in the way by the rules that are modeled, 2 if a license is\n"
      "required at least or the event is prohibited, 4 if the facts leave open whether it may go,\n"
      "3 if rules or facts are wrong, 1 if something could not be read.");
  return {verb,
          [scenarios, wants_template, interactive, save](const Options& given, Output& output) {
            if (*wants_template && !scenarios->empty()) {
              throw UsageError("--template excludes SCENARIO");
            }
            if (*wants_template) return WriteTemplate(given, output);
            if (scenarios->empty()) throw UsageError("SCENARIO is required");
            if (*interactive) {
              if (scenarios->size() != 1) throw UsageError("--interactive takes one scenario");
              return Interview(scenarios->front(), *save, given, output);
            }
            if (!save->empty()) throw UsageError("--interactive is required");
            return AnswerAll(*scenarios, Detail::kShort, given, output);
          }};
}

}  // namespace licet::tool
