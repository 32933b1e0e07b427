#pragma once

#include <span>
#include <string_view>

namespace licet::engine {

/// One file of `rules/` as it was when the library was built.
struct EmbeddedFile {
  /// Relative to `rules/`, with forward slashes: `std/units.licet`, `us-ear/pack.licet`.
  std::string_view path;
  /// The bytes of the file, unchanged. Lives as long as the program.
  std::string_view text;
};

/// All files that are compiled into the library, sorted by path. Immutable; share freely.
///
/// The definition is written by `licet_embed` at build time (`cmake/LicetEmbed.cmake`).
std::span<const EmbeddedFile> EmbeddedFiles();

}  // namespace licet::engine
