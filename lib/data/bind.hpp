#pragma once

#include "data/catalog.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::data {

/// Reads a scenario from a document: TOML, JSON or the facts of a test.
///
/// Every key must mean something, every value must fit its fact, every chip and every party that is
/// named must exist. Nothing, with at least one error in `sink`, when any of it does not hold: a
/// scenario is bound whole or not at all.
[[nodiscard]] std::optional<Scenario> BindScenario(const Node& document, const Schema& schema,
                                                   const Catalog& catalog, diag::Sink& sink);

/// Reads the `expect` table.
[[nodiscard]] Expectation BindExpectation(const Entry& entry, diag::Sink& sink);

/// Keys of a scenario that are not facts, with those of the facts, in alphabetical order: what may
/// stand at the top of a file, or in a `[[line]]`.
[[nodiscard]] std::vector<std::string> ScenarioKeys(const Schema& schema, bool in_line);

/// How many `[[line]]` tables a scenario may have.
inline constexpr std::size_t kMaxLines = 256;
/// How many records a scenario may have: tables in its text, then parties and owners where they
/// stand at every event of every line.
inline constexpr std::size_t kMaxRecords = 100'000;

}  // namespace licet::data
