#include "base/check.hpp"
#include "licet/diagnostic.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace licet {
inline namespace v0 {

const std::vector<DiagnosticInfo>& AllDiagnostics() {
  static const std::vector<DiagnosticInfo> all{
#define LICET_DIAGNOSTIC(name, code, severity, text) \
  {DiagnosticKind::k##name, #name, code, Severity::k##severity, text},
#include "licet/detail/diagnostic_kinds.def"
#undef LICET_DIAGNOSTIC
  };
  return all;
}

const DiagnosticInfo& InfoOf(DiagnosticKind kind) {
  const std::vector<DiagnosticInfo>& all = AllDiagnostics();
  const auto index = static_cast<std::size_t>(kind);
  LICET_CHECK(index < all.size());
  return all[index];
}

bool HasErrors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::kError;
  });
}

}  // namespace v0
}  // namespace licet
