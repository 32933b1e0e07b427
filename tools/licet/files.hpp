#pragma once

#include "absl/status/statusor.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace licet::tool {

/// More than any text that the library reads; what is larger is refused before it is read.
inline constexpr std::uint64_t kMaxInputBytes = std::uint64_t{64} * 1024 * 1024;

/// The bytes of a file, or of standard input for `-`.
absl::StatusOr<std::string> ReadInput(const std::string& path);

/// Writes the file at `path`, new or in place of the old one, in one step: a reader sees the old text
/// or the new, never a part.
/// Keeps the permissions; a symbolic link stays one, and what it points to is replaced.
absl::Status WriteAtomically(const std::string& path, std::string_view text);

/// The files that `paths` name, where a folder stands for all `.licet` files in it and below it, in
/// the order of their names. Fails if a path does not exist or a folder has no such file.
absl::StatusOr<std::vector<std::string>> RuleFilesIn(const std::vector<std::string>& paths);

}  // namespace licet::tool
