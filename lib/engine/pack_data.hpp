#pragma once

#include "licet/pack.hpp"
#include "model/checked_rules.hpp"
#include "program/program.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet {
inline namespace v0 {
namespace detail {

/// What a `Pack` holds.
struct PackData {
  SourceSet sources;
  /// By file and place.
  std::vector<Diagnostic> diagnostics;
  model::CheckedRules rules;
  /// Present if no diagnostic is an error.
  std::optional<program::Program> program;
  PackIdentity identity;
  /// Where the scenario files with tests of the base pack and its overlays lie.
  struct Home {
    std::string folder;           // on disk, or empty
    std::string embedded_folder;  // among the embedded files, or empty
  };
  std::vector<Home> homes;
  /// True if there are tests that were not read: this pack can be asked, but not tested.
  bool tests_left_out = false;
};

}  // namespace detail
}  // namespace v0

namespace engine {

/// True if the facts of the pack are those of the shared schema, which the shipped catalog fits.
bool UsesSharedSchema(const detail::PackData& pack);

}  // namespace engine
}  // namespace licet
