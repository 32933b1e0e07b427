#pragma once

#include <string>

#include "syntax/tree.hpp"

namespace licet::testing {

/// What a file says, without places and comments, written with no help of the printer: two trees
/// that say the same give the same text.
std::string Dump(const syntax::Tree& tree, const syntax::File& file);
std::string Dump(const syntax::Tree& tree, syntax::ExpressionId expression);

}  // namespace licet::testing
