#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace licet::tool {

/// `; did you mean X?` with the word of `known` that is at most two edits from `word`, or nothing.
std::string Suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace licet::tool
