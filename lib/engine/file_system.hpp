#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

// The few questions that loading packs asks of the file system. Nothing here throws.
namespace licet::engine {

bool IsFolder(const std::string& path);
bool IsThere(const std::string& path);

/// Paths of the regular files below `folder` with one of `extensions` (`.licet`), relative to it,
/// with forward slashes, sorted. Folders called `skip` and hidden ones are not entered, links to
/// folders are not followed. Fails if a folder cannot be listed, or with ResourceExhausted above
/// `limit`.
absl::StatusOr<std::vector<std::string>> FilesBelow(const std::string& folder,
                                                    const std::vector<std::string>& extensions,
                                                    std::string_view skip, std::size_t limit);

/// Names of the folders in `folder`, sorted; empty when it cannot be listed.
std::vector<std::string> FoldersIn(const std::string& folder);

/// `folder/name`, without doubling the slash.
std::string Joined(const std::string& folder, const std::string& name);

/// The folder that holds `path`; "." for a bare name.
std::string ParentOf(const std::string& path);

}  // namespace licet::engine
