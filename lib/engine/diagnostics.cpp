#include "engine/diagnostics.hpp"

#include <algorithm>
#include <tuple>

namespace licet::engine {

void SortByPlace(std::vector<Diagnostic>& diagnostics) {
  const auto key = [](const Diagnostic& diagnostic) {
    return std::make_tuple(diagnostic.span.file.index, diagnostic.span.begin, diagnostic.span.end);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

}  // namespace licet::engine
