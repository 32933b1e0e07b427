#include <set>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "syntax/parse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"

namespace licet {
namespace {

// Messages that no golden file can show: a file for them would not be text, or too large to read.
const std::set<std::string_view> kShownByUnitTests = {"FileTooLarge", "NotText", "NotUtf8",
                                                      "ListOverLimit", "TooManyMistakes"};

TEST_CASE("what is said about each file of golden/syntax is what stands in it") {
  std::set<std::string_view> seen;
  const auto examine = [&](const SourceSet& sources, FileId file) {
    syntax::Tree tree;
    diag::Sink sink;
    syntax::Parse(sources, file, tree, sink);
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
      seen.insert(InfoOf(diagnostic.kind).name);
    }
    return sink.Take();
  };
  for (const std::string& difference : testing::CheckGoldens("tests/golden/syntax", examine)) {
    FAIL_CHECK(difference);
  }

  for (const DiagnosticInfo& info : AllDiagnostics()) {
    if (!info.code.starts_with("LIC1")) continue;
    INFO(info.name);
    CHECK(seen.contains(info.name) != kShownByUnitTests.contains(info.name));
  }
}

}  // namespace
}  // namespace licet
