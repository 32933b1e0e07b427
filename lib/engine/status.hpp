#pragma once

#include <absl/status/status.h>

#include <string>

namespace licet::engine {

// The codes that the engine gives, from std::string.

absl::Status NotFound(const std::string& message);
absl::Status FailedPrecondition(const std::string& message);
absl::Status InvalidArgument(const std::string& message);
absl::Status OutOfRange(const std::string& message);

}  // namespace licet::engine
