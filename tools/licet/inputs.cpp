#include "inputs.hpp"

#include "files.hpp"
#include "licet/render.hpp"
#include "messages.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

Inputs Fail(const absl::Status& status, Output& output) {
  output.Complain(status);
  return {std::nullopt, std::nullopt, ExitCode::kFailed};
}

Inputs Refuse(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources,
              Output& output) {
  Complain(diagnostics, sources, output);
  return {std::nullopt, std::nullopt, ExitCode::kWrong};
}

absl::StatusOr<std::vector<Scenario>> ReadScenarios(const std::string& path,
                                                    const SideBySide& inputs) {
  if (path != "-") return Scenario::LoadEach(path, inputs.packs, inputs.catalogs);
  const absl::StatusOr<std::string> text = ReadInput(path);
  if (!text.ok()) return text.status();
  return Scenario::ParseEach(*text, TextFormat::kByContent, "<stdin>", inputs.packs,
                             inputs.catalogs);
}

// What is wrong with the inputs of each pack, each thing once.
template <class Input>
ExitCode ComplainOfEach(const std::vector<Input>& inputs, Output& output) {
  Messages messages;
  ExitCode code = ExitCode::kDone;
  for (const Input& input : inputs) {
    messages.Add(input.diagnostics(), input.sources());
    if (!input.ok()) code = ExitCode::kWrong;
  }
  Complain(messages.diagnostics(), messages.sources(), output);
  return code;
}

}  // namespace

void Complain(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources,
              Output& output) {
  output.Complain(RenderText(diagnostics, sources,
                             {.color = output.color_messages(), .quiet = output.quiet()}));
}

Inputs LoadInputs(const std::vector<std::string>& packs, const Options& options, Output& output) {
  absl::StatusOr<Pack> pack = Pack::Load(packs.empty() ? DefaultPacks() : packs);
  if (!pack.ok()) return Fail(pack.status(), output);
  if (!pack->ok()) return Refuse(pack->diagnostics(), pack->sources(), output);
  absl::StatusOr<Catalog> catalog = options.catalogs.empty()
                                        ? absl::StatusOr<Catalog>(Catalog::Shipped(*pack))
                                        : Catalog::Load(*pack, options.catalogs);
  if (!catalog.ok()) return Fail(catalog.status(), output);
  if (!catalog->ok()) return Refuse(catalog->diagnostics(), catalog->sources(), output);
  return {*std::move(pack), *std::move(catalog), ExitCode::kDone};
}

PartyLists LoadLists(const Options& options, Output& output, ExitCode& code) {
  if (options.lists.empty()) return {};
  absl::StatusOr<PartyLists> lists = PartyLists::Load(options.lists);
  if (!lists.ok()) {
    output.Complain(lists.status());
    code = ExitCode::kFailed;
    return {};
  }
  Complain(lists->diagnostics(), lists->sources(), output);
  if (!lists->ok()) code = ExitCode::kWrong;
  return *std::move(lists);
}

SideBySide LoadSideBySide(const std::vector<std::string>& packs, const Options& options,
                          Output& output, PackTests tests) {
  const auto fail = [&](const absl::Status& status) {
    output.Complain(status);
    return SideBySide{{}, {}, ExitCode::kFailed};
  };
  auto loaded = LoadPacks(packs.empty() ? DefaultPacks() : packs, tests);
  if (!loaded.ok()) return fail(loaded.status());
  const auto wrong = [](const auto& inputs) {
    return std::any_of(inputs.begin(), inputs.end(), [](const auto& input) { return !input.ok(); });
  };
  if (wrong(*loaded)) return {{}, {}, ComplainOfEach(*loaded, output)};
  auto catalogs = Catalog::LoadEach(*loaded, options.catalogs);
  if (!catalogs.ok()) return fail(catalogs.status());
  if (wrong(*catalogs)) return {{}, {}, ComplainOfEach(*catalogs, output)};
  ExitCode code = ExitCode::kDone;
  PartyLists lists = LoadLists(options, output, code);
  return {*std::move(loaded), *std::move(catalogs), code, std::move(lists)};
}

std::vector<Scenario> LoadScenarios(const std::string& path, const SideBySide& inputs,
                                    Output& output, ExitCode& code) {
  absl::StatusOr<std::vector<Scenario>> scenarios = ReadScenarios(path, inputs);
  if (!scenarios.ok()) {
    output.Complain(scenarios.status());
    code = ExitCode::kFailed;
    return {};
  }
  for (std::size_t i = 0; i < scenarios->size(); ++i) {
    (*scenarios)[i] = (*scenarios)[i].ScreenedBy(inputs.lists, inputs.packs[i]);
  }
  code = ComplainOfEach(*scenarios, output);
  if (code != ExitCode::kDone) return {};
  return *std::move(scenarios);
}

std::optional<Scenario> LoadScenario(const std::string& path, const Inputs& inputs, Output& output,
                                     ExitCode& code) {
  std::vector<Scenario> scenarios =
      LoadScenarios(path, {{*inputs.pack}, {*inputs.catalog}, ExitCode::kDone}, output, code);
  if (scenarios.empty()) return std::nullopt;
  return std::move(scenarios.front());
}

}  // namespace licet::tool
