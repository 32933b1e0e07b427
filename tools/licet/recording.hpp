#pragma once

#include "absl/status/statusor.h"
#include "licet/pack.hpp"
#include "licet/record.hpp"
#include "licet/scenario.hpp"
#include "options.hpp"

#include <string>
#include <vector>

namespace licet::tool {

/// `--record`, `--sign` and `--chain`.
void AddRecording(Command command, Options& options);

/// Writes a record of each decision into the folder of `options`, with the law that it rests on
/// beside it; nothing without a folder. Each file is whole or not there.
absl::Status RecordAll(const std::vector<Pack>& packs, const std::vector<Scenario>& scenarios,
                       const Options& options);

/// `FOLDER/pack-ROOT.sexp`.
std::string PackFileOf(const std::string& folder, const std::string& pack_root);

/// The ids of the chain in a folder, first to last; none if there is no chain yet.
absl::StatusOr<std::vector<std::string>> ChainOf(const std::string& folder);

}  // namespace licet::tool
