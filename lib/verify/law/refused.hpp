#pragma once

#include <string>

namespace licet::verify {

/// Why a record or a pack is not accepted. Thrown inside this layer only.
struct Refused {
  std::string why;
};

}  // namespace licet::verify
