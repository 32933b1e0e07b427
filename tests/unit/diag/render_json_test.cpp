#include "diag/sink.hpp"
#include "licet/render.hpp"
#include "tests/support/catch.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace licet {
namespace {

using diag::Sink;

std::size_t CountOf(std::string_view text, std::string_view words) {
  std::size_t count = 0;
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    ++count;
  }
  return count;
}

// `é` takes two bytes and one column.
SourceSet Texts() {
  SourceSet sources;
  sources.Add("rules/my pack.licet", "# é\nwhen é.dest\n");
  sources.Add("/abs/std.licet", "entity hop {}\n");
  return sources;
}

Sink OneOfEach() {
  Sink sink;
  const Span span{FileId{0}, 13, 17};
  sink.Report<DiagnosticKind::kUnknownName>(span, "dest")
      .Label(Span{FileId{1}, 7, 10}, "declared here")
      .Replace(span, "destination")
      .Replace(span, "dest")
      .Help("write it out");
  sink.Report<DiagnosticKind::kTextForNumber>(Span{}, "tpp", "\"quoted\"");
  return sink;
}

using Catch::Matchers::Contains;

TEST_CASE("the JSON of diagnostics gives places twice, as lines and as bytes") {
  const SourceSet sources = Texts();
  CHECK(RenderJson(OneOfEach().diagnostics(), sources) == R"({
  "diagnostics": [
    {
      "code": "LIC2001",
      "severity": "error",
      "message": "unknown name `dest`",
      "file": "rules/my pack.licet",
      "begin": {
        "line": 2,
        "column": 8,
        "byte": 13
      },
      "end": {
        "line": 2,
        "column": 12,
        "byte": 17
      },
      "labels": [
        {
          "file": "/abs/std.licet",
          "begin": {
            "line": 1,
            "column": 8,
            "byte": 7
          },
          "end": {
            "line": 1,
            "column": 11,
            "byte": 10
          },
          "message": "declared here"
        }
      ],
      "fixes": [
        {
          "file": "rules/my pack.licet",
          "begin": {
            "line": 2,
            "column": 8,
            "byte": 13
          },
          "end": {
            "line": 2,
            "column": 12,
            "byte": 17
          },
          "replacement": "destination"
        }
      ],
      "help": "write it out",
      "page": "docs/diagnostics/LIC2001.md"
    },
    {
      "code": "LIC3102",
      "severity": "error",
      "message": "`tpp` takes a number, found the text `\"quoted\"`",
      "labels": [],
      "fixes": [],
      "page": "docs/diagnostics/LIC3102.md"
    }
  ],
  "errors": 2,
  "warnings": 0
}
)");
}

TEST_CASE("no diagnostics are an empty list") {
  CHECK(RenderJson(std::vector<Diagnostic>{}, SourceSet{}) ==
        "{\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n");
}

TEST_CASE("the SARIF log holds rules, regions, related places and fixes") {
  const SourceSet sources = Texts();
  CHECK(RenderSarif(OneOfEach().diagnostics(), sources) == R"({
  "version": "2.1.0",
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "licet",
          "version": "0.1.0",
          "rules": [
            {
              "id": "LIC2001",
              "name": "UnknownName",
              "shortDescription": {
                "text": "unknown name `…`"
              },
              "help": {
                "text": "See docs/diagnostics/LIC2001.md in the documentation of Licet."
              },
              "defaultConfiguration": {
                "level": "error"
              }
            },
            {
              "id": "LIC3102",
              "name": "TextForNumber",
              "shortDescription": {
                "text": "`…` takes a number, found the text `…`"
              },
              "help": {
                "text": "See docs/diagnostics/LIC3102.md in the documentation of Licet."
              },
              "defaultConfiguration": {
                "level": "error"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "LIC2001",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "unknown name `dest`; help: write it out"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "rules/my%20pack.licet"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 8,
                  "endLine": 2,
                  "endColumn": 12
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "id": 0,
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "file:///abs/std.licet"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 8,
                  "endLine": 1,
                  "endColumn": 11
                }
              },
              "message": {
                "text": "declared here"
              }
            }
          ],
          "fixes": [
            {
              "artifactChanges": [
                {
                  "artifactLocation": {
                    "uri": "rules/my%20pack.licet"
                  },
                  "replacements": [
                    {
                      "deletedRegion": {
                        "startLine": 2,
                        "startColumn": 8,
                        "endLine": 2,
                        "endColumn": 12
                      },
                      "insertedContent": {
                        "text": "destination"
                      }
                    }
                  ]
                }
              ]
            }
          ]
        },
        {
          "ruleId": "LIC3102",
          "ruleIndex": 1,
          "level": "error",
          "message": {
            "text": "`tpp` takes a number, found the text `\"quoted\"`"
          },
          "locations": []
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("braces in messages are doubled in SARIF, where single ones mark arguments") {
  diag::Sink sink;
  sink.Report<DiagnosticKind::kSyntaxError>({}, "a clause or `}`", "`{`")
      .Help("close the block with `}`");
  const std::string log = RenderSarif(sink.diagnostics(), SourceSet{});
  CHECK_THAT(log,
             Contains("\"text\": \"expected a clause or `}}`, found `{{`; help: close the block "
                      "with `}}`\""));
  CHECK_THAT(log, Contains("\"text\": \"expected …, found …\""));
}

TEST_CASE("a rule that is met twice is described once") {
  const SourceSet sources = Texts();
  Sink sink;
  sink.Report<DiagnosticKind::kTextForNumber>(Span{}, "a", "b");
  sink.Report<DiagnosticKind::kUnknownName>(Span{FileId{0}, 0, 1}, "x");
  sink.Report<DiagnosticKind::kUnknownName>(Span{FileId{0}, 1, 2}, "y");
  const std::string log = RenderSarif(sink.diagnostics(), sources);
  CHECK(CountOf(log, "\"id\": \"LIC2001\"") == 1);
  CHECK(CountOf(log, "\"ruleId\": \"LIC2001\"") == 2);
  CHECK(CountOf(log, "\"ruleIndex\": 0") == 2);
  CHECK(log.find("\"id\": \"LIC2001\"") < log.find("\"id\": \"LIC3102\""));
}

TEST_CASE("text that is not UTF-8 does not stop the writer") {
  SourceSet sources;
  const FileId file = sources.Add("a\xFF.licet", "\xFF\xFE");
  Sink sink;
  sink.Report<DiagnosticKind::kUnknownName>(Span{file, 0, 1}, "x")
      .Replace(Span{file, 0, 1}, "\xFE");
  CHECK(RenderJson(sink.diagnostics(), sources).find("a\xEF\xBF\xBD.licet") != std::string::npos);
  CHECK(RenderSarif(sink.diagnostics(), sources).find("a%FF.licet") != std::string::npos);
}

}  // namespace
}  // namespace licet
