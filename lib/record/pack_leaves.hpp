#pragma once

#include "program/program.hpp"

#include <string>
#include <vector>

namespace licet::record {

/// The law of a pack as it is evaluated, in canonical S-expressions (docs/records.md), one for each
/// rule, definition, threshold, group, alias, source and record of facts, and the lists by which an
/// omission shows. The header first, then in order of their bytes; equal packs give equal leaves,
/// whatever their files are called and in whatever order their declarations stand.
[[nodiscard]] std::vector<std::string> PackLeaves(const program::Program& program);

/// The leaves that say which facts there are.
[[nodiscard]] std::vector<std::string> SchemaLeaves(const std::vector<std::string>& pack_leaves);

}  // namespace licet::record
