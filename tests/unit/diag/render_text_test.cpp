#include "diag/sink.hpp"
#include "licet/render.hpp"
#include "tests/support/catch.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace licet {
namespace {

using diag::Sink;

// The first place of `words` in a text.
Span Find(const SourceSet& sources, FileId file, std::string_view words) {
  const auto begin = sources.text(file).find(words);
  REQUIRE(begin != std::string_view::npos);
  return {file, static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(begin + words.size())};
}

constexpr std::string_view kRules =
    "licet 1\n"
    "part of us.ear\n"
    "\n"
    "require reexport license \"To a listed destination\" {\n"
    "  each h in route\n"
    "  when h.destinaton in group 'D:1'\n"
    "}\n";

TEST_CASE("a message shows its line with a caret under the narrowest span") {
  SourceSet sources;
  const FileId file = sources.Add("rules/a.licet", std::string(kRules));
  Sink sink;
  const Span span = Find(sources, file, "destinaton");
  sink.Report<DiagnosticKind::kUnknownName>(span, "destinaton").Replace(span, "destination");
  CHECK(RenderText(sink.diagnostics(), sources) == R"(error[LIC2001]: unknown name `destinaton`
 --> rules/a.licet:6:10
  |
6 |   when h.destinaton in group 'D:1'
  |          ^^^^^^^^^^
  = help: did you mean `destination`?

1 error
)");
}

TEST_CASE("labels on other lines stand in the same excerpt, those of other files in their own") {
  SourceSet sources;
  const FileId file = sources.Add("rules/a.licet", std::string(kRules));
  const FileId other = sources.Add("std/trade.licet", std::string(150, '\n') + "entity hop {}\n");
  Sink sink;
  const Span span = Find(sources, file, "destinaton");
  sink.Report<DiagnosticKind::kUnknownName>(span, "destinaton")
      .Label(Find(sources, file, "route"), "`h` is a hop of this list")
      .Label(Find(sources, file, "licet 1"), "")
      .Label(Find(sources, other, "hop"), "facts of `hop` are declared here")
      .Help("facts are declared in `std.trade`");
  CHECK(RenderText(sink.diagnostics(), sources) == R"(error[LIC2001]: unknown name `destinaton`
   --> rules/a.licet:6:10
    |
  1 | licet 1
    | -------
...
  5 |   each h in route
    |             ----- `h` is a hop of this list
  6 |   when h.destinaton in group 'D:1'
    |          ^^^^^^^^^^
   ::: std/trade.licet:151:8
    |
151 | entity hop {}
    |        --- facts of `hop` are declared here
    = help: facts are declared in `std.trade`

1 error
)");
}

TEST_CASE("several marks on one line each have a row, the caret first") {
  SourceSet sources;
  const FileId file = sources.Add("a", "when tpp >= 4800 mm2\n");
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Find(sources, file, "4800 mm2"), "mm2")
      .Label(Find(sources, file, "4800 mm2"), "this is an area")
      .Label(Find(sources, file, "tpp"), "this is a performance");
  CHECK(RenderText(sink.diagnostics(), sources, {.color = false, .quiet = true}) ==
        R"(error[LIC2001]: unknown name `mm2`
 --> a:1:13
  |
1 | when tpp >= 4800 mm2
  |             ^^^^^^^^ this is an area
  |      --- this is a performance
)");
}

