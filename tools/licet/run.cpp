#include "run.hpp"

#include "command.hpp"
#include "exit_code.hpp"
#include "options.hpp"
#include "output.hpp"
#include "suggestion.hpp"
#include "verb.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

// CLI11 has exit codes of its own for each kind of mistake; ours is one.
int FailUsage(const std::string& what, const CLI::App& app, Output& output) {
  const std::vector<CLI::App*> verbs = app.get_subcommands();
  const std::string program = verbs.empty() ? "licet" : "licet " + verbs.front()->get_name();
  output.Complain(program + ": " + what + "\nrun `" + program + " --help`\n");
  return static_cast<int>(ExitCode::kFailed);
}

std::vector<std::string> VerbNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* verb : app.get_subcommands(nullptr)) names.push_back(verb->get_name());
  return names;
}

std::string DescribeMissingVerb(const CLI::App& app) {
  const std::vector<std::string> names = VerbNames(app);
  const std::vector<std::string> words = app.remaining(true);
  const auto word = std::find_if(words.begin(), words.end(), [](const std::string& candidate) {
    return !candidate.starts_with('-');
  });
  if (word != words.end()) return "there is no verb `" + *word + "`" + Suggestion(*word, names);
  std::string text = "say what to do:";
  for (const std::string& name : names) text += (text.back() == ':' ? " " : ", ") + name;
  return text;
}

// CLI11's own words, but for a verb that there is not and options that are nearly right.
std::string Describe(const CLI::ParseError& error, const CLI::App& app) {
  const std::vector<CLI::App*> verbs = app.get_subcommands();
  if (verbs.empty()) return DescribeMissingVerb(app);
  const std::vector<std::string> words = app.remaining(true);
  if (words.empty() || !words.front().starts_with("--")) return error.what();
  std::vector<std::string> known;
  for (const CLI::Option* option : verbs.front()->get_options())
    known.push_back(option->get_name());
  const std::string word = words.front().substr(0, words.front().find('='));
  const std::string suggestion = Suggestion(word, known);
  if (std::find(known.begin(), known.end(), word) == known.end()) {
    return "there is no option `" + word + "` here" + suggestion;
  }
  return error.what() + suggestion;
}

}  // namespace

int Run(int argc, char** argv) {
  Options options;
  CLI::App app("Export-control rules on advanced chips: checked, evaluated, explained", "licet");
  app.require_subcommand(1);
  Command program(app);
  AddGlobalOptions(program, options);
  std::vector<Verb> verbs{DeclareCheck(program, options),  DeclareFmt(program, options),
                          DeclareEval(program, options),   DeclareExplain(program, options),
                          DeclareTest(program, options),   DeclareCalendar(program, options),
                          DeclareDoc(program, options),    DeclareVerify(program, options),
                          DeclareVersion(program, options)};
  for (Verb& verb : DeclareCharts(program, options)) verbs.push_back(std::move(verb));
  app.footer("`licet VERB --help` has examples for each verb.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    Output output(options.color, options.quiet);
    output.Print(app.help());
    return static_cast<int>(output.Finish() ? ExitCode::kDone : ExitCode::kFailed);
  } catch (const CLI::ParseError& error) {
    Output output(options.color, options.quiet);
    return FailUsage(Describe(error, app), app, output);
  } catch (const UsageError& error) {
    Output output(options.color, options.quiet);
    return FailUsage(error.what(), app, output);
  }
  Output output(options.color, options.quiet);
  for (const Verb& verb : verbs) {
    if (!verb.command.Given()) continue;
    const std::string stray = program.OptionNotOf(verb.command);
    if (!stray.empty()) {
      return FailUsage("`" + stray + "` means nothing here", app, output);
    }
    ExitCode code = ExitCode::kFailed;
    try {
      code = verb.run(options, output);
    } catch (const UsageError& error) {
      return FailUsage(error.what(), app, output);
    }
    if (!output.Finish()) code = ExitCode::kFailed;
    return static_cast<int>(options.exit_zero ? WithExitZero(code) : code);
  }
  return static_cast<int>(ExitCode::kFailed);
}

}  // namespace licet::tool
