#include <licet/licet.hpp>

#include <string_view>

std::string_view VersionSeenElsewhere() { return licet::kVersion; }
