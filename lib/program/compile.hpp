#pragma once

#include "licet/source.hpp"
#include "model/checked_rules.hpp"
#include "program/program.hpp"

namespace licet::program {

/// Lowers rules that were checked without an error. `sources`, if given, must be the texts that the
/// rules were read from; it turns the places of rules into `file:line`.
[[nodiscard]] Program Compile(const model::CheckedRules& rules, const SourceSet* sources = nullptr);

}  // namespace licet::program
