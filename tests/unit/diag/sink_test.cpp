#include "diag/sink.hpp"

#include "tests/support/catch.hpp"

#include <string>

namespace licet::diag {
namespace {

TEST_CASE("a report fills in the places of its text") {
  Sink sink;
  sink.Report<DiagnosticKind::kSyntaxError>(Span{FileId{0}, 3, 4}, "a name", "`{`");
  REQUIRE(sink.size() == 1);
  const Diagnostic& diagnostic = sink.diagnostics().front();
  CHECK(diagnostic.message == "expected a name, found `{`");
  CHECK(diagnostic.severity == Severity::kError);
  CHECK(diagnostic.span == Span{FileId{0}, 3, 4});
  CHECK(sink.has_errors());
}

TEST_CASE("text of the user that looks like a place is left alone") {
  Sink sink;
  sink.Report<DiagnosticKind::kSyntaxError>(Span{}, "`{1}`", "`{0}`");
  CHECK(sink.diagnostics().front().message == "expected `{1}`, found `{0}`");
}

TEST_CASE("labels, fixes and help go to the diagnostic that was reported") {
  Sink sink;
  const Span decl{FileId{1}, 10, 13};
  auto builder = sink.Report<DiagnosticKind::kUnknownName>(Span{FileId{0}, 1, 4}, "hpo");
  sink.Report<DiagnosticKind::kUnknownName>(Span{FileId{0}, 9, 12}, "other");
  builder.Label(decl, "declared here").Replace(Span{FileId{0}, 1, 4}, "hop").Help("say `hop`");
  const Diagnostic& first = sink.diagnostics().front();
  REQUIRE(first.labels.size() == 1);
  CHECK(first.labels[0].span == decl);
  CHECK(first.labels[0].text == "declared here");
  REQUIRE(first.fixes.size() == 1);
  CHECK(first.fixes[0].text == "hop");
  CHECK(first.help == "say `hop`");
  CHECK(sink.diagnostics().back().labels.empty());
}

TEST_CASE("a message stays on one line and is cut when it quotes very long text") {
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Span{}, "a\nb\x1b[31m");
  CHECK(sink.diagnostics().back().message == "unknown name `a\\nb\\u{1b}[31m`");
  sink.Report<DiagnosticKind::kUnknownName>(Span{}, std::string(100'000, 'x'));
  CHECK(sink.diagnostics().back().message == "unknown name `" + std::string(160, 'x') + "…`");
}

TEST_CASE("taking the diagnostics leaves the sink empty") {
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Span{}, "x");
  CHECK(sink.Take().size() == 1);
  CHECK(sink.size() == 0);
  CHECK_FALSE(sink.has_errors());
}

TEST_CASE("places are counted by the highest number") {
  static_assert(CountPlaces("none") == 0);
  static_assert(CountPlaces("`{0}` and `{1}`") == 2);
  static_assert(CountPlaces("{1} before {0} and {1} again") == 2);
  CHECK(CountPlaces(TextOf(DiagnosticKind::kSyntaxError)) == 2);
}

}  // namespace
}  // namespace licet::diag
