#include "engine/test_files.hpp"

#include <variant>

namespace licet::engine {

void RefuseAllButTests(std::span<const syntax::File> files, diag::Sink& sink) {
  for (const syntax::File& file : files) {
    for (const syntax::Declaration& declaration : file.declarations) {
      if (std::holds_alternative<syntax::TestDeclaration>(declaration.node)) continue;
      if (std::holds_alternative<syntax::CheckDeclaration>(declaration.node)) continue;
      sink.Report<DiagnosticKind::kNoTest>(declaration.span)
          .Help("move it to a file outside of the folder `tests`");
    }
  }
}

}  // namespace licet::engine
