#pragma once

#include "licet/pack.hpp"

#include <absl/status/statusor.h>

#include <cstddef>
#include <string>
#include <vector>

// Where the texts of packs come from: folders, single files, and what is compiled in.
namespace licet::engine {

/// One rule file, not yet parsed.
struct RuleFile {
  /// What messages call it: the path as the user gave it, or `us-ear/pack.licet` for a text that is
  /// compiled in.
  std::string name;
  /// Its path inside the pack, with forward slashes: the same wherever the pack lies.
  std::string inner_path;
  std::string text;
};

/// The files of one pack, sorted by inner path.
struct PackFiles {
  /// What the pack says: all that its digest covers and its answers rest on.
  std::vector<RuleFile> files;
  /// What its authors expect of it: the files in folders called `tests`.
  std::vector<RuleFile> tests;
  /// True if there are such files that were not asked for.
  bool tests_left_out = false;
  /// What the header in one of the files calls the pack; empty when none has a header that can be
  /// read.
  std::string pack_name;
  std::string extends;
  std::vector<std::string> uses;
  /// The folder on disk that holds the pack; empty for one that is compiled in.
  std::string folder;
  /// The folder among the embedded files, with a final slash; empty for one on disk.
  std::string embedded_folder;
};

/// How much one pack may hold.
inline constexpr std::size_t kMaxPackFiles = 4096;

/// The pack that `name` means: one that is compiled in, else a folder, else a single file. A folder
/// gives all `.licet` files below it except those in folders called `cases`; those in folders called
/// `tests` are read only if they are asked for.
///
/// Fails with NotFound (no such thing, with the name that was probably meant), FailedPrecondition
/// (a folder without rules), ResourceExhausted (too large) or what the system said.
absl::StatusOr<PackFiles> FindPackFiles(const std::string& name, PackTests tests);

/// The pack called `pack_name` in a folder beside `pack`, else among those that are compiled in; no
/// files when there is none. Fails only if a file beside it cannot be read.
absl::StatusOr<PackFiles> FindBaseOf(const PackFiles& pack, const std::string& pack_name,
                                     PackTests tests);

/// The module (`std.trade`) that is compiled in; no text when there is none.
std::vector<RuleFile> EmbeddedModules(const std::vector<std::string>& names);

/// `.toml` and `.json` files in the folder `cases` of the pack, sorted; from disk or compiled in.
/// The inner path is the name to show. Fails only if one cannot be read.
absl::StatusOr<std::vector<RuleFile>> CaseFiles(const std::string& folder,
                                                const std::string& embedded_folder);

}  // namespace licet::engine
