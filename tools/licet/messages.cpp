#include "messages.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {

void Messages::Add(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources) {
  for (Diagnostic diagnostic : diagnostics) {
    diagnostic.span = Adopt(diagnostic.span, sources);
    const Span span = diagnostic.span;
    const bool is_new =
        seen_.emplace(diagnostic.kind, span.file.index, span.begin, span.end, diagnostic.message)
            .second;
    if (!is_new) continue;
    for (DiagnosticLabel& label : diagnostic.labels) label.span = Adopt(label.span, sources);
    for (DiagnosticFix& fix : diagnostic.fixes) fix.span = Adopt(fix.span, sources);
    diagnostics_.push_back(std::move(diagnostic));
  }
}

Span Messages::Adopt(Span span, const SourceSet& sources) {
  if (!span.has_file()) return span;
  const auto name = sources.name(span.file);
  const auto text = sources.text(span.file);
  for (std::uint32_t index = 0; index < sources_.size(); ++index) {
    if (sources_.name({index}) == name && sources_.text(FileId{index}) == text) {
      return {{index}, span.begin, span.end};
    }
  }
  return {sources_.Add(std::string(name), std::string(text)), span.begin, span.end};
}

}  // namespace licet::tool
