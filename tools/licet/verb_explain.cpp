#include "answer.hpp"
#include "explain_record.hpp"
#include "inputs.hpp"
#include "licet/analysis.hpp"
#include "licet/smt.hpp"
#include "verb.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

/// What `--why-not` and its locks, or `--smt`, say.
struct Question {
  std::string outcome;
  WhyNotOptions options;
  bool smt = false;
};

Level LevelOf(const std::string& name) {
  for (const Level level : {Level::kNoLicense, Level::kExceptionAvailable, Level::kLicenseRequired,
                            Level::kProhibited}) {
    if (ToString(level) == name) return level;
  }
  throw UsageError("`" + name +
                   "` is none of no_license|exception_available|license_required|"
                   "prohibited");
}

/// One pack, its scenario and what they are asked with, for questions that one pack answers.
struct Asked {
  ExitCode code = ExitCode::kDone;
  std::optional<Pack> pack;
  std::optional<Scenario> scenario;
  EvaluateOptions options;
};

Asked LoadOne(const std::string& path, const char* option, const Options& options, Output& output) {
  Asked asked;
  const SideBySide inputs = LoadSideBySide(options.packs, options, output);
  asked.code = inputs.code;
  if (asked.code != ExitCode::kDone) return asked;
  if (inputs.packs.size() != 1)
    throw UsageError(std::string(option) + " asks one pack with its overlays");
  std::vector<Scenario> scenarios = LoadScenarios(path, inputs, output, asked.code);
  if (scenarios.empty()) return asked;
  asked.pack = inputs.packs.front();
  asked.scenario = std::move(scenarios.front());
  asked.options = {.view = options.view,
                   .known_at = options.known_at,
                   .law_of = options.law_of,
                   .readings = options.readings,
                   .effort = options.effort};
  return asked;
}

ExitCode PrintSmtLib(const std::string& path, const Options& options, Output& output) {
  if (options.format != "text") throw UsageError("--smt is written as it is, in no other format");
  const Asked asked = LoadOne(path, "--smt", options, output);
  if (!asked.scenario) return asked.code;
  const auto script = OutcomesAsSmtLib(*asked.pack, *asked.scenario, asked.options);
  if (!script.ok()) {
    output.Complain(script.status());
    return Graver(asked.code, ExitCode::kFailed);
  }
  output.Print(*script);
  return asked.code;
}

ExitCode AnswerWhyNot(const std::string& path, const Question& question, const Options& options,
                      Output& output) {
  if (options.format == "markdown") {
    throw UsageError("--why-not is answered as text or json");
  }
  const Asked asked = LoadOne(path, "--why-not", options, output);
  if (!asked.scenario) return asked.code;
  ExitCode code = asked.code;
  const auto answer = ExplainWhyNot(*asked.pack, *asked.scenario, question.options, asked.options);
  if (!answer.ok()) {
    output.Complain(answer.status());
    return Graver(code, ExitCode::kFailed);
  }
  output.Print(options.format == "json" ? RenderJson(*answer) : RenderText(*answer));
  for (const WhyNotLine& line : answer->lines) code = Graver(code, CodeOf(line.outcome));
  return code;
}

// A record says what was asked, and of what; nothing else can be asked of it.
void CheckAlone(const std::vector<std::string>& scenarios, const Question& question,
                const Options& options) {
  const bool alone = scenarios.empty() && question.outcome.empty() && !question.smt &&
                     options.packs.empty() && !options.known_at && !options.law_of &&
                     options.readings.empty();
  if (!alone)
    throw UsageError(
        "--record is explained by itself: it holds the scenario, the law and the day; leave out "
        "SCENARIO, --why-not, --smt, --pack, --known-at, --law-of and --reading");
}

}  // namespace

Verb DeclareExplain(Command program, Options& options) {
  Command verb = program.Part("explain", "Explain one decision in full");
  const auto scenarios = std::make_shared<std::vector<std::string>>();
  verb.Words("scenario", "SCENARIO", *scenarios, "A scenario in TOML or JSON; - is standard input");
  const auto records = std::make_shared<std::vector<std::string>>();
  verb.Option("--record", "FILE", *records,
              "Explain the decision in this record, with nothing but the record");
  const auto question = std::make_shared<Question>();
  verb.Option(
      "--why-not", "OUTCOME",
      [question](const std::string& name) {
        question->outcome = name;
        question->options.wanted = LevelOf(name);
      },
      "Say which change of facts would give this outcome instead");
  verb.Option("--lock", "PATH", question->options.lock,
              "--why-not: a fact that stays as it is (item, route[0].on, party.hq)");
  verb.Option("--unlock", "PATH", question->options.unlock,
              "--why-not: a fact that may change although a catalog states it");
  verb.Flag("--smt", question->smt,
            "Write which outcomes there can be as a question to a solver (SMT-LIB)");
  AddFormat(verb, options, {"text", "json", "markdown"});
  AddPack(verb, options);
  AddCatalog(verb, options);
  AddLists(verb, options);
  AddLawOptions(verb, options);
  AddEffort(verb, options);
  AddExitZero(verb, options);
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet explain order.toml\n"
      "  licet explain --why-not no_license --lock item order.toml\n"
      "  licet explain --format markdown order.toml > file-note.md\n"
      "  licet explain --smt order.toml > question.smt2\n"
      "  licet explain --pack us.ear --pack another-country order.toml\n"
      "  licet explain --record order-record.json\n"
      "\n"
      "Returns what `licet eval` returns.");
  return {verb, [scenarios, records, question](const Options& given, Output& output) {
            if (!records->empty()) {
              CheckAlone(*scenarios, *question, given);
              return ExplainRecords(*records, given, output);
            }
            if (scenarios->empty()) throw UsageError("SCENARIO or --record is required");
            if (scenarios->size() > 1)
              throw UsageError("one scenario is explained at a time; `" + scenarios->at(1) +
                               "` is a second one");
            if (question->smt && !question->outcome.empty())
              throw UsageError("--smt and --why-not are two questions; ask one");
            if (question->smt) return PrintSmtLib(scenarios->front(), given, output);
            if (!question->outcome.empty())
              return AnswerWhyNot(scenarios->front(), *question, given, output);
            if (!question->options.lock.empty() || !question->options.unlock.empty())
              throw UsageError("--why-not is required");
            return AnswerAll(*scenarios, Detail::kFull, given, output);
          }};
}

}  // namespace licet::tool
