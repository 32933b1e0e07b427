#include "licet/format.hpp"

#include "diag/sink.hpp"
#include "engine/diagnostics.hpp"
#include "syntax/parse.hpp"
#include "syntax/print.hpp"

namespace licet {
inline namespace v0 {

FormatResult Format(std::string_view text, const std::string& name) {
  FormatResult result;
  const FileId file = result.sources.Add(name, std::string(text));
  diag::Sink sink;
  syntax::Tree tree;
  const bool parsed = syntax::Parse(result.sources, file, tree, sink);
  // What could not be read would be lost; a file with a mistake is not laid out at all.
  if (parsed && !sink.has_errors()) {
    result.text = syntax::PrintFile(tree, tree.files.front());
  }
  result.diagnostics = sink.Take();
  engine::SortByPlace(result.diagnostics);
  return result;
}

}  // namespace v0
}  // namespace licet
