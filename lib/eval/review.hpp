#pragma once

#include "licet/decision.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace licet::eval {

/// Review of a license application, while it is put together. Values count from 1 in the scale of
/// the pack, mildest first; 0 is "not said".
struct Review {
  /// Whether there is anything to review at all, and whether for certain.
  bool any = false;
  bool certain = false;
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  bool conflict = false;
  std::vector<std::string> rules;  // sorted, each once
};

/// Several requirements that are all to be met: the strictest counts. Associative, commutative.
Review Join(const Review& a, const Review& b);
/// Several readings of which one is true.
Review Hull(const Review& a, const Review& b);
ReviewRange ToRange(const Review& review, const std::vector<std::string>& scale);

}  // namespace licet::eval
