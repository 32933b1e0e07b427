#pragma once

#include "licet/diagnostic.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace licet::tool {

/// Diagnostics of several packs or files as one list with one set of texts. What several packs
/// report of a text that they share is there once.
class Messages {
 public:
  void Add(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources);

  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] const SourceSet& sources() const { return sources_; }

 private:
  Span Adopt(Span span, const SourceSet& sources);
  std::vector<Diagnostic> diagnostics_;
  SourceSet sources_;
  std::set<std::tuple<DiagnosticKind, std::uint32_t, std::uint32_t, std::uint32_t, std::string>>
      seen_;
};

}  // namespace licet::tool
