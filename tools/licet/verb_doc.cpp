#include "chart_inputs.hpp"
#include "licet/document.hpp"
#include "verb.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace licet::tool {
namespace {

struct Settings {
  std::vector<std::string> packs;
  std::optional<Date> on;
  std::string file;
  bool coverage = false;
};

ExitCode RunCoverage(const Pack& pack, const Settings& settings, Output& output) {
  const absl::StatusOr<LawCoverage> coverage = CoverageOf(pack);
  if (!coverage.ok()) {
    output.Complain(coverage.status());
    return ExitCode::kFailed;
  }
  return Deliver(RenderMarkdown(*coverage), settings.file, output);
}

ExitCode Run(const Settings& settings, Options options, Output& output) {
  options.packs.insert(options.packs.end(), settings.packs.begin(), settings.packs.end());
  ExitCode code = ExitCode::kDone;
  const std::optional<Pack> pack = LoadOnePack(options, output, code);
  if (!pack) return code;
  if (settings.coverage) return RunCoverage(*pack, settings, output);
  EvaluateOptions asked;
  asked.view = options.view;
  asked.known_at = options.known_at;
  const absl::StatusOr<PackDocument> document = Weave(*pack, settings.on, asked);
  if (!document.ok()) {
    output.Complain(document.status());
    return ExitCode::kFailed;
  }
  const bool markdown = options.format == "markdown";
  return Deliver(markdown ? RenderMarkdown(*document) : RenderHtml(*document), settings.file,
                 output);
}

}  // namespace

Verb DeclareDoc(Command program, Options& options) {
  Command verb = program.Part("doc", "Write a pack as one readable page");
  const auto settings = std::make_shared<Settings>();
  verb.Words("pack", "PACK", settings->packs,
             "A pack, and overlays of it: folders or names of packs compiled in "
             "(default: us.ear)");
  AddDay(verb, "--on", "The day of the tables (default: the day of the pack)", settings->on);
  verb.Flag("--coverage", settings->coverage,
            "Write instead, in Markdown, which provisions the pack models");
  AddFormat(verb, options, {"html", "markdown"});
  verb.Describe("--format", "How the page is written (default: html)");
  AddOutputFile(verb, settings->file);
  AddPack(verb, options);
  AddLawOptions(verb, options);
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet doc us.ear -o us-ear.html\n"
      "  licet doc us.ear --on 2023-11-17 --format markdown -o us-ear.md\n"
      "  licet doc us.ear --coverage -o coverage.md\n"
      "\n"
      "Returns 3 if the rules are wrong, 1 if something could not be read or written.");
  return {verb, [settings](const Options& given, Output& output) {
            return Run(*settings, given, output);
          }};
}

}  // namespace licet::tool
