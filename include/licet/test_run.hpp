#pragma once

#include "absl/status/statusor.h"
#include "licet/catalog.hpp"
#include "licet/diagnostic.hpp"
#include "licet/pack.hpp"

#include <string>
#include <vector>

namespace licet {
inline namespace v0 {

/// One test that ran: a case of a `test` block, or a scenario file with an `[expect]` table.
struct TestResult {
  std::string suite;  // pack name or file
  std::string name;
  bool passed = false;
  /// What was expected and what came, for a failure.
  std::string message;
  std::string place;  // file:line
  /// Rules that took part, for coverage.
  std::vector<std::string> rules;
};

struct TestReport {
  std::vector<TestResult> results;
  /// Mistakes in cases that kept them from running; each counts as a failure.
  std::vector<Diagnostic> diagnostics;
  SourceSet sources;
  /// Rules of the pack that no test reaches (no test in which their own condition is true).
  std::vector<std::string> unreached_rules;
  [[nodiscard]] std::size_t passed() const;
  [[nodiscard]] std::size_t failed() const;
};

/// Runs the tests inside `pack` and the scenario files `cases` (with `[expect]`) whose name
/// contains `filter`. `cases/*.toml` beside a pack that was loaded from a folder are found by
/// themselves, and so are the embedded ones. Fails only if a file could not be read.
absl::StatusOr<TestReport> RunTests(const Pack& pack, const Catalog& catalog,
                                    const std::vector<std::string>& cases,
                                    const std::string& filter);

/// JUnit XML.
std::string RenderJunit(const TestReport& report);
/// One JSON object: `tests` in the order in which they ran, `unreached_rules`, and the numbers
/// `passed` and `failed`. Ends in a newline.
std::string RenderJson(const TestReport& report);

}  // namespace v0
}  // namespace licet
