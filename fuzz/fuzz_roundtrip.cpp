// Property: what can be read can be laid out, what was laid out is read as the same tree, and
// laying it out again changes nothing.
#include "base/check.hpp"
#include "diag/sink.hpp"
#include "fuzz/input.hpp"
#include "licet/format.hpp"
#include "syntax/parse.hpp"
#include "tests/support/syntax_dump.hpp"

#include <string>

namespace {

std::string DumpOf(std::string_view text) {
  licet::SourceSet sources;
  licet::syntax::Tree tree;
  licet::diag::Sink sink;
  licet::syntax::Parse(sources, sources.Add("input.licet", std::string(text)), tree, sink);
  return licet::testing::Dump(tree, tree.files.front());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > licet::fuzz::kMostBytes) return 0;
  const std::string_view text = licet::fuzz::TextOf(data, size);
  const licet::FormatResult once = licet::Format(text, "input.licet");
  if (licet::HasErrors(once.diagnostics)) return 0;
  const licet::FormatResult twice = licet::Format(once.text, "formatted.licet");
  LICET_CHECK(!licet::HasErrors(twice.diagnostics));
  LICET_CHECK(twice.text == once.text);
  LICET_CHECK(DumpOf(once.text) == DumpOf(text));
  return 0;
}
