#include "diag/sink.hpp"

#include "diag/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::diag {
namespace {

// A name of a person's making is shorter; a message stays one sentence whatever it quotes.
constexpr std::size_t kMaxArgument = 160;

std::string FillIn(std::string_view text, const std::vector<std::string>& arguments) {
  std::string message;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_place = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const auto place = is_place ? static_cast<std::size_t>(text[i + 1] - '0') : arguments.size();
    if (place < arguments.size()) {
      message += Printable(arguments[place], kMaxArgument);
      i += 2;
    } else {
      message += text[i];
    }
  }
  return message;
}

}  // namespace

Builder Sink::Add(DiagnosticKind kind, Span span, const std::vector<std::string>& arguments) {
  const DiagnosticInfo& info = InfoOf(kind);
  Diagnostic diagnostic;
  diagnostic.kind = kind;
  diagnostic.severity = info.severity;
  diagnostic.span = span;
  diagnostic.message = FillIn(info.text, arguments);
  diagnostics_.push_back(std::move(diagnostic));
  return Builder(diagnostics_, diagnostics_.size() - 1);
}

}  // namespace licet::diag
