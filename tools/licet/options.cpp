#include "options.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

void AddDate(Command command, const std::string& name, std::optional<Date>& date,
             const std::string& help) {
  const auto read = [&date](const std::string& text) { date = ReadDay(text); };
  command.Option(name, "DATE", read, help);
}

template <typename Value>
void AddChoice(Command command, const std::string& name, Value& value,
               const std::vector<std::pair<std::string, Value>>& choices, const std::string& help) {
  std::string names;
  for (const auto& [text, meaning] : choices) names += (names.empty() ? "" : "|") + text;
  const auto read = [&value, choices, names](const std::string& given) {
    for (const auto& [text, meaning] : choices) {
      if (text != given) continue;
      value = meaning;
      return;
    }
    throw UsageError("`" + given + "` is none of " + names);
  };
  command.Option(name, names, read, help);
}

}  // namespace

void AddOutputOptions(Command command, Options& options) {
  AddChoice<ColorWhen>(
      command, "--color", options.color,
      {{"auto", ColorWhen::kAuto}, {"always", ColorWhen::kAlways}, {"never", ColorWhen::kNever}},
      "Color the text; auto: on a terminal, unless NO_COLOR is set");
  command.Flag("-q,--quiet", options.quiet, "Leave out warnings, notes and summaries");
}

void AddPack(Command command, Options& options) {
  command.Option(
      "--pack", "PACK", options.packs,
      "Rules to ask: a folder, a file or a pack that is compiled in; overlays join their "
      "base (default: us.ear with its overlays)");
}

void AddCatalog(Command command, Options& options) {
  command.Option("--catalog", "FILE", options.catalogs,
                 "Chips to know beside the catalog compiled in");
}

void AddLists(Command command, Options& options) {
  command.Option("--list", "MANIFEST", options.lists,
                 "A restricted party list to screen against: its manifest, or the name of one that "
                 "is compiled in");
}

void AddLawOptions(Command command, Options& options) {
  AddDate(command, "--law-of", options.law_of,
          "Judge every event by the law of this day instead of its own");
  AddDate(command, "--known-at", options.known_at,
          "Use what was published by this day (default: the day of the pack)");
  AddChoice<View>(command, "--view", options.view,
                  {{"enforced", View::kEnforced}, {"de_jure", View::kDeJure}},
                  "The law as it is enforced or as printed (default: enforced)");
  command.Option("--reading", "NAME=READING", options.readings,
                 "Choose a reading of a question that the law leaves open");
}

void AddEffort(Command command, Options& options) {
  constexpr std::uint64_t kMost = 1'000'000'000;
  command.Option("--effort", "STEPS", options.effort, kMost,
                 "How much work goes into following an open answer into its cases; 0: none "
                 "(default: " +
                     std::to_string(EvaluateOptions::kDefaultEffort) + ")");
}

void AddExitZero(Command command, Options& options) {
  command.Flag("--exit-zero", options.exit_zero,
               "Return 0 whatever the answer is; failures and mistakes keep theirs");
}

void AddFormat(Command command, Options& options, const std::vector<std::string>& formats) {
  std::vector<std::pair<std::string, std::string>> choices;
  for (const std::string& format : formats) choices.emplace_back(format, format);
  AddChoice<std::string>(command, "--format", options.format, choices,
                         "How the result is written (default: text)");
}

void AddGlobalOptions(Command command, Options& options) {
  AddOutputOptions(command, options);
  AddPack(command, options);
  AddCatalog(command, options);
  AddLists(command, options);
  AddLawOptions(command, options);
  AddExitZero(command, options);
  command.HideOptions();
}

Date ReadDay(const std::string& text) {
  const std::optional<Date> day = Date::Parse(text);
  if (!day) throw UsageError("`" + text + "` is not a day; write YYYY-MM-DD");
  return *day;
}

}  // namespace licet::tool
