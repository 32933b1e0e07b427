#pragma once

#include <string>

namespace licet::tool {

/// Text that may come from anybody, for a line of output: nothing in it moves the cursor, hides
/// itself or turns the line. What would is written in hex.
std::string Plain(const std::string& text);

}  // namespace licet::tool
