#pragma once

#include <string_view>

namespace licet {
inline namespace v0 {

/// The version of the library and of the program, as `major.minor.patch`.
///
/// The build reads it from this line; there is no second copy. The language and every pack of rules
/// carry versions of their own.
inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace v0
}  // namespace licet
