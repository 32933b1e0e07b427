#pragma once

#include "licet/diagnostic.hpp"
#include "licet/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace licet {
inline namespace v0 {

struct FormatResult {
  /// The canonical text; empty when the rules could not be read.
  std::string text;
  std::vector<Diagnostic> diagnostics;
  SourceSet sources;
};

/// Lays a rule file out in the canonical form. Keeps comments; formatting twice changes nothing.
FormatResult Format(std::string_view text, const std::string& name);

}  // namespace v0
}  // namespace licet
