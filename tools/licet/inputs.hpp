#pragma once

#include "exit_code.hpp"
#include "licet/catalog.hpp"
#include "licet/pack.hpp"
#include "licet/party_list.hpp"
#include "licet/scenario.hpp"
#include "options.hpp"
#include "output.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::tool {

/// Rules and chips to ask with. Both are there exactly if `code` is `kDone`; otherwise what is
/// wrong has been said.
struct Inputs {
  std::optional<Pack> pack;
  std::optional<Catalog> catalog;
  ExitCode code = ExitCode::kDone;
};

/// The same for packs that are asked side by side, with a catalog for each.
struct SideBySide {
  std::vector<Pack> packs;
  std::vector<Catalog> catalogs;
  ExitCode code = ExitCode::kDone;
  /// What the parties of scenarios are looked for on.
  PartyLists lists{};
};

/// The lists of `options`. What is wrong with them is said; a manifest that is wrong gives
/// `kWrong`, a file that cannot be read `kFailed`, a list that cannot be used neither.
PartyLists LoadLists(const Options& options, Output& output, ExitCode& code);

/// Loads `packs` (those that are asked by default if there are none) and the catalogs of
/// `options`, for one question.
Inputs LoadInputs(const std::vector<std::string>& packs, const Options& options, Output& output);

/// The same where `packs` may hold several bases, in any order.
SideBySide LoadSideBySide(const std::vector<std::string>& packs, const Options& options,
                          Output& output, PackTests tests = PackTests::kLeftOut);

/// One scenario; `path` may be `-` for standard input. Nothing if it cannot be asked, and then
/// `code` says why and the reason has been said.
std::optional<Scenario> LoadScenario(const std::string& path, const Inputs& inputs, Output& output,
                                     ExitCode& code);
/// One scenario as each of the packs reads it; none if one of them cannot be asked.
std::vector<Scenario> LoadScenarios(const std::string& path, const SideBySide& inputs,
                                    Output& output, ExitCode& code);

/// The diagnostics as text on standard error.
void Complain(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources, Output& output);

}  // namespace licet::tool
