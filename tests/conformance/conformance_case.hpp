#pragma once

#include "licet/licet.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace licet::conformance {

/// One file of cases, as written.
struct CaseFile {
  std::string name;
  nlohmann::json json;
};

/// All `*.json` in `folder`, sorted by name.
std::vector<CaseFile> ReadCaseFiles(const std::string& folder);

/// The pack that a file asks; rules are written below `scratch` first. Nothing, with the messages
/// in `problem`, if it has errors.
std::optional<Pack> PackOf(const CaseFile& file, const std::string& scratch, std::string& problem);

/// One sentence for each way in which the answer to `one_case` is not what it expects, or why it
/// could not be asked.
std::vector<std::string> Run(const CaseFile& file, const nlohmann::json& one_case,
                             const Pack& pack);

}  // namespace licet::conformance
