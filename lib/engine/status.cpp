#include "engine/status.hpp"

#include "base/absl_bridge.hpp"

namespace licet::engine {

absl::Status NotFound(const std::string& message) {
  return absl::NotFoundError(base::ToAbsl(message));
}

absl::Status FailedPrecondition(const std::string& message) {
  return absl::FailedPreconditionError(base::ToAbsl(message));
}

absl::Status InvalidArgument(const std::string& message) {
  return absl::InvalidArgumentError(base::ToAbsl(message));
}

absl::Status OutOfRange(const std::string& message) {
  return absl::OutOfRangeError(base::ToAbsl(message));
}

}  // namespace licet::engine
