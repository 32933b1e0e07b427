#pragma once

#include <absl/status/statusor.h>

#include <cstdint>
#include <string>

namespace licet::base {

/// The bytes of the file at `path`, if there are at most `limit` of them.
///
/// A regular file that is too large is refused by its size, before a byte is read; a pipe or a
/// device is read up to the limit. Fails with NotFound, PermissionDenied, InvalidArgument (a
/// folder), ResourceExhausted (too large) or Unavailable (the system could not read); the message
/// names the path and the reason.
[[nodiscard]] absl::StatusOr<std::string> ReadFile(const std::string& path, std::uint64_t limit);

}  // namespace licet::base
