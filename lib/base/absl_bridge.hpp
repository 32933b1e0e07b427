#pragma once

#include <absl/strings/string_view.h>

#include <string_view>

namespace licet::base {

// Some distributions build Abseil with a string_view of its own, others make it std::string_view.
// These two are right on both; the text is not copied and must outlive the view.

inline absl::string_view ToAbsl(std::string_view text) { return {text.data(), text.size()}; }

inline std::string_view ToStd(absl::string_view text) { return {text.data(), text.size()}; }

}  // namespace licet::base