TEST_CASE("tabs and wide characters do not move the caret off its word") {
  SourceSet sources;
  const FileId tabs = sources.Add("tabs", "\twhen\tx\n");
  const FileId wide = sources.Add("wide", "title \"木é\" oops\n");
  const FileId combining = sources.Add("combining", "\"e\xCC\x81\" oops");
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Find(sources, tabs, "x"), "x");
  sink.Report<DiagnosticKind::kUnknownName>(Find(sources, wide, "oops"), "oops");
  sink.Report<DiagnosticKind::kUnknownName>(Find(sources, combining, "oops"), "oops");
  const std::string expected =
      "error[LIC2001]: unknown name `x`\n"
      " --> tabs:1:7\n"
      "  |\n"
      "1 |     when    x\n"
      "  |             ^\n"
      "\n"
      "error[LIC2001]: unknown name `oops`\n"
      " --> wide:1:12\n"
      "  |\n"
      "1 | title \"木é\" oops\n"
      "  |             ^^^^\n"
      "\n"
      "error[LIC2001]: unknown name `oops`\n"
      " --> combining:1:6\n"
      "  |\n"
      "1 | \"e\xCC\x81\" oops\n"
      "  |     ^^^^\n";
  CHECK(RenderText(sink.diagnostics(), sources, {.color = false, .quiet = true}) == expected);
}

TEST_CASE("control characters of a text reach no terminal") {
  SourceSet sources;
  const FileId file = sources.Add("a\x1b[31m", "x\x1b[31m\xFF oops");
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Find(sources, file, "oops"), "oops")
      .Label(Find(sources, file, "oops"), "\x1b]0;title\x07");
  const std::string out = RenderText(sink.diagnostics(), sources);
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find('\x07') == std::string::npos);
  CHECK(out.find("1 | x\\u{1b}[31m\\xff oops\n  |                 ^^^^ ") != std::string::npos);
}

TEST_CASE("a long line is cut around the caret") {
  SourceSet sources;
  const std::string left(200, 'a');
  const std::string right(200, 'b');
  const FileId file = sources.Add("long", left + " oops " + right + "\n");
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Find(sources, file, "oops"), "oops")
      .Label(Span{file, 0, 3}, "far left");
  const std::string expected =
      "error[LIC2001]: unknown name `oops`\n --> long:1:202\n  |\n1 | ..." + std::string(47, 'a') +
      " oops " + std::string(43, 'b') + "...\n  | " + std::string(51, ' ') + "^^^^\n1 | " +
      std::string(96, 'a') + "...\n  | --- far left\n\n1 error\n";
  CHECK(RenderText(sink.diagnostics(), sources) == expected);
}

TEST_CASE("a mark that runs over a line end, or out of the window, is cut there") {
  SourceSet sources;
  const FileId file = sources.Add("a", "group {\n  'CN'\n}\n");
  const FileId wide = sources.Add("b", std::string(300, 'x'));
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Span{file, 6, 16}, "x");
  sink.Report<DiagnosticKind::kUnknownName>(Span{wide, 0, 300}, "x");
  const std::string out = RenderText(sink.diagnostics(), sources);
  CHECK(out.find("1 | group {\n  |       ^\n\n") != std::string::npos);
  CHECK(out.find("  | " + std::string(96, '^') + "\n") != std::string::npos);
}

TEST_CASE("an empty span and the end of a text have one caret") {
  SourceSet sources;
  const FileId empty = sources.Add("empty.licet", "");
  const FileId unfinished = sources.Add("b.licet", "define x {");
  Sink sink;
  sink.Report<DiagnosticKind::kSyntaxError>(Span{empty, 0, 0}, "`licet 1`", "the end of the file");
  sink.Report<DiagnosticKind::kSyntaxError>(Span{unfinished, 10, 10}, "`}`", "the end of the file")
      .Replace(Span{unfinished, 10, 10}, "}");
  CHECK(RenderText(sink.diagnostics(), sources) ==
        R"(error[LIC1001]: expected `licet 1`, found the end of the file
 --> empty.licet:1:1
  |
1 |
  | ^

error[LIC1001]: expected `}`, found the end of the file
 --> b.licet:1:11
  |
1 | define x {
  |           ^
  = help: insert `}`

2 errors
)");
}

TEST_CASE("a message without a place has no excerpt") {
  SourceSet sources;
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Span{}, "us.eer")
      .Help("packs are `us.ear`, `std.trade`");
  CHECK(RenderText(sink.diagnostics(), sources) == R"(error[LIC2001]: unknown name `us.eer`
  = help: packs are `us.ear`, `std.trade`

1 error
)");
}

