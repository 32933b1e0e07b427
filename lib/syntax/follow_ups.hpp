#pragma once

#include "licet/diagnostic.hpp"

#include <string_view>
#include <vector>

namespace licet::syntax {

/// Takes away messages that only say what an earlier one has said, so that one mistake gives one
/// message: the quote that is left over on a line where the other of the pair is missing; the block
/// that an open quote or a brace too many in it kept open; what a `}` too many cut off.
/// `diagnostics` are those of `text`, in the order of the text.
void DropFollowUps(std::string_view text, std::vector<Diagnostic>& diagnostics);

}  // namespace licet::syntax
