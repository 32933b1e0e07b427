#include "interview.hpp"

#include "answer.hpp"
#include "files.hpp"
#include "inputs.hpp"
#include "licet/evaluate.hpp"
#include "licet/explanation.hpp"
#include "scenario_text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

class Asking {
 public:
  Asking(const std::string& path, const SideBySide& inputs, const Options& options, Output& output)
      : path_(path), inputs_(inputs), options_(options), output_(output) {}

  /// Decides what `text` says; false, with messages, if it cannot be asked.
  bool Begin(std::string text) {
    text_ = std::move(text);
    Scenario scenario = Read(text_);
    if (!scenario.ok()) {
      Complain(scenario.diagnostics(), scenario.sources(), output_);
      return false;
    }
    return Decide(scenario);
  }

  void Run() {
    while (!decision_->outcome.determined()) {
      const std::optional<MissingFact> fact = Next();
      if (!fact) {
        output_.Complain("Nothing is left to ask that settles it.\n");
        return;
      }
      if (!Ask(*fact)) return;
    }
  }

  [[nodiscard]] const Decision& decision() const { return *decision_; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  Scenario Read(const std::string& text) {
    return Scenario::Parse(text, TextFormat::kToml, path_, inputs_.packs.front(),
                           inputs_.catalogs.front())
        .ScreenedBy(inputs_.lists, inputs_.packs.front());
  }

  bool Decide(const Scenario& scenario) {
    auto decision = Evaluate(inputs_.packs.front(), scenario,
                             {.view = options_.view,
                              .known_at = options_.known_at,
                              .law_of = options_.law_of,
                              .readings = options_.readings,
                              .effort = options_.effort});
    if (!decision.ok()) {
      output_.Complain(decision.status());
      return false;
    }
    decision_ = *std::move(decision);
    return true;
  }

  // What is worth most, else what costs least, of that which was not skipped and can be written
  // down.
  [[nodiscard]] std::optional<MissingFact> Next() const {
    std::optional<MissingFact> first;
    for (const LineDecision& line : decision_->lines) {
      for (const MissingFact& fact : line.missing) {
        if (fact.undeterminable || skipped_.count(fact.path) != 0) continue;
        if (!WithFact(text_, fact, "true")) continue;
        if (fact.path == line.analysis.next) return fact;
        if (!first) first = fact;
      }
    }
    return first;
  }

  // False at the end of the input.
  bool Ask(const MissingFact& fact) {
    const bool is_list = fact.path.substr(fact.path.rfind('.') + 1) == "parties";
    output_.Complain(std::to_string(++asked_) + ". " +
                     (fact.about.empty() ? "" : fact.about + ": ") +
                     (is_list ? "Are these all the parties (yes or no)?" : fact.question) + " (" +
                     fact.path + ")\n");
    std::string answer;
    while (true) {
      output_.Complain("> ");
      if (!std::getline(std::cin, answer)) {
        output_.Complain("\n");
        return false;
      }
      if (answer.empty() || answer == "?" || answer == "unknown" || answer == "skip" ||
          (is_list && answer == "no")) {
        skipped_.insert(fact.path);
        return true;
      }
      if (Take(fact, answer)) return true;
    }
  }

  // False, with one message, if the answer cannot be read.
  bool Take(const MissingFact& fact, const std::string& answer) {
    const auto text = WithFact(text_, fact, TomlOf(answer));
    if (!text) {
      output_.Complain("answer yes, or leave it open with an empty line\n");
      return false;
    }
    const Scenario scenario = Read(*text);
    if (!scenario.ok()) {
      const auto& all = scenario.diagnostics();
      const auto error = std::find_if(all.begin(), all.end(), [](const Diagnostic& one) {
        return one.severity == Severity::kError;
      });
      output_.Complain((error == all.end() ? "that cannot be read" : error->message) +
                       "; answer again, or leave it open with an empty line\n");
      return false;
    }
    if (!Decide(scenario)) return false;
    text_ = *text;
    return true;
  }

  const std::string& path_;
  const SideBySide& inputs_;
  const Options& options_;
  Output& output_;
  std::string text_;
  std::optional<Decision> decision_;
  std::set<std::string> skipped_;
  int asked_ = 0;
};

}  // namespace

ExitCode Interview(const std::string& path, const std::string& save, const Options& options,
                   Output& output) {
  if (path == "-") {
    throw UsageError(
        "--interactive reads answers from standard input, so the scenario "
        "has to be a file");
  }
  if (path.size() < 5 || path.substr(path.size() - 5) != ".toml") {
    throw UsageError("--interactive takes a scenario in TOML (.toml)");
  }
  const SideBySide inputs = LoadSideBySide(options.packs, options, output);
  if (inputs.code != ExitCode::kDone) return inputs.code;
  if (inputs.packs.size() != 1) {
    throw UsageError("--interactive asks one pack with its overlays");
  }
  auto text = ReadInput(path);
  if (!text.ok()) {
    output.Complain(text.status());
    return ExitCode::kFailed;
  }
  Asking asking(path, inputs, options, output);
  if (!asking.Begin(*std::move(text))) return ExitCode::kWrong;
  asking.Run();
  const RenderOptions style{.detail = Detail::kShort, .color = output.color_results()};
  output.Print(options.format == "json"       ? RenderJson(asking.decision(), style)
               : options.format == "markdown" ? RenderMarkdown(asking.decision(), style)
                                              : RenderText(asking.decision(), style));
  ExitCode code = CodeOf(asking.decision().outcome);
  if (save.empty()) return code;
  if (const absl::Status written = WriteAtomically(save, asking.text()); !written.ok()) {
    output.Complain(written);
    code = Graver(code, ExitCode::kFailed);
  }
  return code;
}

}  // namespace licet::tool
