#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "licet/source.hpp"

namespace licet {
inline namespace v0 {

enum class Severity { kError, kWarning };

/// Every message that Licet can give about rules, facts and scenarios, in the order of the tables
/// `detail/diagnostic_kinds_*.def`. The stable name for users is the code (`LIC2103`), not this.
enum class DiagnosticKind : std::uint16_t {
#define LICET_DIAGNOSTIC(name, code, severity, text) k##name,
#include "licet/detail/diagnostic_kinds.def"
#undef LICET_DIAGNOSTIC
};

/// What the table says of one kind. Static storage.
struct DiagnosticInfo {
  DiagnosticKind kind;
  std::string_view name;
  /// `LIC1…` syntax, `LIC2…` rules, `LIC3…` facts and scenarios, `LIC4…` evaluation and tests.
  std::string_view code;
  Severity severity;
  /// The wording, with `{0}`, `{1}` for the arguments.
  std::string_view text;
};

const DiagnosticInfo& InfoOf(DiagnosticKind kind);
/// All kinds in table order, for documentation and tests.
const std::vector<DiagnosticInfo>& AllDiagnostics();

/// What another place has to do with a message.
struct DiagnosticLabel {
  Span span;
  std::string text;
};

/// An edit that would mend the mistake: replace the bytes of `span` with `text`.
struct DiagnosticFix {
  Span span;
  std::string text;
};

/// One message, as data. Rendering is in `licet/render.hpp`.
struct Diagnostic {
  DiagnosticKind kind{};
  Severity severity = Severity::kError;
  Span span;
  /// The finished sentence without code, place or help.
  std::string message;
  std::vector<DiagnosticLabel> labels;
  std::vector<DiagnosticFix> fixes;
  /// What to do about it; may be empty.
  std::string help;
};

/// True if any of `diagnostics` is an error.
bool HasErrors(const std::vector<Diagnostic>& diagnostics);

}  // namespace v0
}  // namespace licet
