#pragma once

#include "data/scenario.hpp"

#include <utility>

namespace licet::data {

/// A value that is known, stated nowhere.
inline Value Known(Payload payload) {
  Value value;
  value.state = State::kKnown;
  value.payload = std::move(payload);
  return value;
}

}  // namespace licet::data
