#pragma once

#include <string>

#include "syntax/tree.hpp"

namespace licet::syntax {

/// The canonical text of one file, with its comments: what `licet fmt` writes. Printing what was
/// parsed from printed text gives the same text.
std::string PrintFile(const Tree& tree, const File& file);

/// One expression in canonical form on one line, for explanations (`item.tpp >= tpp_high`).
std::string PrintExpression(const Tree& tree, ExpressionId expression);
std::string PrintSet(const Tree& tree, SetId set);

}  // namespace licet::syntax
