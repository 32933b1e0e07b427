#pragma once

#include "absl/status/statusor.h"

#include <string>

namespace licet::tool {

/// Whether this program was built with a library that can.
bool CanWritePng();

/// The picture as PNG, at its own size.
absl::StatusOr<std::string> PngOf(const std::string& svg);

}  // namespace licet::tool
