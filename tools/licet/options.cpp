#include "options.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

// An option that takes one value each time it is given; CLI11 would take all words that follow.
CLI::Option* AddRepeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                           const std::string& help) {
  return app.add_option(name, values, help)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void AddDate(CLI::App& app, const std::string& name, std::optional<Date>& date,
             const std::string& help) {
  const auto read = [&date](const std::string& text) {
    date = Date::Parse(text);
    if (!date) throw CLI::ValidationError("`" + text + "` is not a day; write YYYY-MM-DD");
  };
  app.add_option_function<std::string>(name, read, help)->type_name("DATE");
}

template <typename Value>
void AddChoice(CLI::App& app, const std::string& name, Value& value,
               const std::vector<std::pair<std::string, Value>>& choices, const std::string& help) {
  std::string names;
  for (const auto& [text, meaning] : choices) names += (names.empty() ? "" : "|") + text;
  const auto read = [&value, choices, names](const std::string& given) {
    for (const auto& [text, meaning] : choices) {
      if (text != given) continue;
      value = meaning;
      return;
    }
    throw CLI::ValidationError("`" + given + "` is none of " + names);
  };
  app.add_option_function<std::string>(name, read, help)->type_name(names);
}

}  // namespace

void AddOutputOptions(CLI::App& app, Options& options) {
  AddChoice<ColorWhen>(
      app, "--color", options.color,
      {{"auto", ColorWhen::kAuto}, {"always", ColorWhen::kAlways}, {"never", ColorWhen::kNever}},
      "Color the text; auto: on a terminal, unless NO_COLOR is set");
  app.add_flag("-q,--quiet", options.quiet, "Leave out warnings, notes and summaries");
}

void AddPack(CLI::App& app, Options& options) {
  AddRepeatable(app, "--pack", options.packs,
                "Rules to ask: a folder, a file or a pack that is compiled in; overlays join their "
                "base (default: us.ear with its overlays)")
      ->type_name("PACK");
}

void AddCatalog(CLI::App& app, Options& options) {
  AddRepeatable(app, "--catalog", options.catalogs, "Chips to know beside the catalog compiled in")
      ->type_name("FILE");
}

void AddLists(CLI::App& app, Options& options) {
  AddRepeatable(app, "--list", options.lists,
                "A restricted party list to screen against: its manifest, or the name of one that "
                "is compiled in")
      ->type_name("MANIFEST");
}

void AddLawOptions(CLI::App& app, Options& options) {
  AddDate(app, "--law-of", options.law_of,
          "Judge every event by the law of this day instead of its own");
  AddDate(app, "--known-at", options.known_at,
          "Use what was published by this day (default: the day of the pack)");
  AddChoice<View>(app, "--view", options.view,
                  {{"enforced", View::kEnforced}, {"de_jure", View::kDeJure}},
                  "The law as it is enforced or as printed (default: enforced)");
  AddRepeatable(app, "--reading", options.readings,
                "Choose a reading of a question that the law leaves open")
      ->type_name("NAME=READING");
}

void AddEffort(CLI::App& app, Options& options) {
  app.add_option("--effort", options.effort,
                 "How much work goes into following an open answer into its cases; 0: none "
                 "(default: " + std::to_string(EvaluateOptions::kDefaultEffort) + ")")
      ->type_name("STEPS")
      ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1'000'000'000}));
}

void AddExitZero(CLI::App& app, Options& options) {
  app.add_flag("--exit-zero", options.exit_zero,
               "Return 0 whatever the answer is; failures and mistakes keep theirs");
}

void AddFormat(CLI::App& app, Options& options, const std::vector<std::string>& formats) {
  std::vector<std::pair<std::string, std::string>> choices;
  for (const std::string& format : formats) choices.emplace_back(format, format);
  AddChoice<std::string>(app, "--format", options.format, choices,
                         "How the result is written (default: text)");
}

void AddGlobalOptions(CLI::App& app, Options& options) {
  AddOutputOptions(app, options);
  AddPack(app, options);
  AddCatalog(app, options);
  AddLists(app, options);
  AddLawOptions(app, options);
  AddExitZero(app, options);
  for (CLI::Option* option : app.get_options()) {
    if (option->get_name() != "--help") option->group("");
  }
}

std::string GlobalOptionWithoutMeaning(const CLI::App& app, const CLI::App& verb) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() == 0) continue;
    // A hidden option has no `get_name()`.
    const std::string name = "--" + option->get_lnames().front();
    if (verb.get_option_no_throw(name) == nullptr) return name;
  }
  return {};
}

}  // namespace licet::tool
