#include "chart_inputs.hpp"
#include "licet/calendar.hpp"
#include "verb.hpp"

#include <memory>
#include <optional>
#include <string>

namespace licet::tool {
namespace {

struct Settings {
  std::optional<Date> from, until;
  std::string file;
};

ExitCode Run(const Settings& settings, const Options& options, Output& output) {
  ExitCode code = ExitCode::kDone;
  const std::optional<Pack> pack = LoadOnePack(options, output, code);
  if (!pack) return code;
  const absl::StatusOr<Calendar> calendar = ReadCalendar(*pack, settings.from, settings.until);
  if (!calendar.ok()) {
    output.Complain(calendar.status());
    return ExitCode::kFailed;
  }
  const std::string text = options.format == "json"  ? RenderJson(*calendar)
                           : options.format == "csv" ? RenderCsv(*calendar)
                                                     : RenderText(*calendar);
  return Deliver(text, settings.file, output);
}

}  // namespace

Verb DeclareCalendar(Command program, Options& options) {
  Command verb = program.Part("calendar", "List what changes when in the law of a pack");
  const auto settings = std::make_shared<Settings>();
  AddDay(verb, "--from", "First day to list", settings->from);
  AddDay(verb, "--until", "Last day to list", settings->until);
  AddFormat(verb, options, {"text", "json", "csv"});
  AddOutputFile(verb, settings->file);
  AddPack(verb, options);
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet calendar\n"
      "  licet calendar --from 2026-01-01 --format csv -o calendar.csv\n"
      "\n"
      "Days after the law that the pack knows are marked as scheduled. Returns 3 if the rules are\n"
      "wrong, 1 if something could not be read.");
  return {verb, [settings](const Options& given, Output& output) {
            if (settings->from && settings->until && *settings->until < *settings->from) {
              throw UsageError("--until lies before --from");
            }
            return Run(*settings, given, output);
          }};
}

}  // namespace licet::tool
