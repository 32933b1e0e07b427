#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/unit/model/checking.hpp"

#include <string>
#include <utility>
#include <vector>

namespace licet::model {
namespace {

// The file alone, with those std modules that it names.
std::vector<Diagnostic> Examine(const SourceSet& sources, FileId file) {
  SourceSet all;
  const std::string text(sources.text(file));
  const FileId copy = all.Add(std::string(sources.name(file)), text);
  diag::Sink sink;
  syntax::Tree tree;
  syntax::Parse(all, copy, tree, sink);
  for (const std::string module : {"units", "countries", "trade"}) {
    if (text.find("std." + module) == std::string::npos) continue;
    const FileId std_file =
        all.Add("std/" + module + ".licet", ReadFile("rules/std/" + module + ".licet"));
    syntax::Parse(all, std_file, tree, sink);
  }
  // As the engine does: what cannot be read is not checked.
  if (!sink.has_errors()) Check(all, std::move(tree), sink);
  std::vector<Diagnostic> found = sink.Take();
  // Labels in modules would move whenever a module does.
  for (Diagnostic& diagnostic : found) {
    std::erase_if(diagnostic.labels,
                  [&](const DiagnosticLabel& label) { return !(label.span.file == copy); });
  }
  return found;
}

TEST_CASE("what is wrong in a pack is shown as its author sees it") {
  for (const std::string& difference :
       licet::testing::CheckGoldens("tests/golden/check", Examine)) {
    UNSCOPED_INFO(difference);
    CHECK(difference.empty());
  }
}

}  // namespace
}  // namespace licet::model
