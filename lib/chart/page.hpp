#pragma once

#include <string>
#include <string_view>

namespace licet::chart {

/// Stands on every page and picture.
inline constexpr std::string_view kCaution =
    "A reading of the law for software: it says what the modeled rules require of these facts, and "
    "it is not legal advice.";

/// A whole HTML page that stands alone, well-formed as XML too. `style` and `body` are put in as
/// they are.
std::string Page(std::string_view title, std::string_view style, std::string_view body);

}  // namespace licet::chart
