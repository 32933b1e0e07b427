#pragma once

#include "screen/list_set.hpp"
#include "screen/verdict.hpp"

#include <string>
#include <vector>

namespace licet::screen {

/// "`Acme Ltd` (Entity List, list `csl`, 92 percent)".
[[nodiscard]] std::string Describe(const ListSet& lists, const Match& match);
/// The first few of them, and how many more there are.
[[nodiscard]] std::string Describe(const ListSet& lists, const std::vector<Match>& matches);

/// The list and its day: "list `csl` of 2026-10-01".
[[nodiscard]] std::string OriginOf(const data::ListManifest& manifest);

/// What to ask a person when the lists do not settle whether a party is listed, or whether it is on
/// other lists too; empty if they do.
[[nodiscard]] std::string QuestionOf(const ListSet& lists, const Verdict& verdict);

/// Why a verdict is what it is, in one sentence.
[[nodiscard]] std::string ReasonOf(const ListSet& lists, const Verdict& verdict);

}  // namespace licet::screen
