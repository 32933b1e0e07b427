#include "inputs.hpp"

#include "files.hpp"
#include "licet/render.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

constexpr const char* kDefaultPack = "us.ear";

Inputs Fail(const absl::Status& status, Output& output) {
  output.Complain(status);
  return {std::nullopt, std::nullopt, ExitCode::kFailed};
}

Inputs Refuse(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources,
              Output& output) {
  Complain(diagnostics, sources, output);
  return {std::nullopt, std::nullopt, ExitCode::kWrong};
}

absl::StatusOr<Scenario> ReadScenario(const std::string& path, const Inputs& inputs) {
  if (path != "-") return Scenario::Load(path, *inputs.pack, *inputs.catalog);
  const absl::StatusOr<std::string> text = ReadInput(path);
  if (!text.ok()) return text.status();
  return Scenario::Parse(*text, TextFormat::kByContent, "<stdin>", *inputs.pack, *inputs.catalog);
}

}  // namespace

void Complain(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources,
              Output& output) {
  output.Complain(RenderText(diagnostics, sources,
                             {.color = output.color_messages(), .quiet = output.quiet()}));
}

Inputs LoadInputs(const std::vector<std::string>& packs, const Options& options, Output& output) {
  absl::StatusOr<Pack> pack =
      Pack::Load(packs.empty() ? std::vector<std::string>{kDefaultPack} : packs);
  if (!pack.ok()) return Fail(pack.status(), output);
  if (!pack->ok()) return Refuse(pack->diagnostics(), pack->sources(), output);
  absl::StatusOr<Catalog> catalog = options.catalogs.empty()
                                        ? absl::StatusOr<Catalog>(Catalog::Shipped(*pack))
                                        : Catalog::Load(*pack, options.catalogs);
  if (!catalog.ok()) return Fail(catalog.status(), output);
  if (!catalog->ok()) return Refuse(catalog->diagnostics(), catalog->sources(), output);
  return {*std::move(pack), *std::move(catalog), ExitCode::kDone};
}

std::optional<Scenario> LoadScenario(const std::string& path, const Inputs& inputs, Output& output,
                                     ExitCode& code) {
  absl::StatusOr<Scenario> scenario = ReadScenario(path, inputs);
  if (!scenario.ok()) {
    output.Complain(scenario.status());
    code = ExitCode::kFailed;
    return std::nullopt;
  }
  Complain(scenario->diagnostics(), scenario->sources(), output);
  if (!scenario->ok()) {
    code = ExitCode::kWrong;
    return std::nullopt;
  }
  return *std::move(scenario);
}

}  // namespace licet::tool
