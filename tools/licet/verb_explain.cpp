#include "answer.hpp"
#include "verb.hpp"

#include <memory>
#include <string>

namespace licet::tool {

Verb DeclareExplain(CLI::App& app, Options& options) {
  CLI::App* verb = app.add_subcommand("explain", "Explain one decision in full");
  const auto scenario = std::make_shared<std::string>();
  verb->add_option("scenario", *scenario, "A scenario in TOML or JSON; - is standard input")
      ->required()
      ->type_name("SCENARIO");
  AddFormat(*verb, options, {"text", "json", "markdown"});
  AddPack(*verb, options);
  AddCatalog(*verb, options);
  AddLists(*verb, options);
  AddLawOptions(*verb, options);
  AddExitZero(*verb, options);
  AddOutputOptions(*verb, options);
  verb->footer(
      "Examples:\n"
      "  licet explain order.toml\n"
      "  licet explain --format markdown order.toml > file-note.md\n"
      "  licet explain --pack us.ear --pack another-country order.toml\n"
      "\n"
      "Returns what `licet eval` returns.");
  return {verb, [scenario](const Options& given, Output& output) {
            return AnswerAll({*scenario}, Detail::kFull, given, output);
          }};
}

}  // namespace licet::tool
