#pragma once

#include "licet/diagnostic.hpp"
#include "licet/source.hpp"

#include <string>
#include <vector>

namespace licet {
inline namespace v0 {

/// How diagnostics are written for a person.
struct DiagnosticStyle {
  /// ANSI colors; the caller knows whether the output is a terminal.
  bool color = false;
  /// Leaves out warnings and the summary.
  bool quiet = false;
};

/// The diagnostics in the order given, each with its code, its place, the lines that it is about
/// and what would mend it, and at the end a summary; empty when there is nothing to say.
///
///     error[LIC2001]: unknown name `destinaton`
///      --> rules.licet:3:10
///       |
///     3 |   when h.destinaton in group 'D:1'
///       |          ^^^^^^^^^^
///       = help: did you mean `destination`?
///
///     1 error
///
/// A column counts code points; the caret is placed by the width of characters on a terminal, with
/// tabs at every fourth cell. Long lines are cut around the caret. Control characters of the text
/// are written as escapes. Places must belong to `sources`. Safe to call from several threads.
std::string RenderText(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources,
                       const DiagnosticStyle& style = {});

/// `2 errors, 1 warning`; empty when there are none.
std::string SummaryOf(const std::vector<Diagnostic>& diagnostics);

/// One JSON object: `diagnostics` in the order given, then the numbers of `errors` and `warnings`.
/// Lines and columns are 1-based, columns count code points, ends are exclusive. Ends in a newline.
std::string RenderJson(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources);

/// A SARIF 2.1.0 log with one run, for code scanning. Rules are those that occur, by code; the help
/// of each names its page under `docs/diagnostics/` in words, as SARIF has no relative addresses for
/// it. Ends in a newline.
std::string RenderSarif(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources);

}  // namespace v0
}  // namespace licet
