// Property: any bytes give a tree or diagnostics, never a crash; every diagnostic points into the
// text, and reading the same bytes again says the same.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.hpp"
#include "diag/sink.hpp"
#include "syntax/parse.hpp"

namespace {

std::size_t ReadOnce(const std::string& text) {
  licet::SourceSet sources;
  licet::syntax::Tree tree;
  licet::diag::Sink sink;
  const licet::FileId file = sources.Add("input.licet", text);
  const bool read = licet::syntax::Parse(sources, file, tree, sink);
  LICET_CHECK(read == !tree.files.empty());
  LICET_CHECK(read || sink.has_errors());
  for (const licet::Diagnostic& diagnostic : sink.diagnostics()) {
    LICET_CHECK(!diagnostic.message.empty());
    LICET_CHECK(diagnostic.span.begin <= diagnostic.span.end);
    LICET_CHECK(diagnostic.span.end <= text.size());
  }
  return sink.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 64 * 1024) return 0;
  const std::string text(reinterpret_cast<const char*>(data), size);
  LICET_CHECK(ReadOnce(text) == ReadOnce(text));
  return 0;
}