TEST_CASE("edits elsewhere are told with their place, edits that change nothing are not told") {
  SourceSet sources;
  const FileId file = sources.Add("a", "a and b or c\nz");
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Find(sources, file, "b or c"), "b")
      .Replace(Find(sources, file, "z"), "e")
      .Replace(Find(sources, file, "a and "), "")
      .Replace(Span{file, 0, 0}, "(")
      .Replace(Find(sources, file, "b or c"), "x")
      .Replace(Find(sources, file, "b or c"), "y")
      .Replace(Find(sources, file, "b or c"), "b or c")
      .Replace(Span{}, "nowhere");
  CHECK(RenderText(sink.diagnostics(), sources, {.color = false, .quiet = true}) ==
        R"(error[LIC2001]: unknown name `b`
 --> a:1:7
  |
1 | a and b or c
  |       ^^^^^^
  = help: replace `z` with `e` at a:2:1
  = help: remove `a and ` at a:1:1
  = help: insert `(` at a:1:1
  = help: did you mean `x` or `y`?
)");
}

TEST_CASE("what the help says already is not said again") {
  SourceSet sources;
  const FileId file = sources.Add("a", "orgin\n");
  Sink sink;
  const Span span = Find(sources, file, "orgin");
  sink.Report<DiagnosticKind::kUnknownName>(span, "orgin")
      .Replace(span, "origin")
      .Help("did you mean `origin`?");
  const std::string out = RenderText(sink.diagnostics(), sources);
  CHECK(out.find("= help: did you mean `origin`?\n\n1 error") != std::string::npos);

  Sink other;
  other.Report<DiagnosticKind::kUnknownName>(span, "orgin").Replace(span, "or").Help("ask for it");
  CHECK(RenderText(other.diagnostics(), sources).find("did you mean `or`?") != std::string::npos);
}

TEST_CASE("a summary counts errors and warnings, quiet leaves out warnings and summary") {
  SourceSet sources;
  Diagnostic error;
  error.kind = DiagnosticKind::kUnknownName;
  error.message = "first";
  Diagnostic warning = error;
  warning.severity = Severity::kWarning;
  warning.message = "second";
  CHECK(SummaryOf({}).empty());
  CHECK(SummaryOf({error}) == "1 error");
  CHECK(SummaryOf({warning, warning}) == "2 warnings");
  CHECK(SummaryOf({error, warning, error}) == "2 errors, 1 warning");
  CHECK(RenderText({}, sources).empty());
  CHECK(RenderText({error, warning}, sources) ==
        "error[LIC2001]: first\n\nwarning[LIC2001]: second\n\n1 error, 1 warning\n");
  CHECK(RenderText({warning, error}, sources, {.color = false, .quiet = true}) ==
        "error[LIC2001]: first\n");
}

TEST_CASE("color changes nothing but color") {
  SourceSet sources;
  const FileId file = sources.Add("rules/a.licet", std::string(kRules));
  Sink sink;
  const Span span = Find(sources, file, "destinaton");
  sink.Report<DiagnosticKind::kUnknownName>(span, "destinaton")
      .Label(Find(sources, file, "route"), "here")
      .Replace(span, "destination");
  const std::string colored = RenderText(sink.diagnostics(), sources, {.color = true});
  CHECK(colored.find("\x1b[1;31merror[LIC2001]\x1b[0m") == 0);
  std::string plain;
  for (std::size_t i = 0; i < colored.size(); ++i) {
    if (colored[i] == '\x1b') {
      i = colored.find('m', i);
    } else {
      plain += colored[i];
    }
  }
  CHECK(plain == RenderText(sink.diagnostics(), sources));
}

}  // namespace
}  // namespace licet
