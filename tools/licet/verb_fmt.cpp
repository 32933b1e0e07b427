#include "files.hpp"
#include "inputs.hpp"
#include "licet/format.hpp"
#include "verb.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace licet::tool {
namespace {

struct Settings {
  std::vector<std::string> paths;
  bool check = false;
  bool to_stdout = false;
};

ExitCode FormatOne(const std::string& path, const Settings& settings, Output& output) {
  const absl::StatusOr<std::string> text = ReadInput(path);
  if (!text.ok()) {
    output.Complain(text.status());
    return ExitCode::kFailed;
  }
  const std::string name = path == "-" ? "<stdin>" : path;
  const FormatResult result = Format(*text, name);
  Complain(result.diagnostics, result.sources, output);
  if (HasErrors(result.diagnostics)) return ExitCode::kWrong;
  const bool same = result.text == *text;
  if (settings.check) {
    if (same) return ExitCode::kDone;
    output.Print("would reformat " + name + "\n");
    return ExitCode::kAdverse;
  }
  if (settings.to_stdout || path == "-") {
    output.Print(result.text);
    return ExitCode::kDone;
  }
  if (same) return ExitCode::kDone;
  const absl::Status written = WriteAtomically(path, result.text);
  if (!written.ok()) {
    output.Complain(written);
    return ExitCode::kFailed;
  }
  if (!output.quiet()) output.Print("reformatted " + name + "\n");
  return ExitCode::kDone;
}

ExitCode Run(const Settings& settings, Output& output) {
  std::vector<std::string> files = settings.paths;
  if (files != std::vector<std::string>{"-"}) {
    absl::StatusOr<std::vector<std::string>> found = RuleFilesIn(settings.paths);
    if (!found.ok()) {
      output.Complain(found.status());
      return ExitCode::kFailed;
    }
    files = *std::move(found);
  }
  ExitCode code = ExitCode::kDone;
  for (const std::string& file : files) code = Graver(code, FormatOne(file, settings, output));
  return code;
}

}  // namespace

Verb DeclareFmt(Command program, Options& options) {
  Command verb = program.Part("fmt", "Lay rules out in the canonical form");
  const auto settings = std::make_shared<Settings>();
  verb.Words("path", "PATH", settings->paths,
             "Rule files, folders of them, or - for standard input (to standard output)",
             Command::Presence::kRequired);
  verb.Flag("--check", settings->check,
            "Write nothing; name the files that would change and return 2");
  verb.Flag("--stdout", settings->to_stdout, "Write to standard output instead of the files");
  AddExitZero(verb, options);
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet fmt rules/us-ear\n"
      "  licet fmt --check rules\n"
      "  licet fmt - < draft.licet\n"
      "\n"
      "Files with syntax errors are left as they are, and 3 is returned.");
  return {verb, [settings](const Options&, Output& output) {
            if (settings->check && settings->to_stdout) {
              throw UsageError("--check excludes --stdout");
            }
            const auto& paths = settings->paths;
            if (paths.size() > 1 && std::count(paths.begin(), paths.end(), "-") > 0) {
              throw UsageError("standard input (`-`) is laid out alone");
            }
            return Run(*settings, output);
          }};
}

}  // namespace licet::tool
