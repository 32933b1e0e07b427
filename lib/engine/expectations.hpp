#pragma once

#include "data/scenario.hpp"
#include "licet/decision.hpp"
#include "syntax/tree.hpp"

#include <string>
#include <vector>

// What a test wants of a decision, and how to say that it is not so.
namespace licet::engine {

/// The expectations of one case in a rule file.
data::Expectation ExpectationOf(const syntax::TestDeclaration::Case& test_case);

/// One sentence for each expectation that the decision does not meet, in the order of the keys:
/// "expected outcome `no_license`, got `license_required`". Empty: passed.
///
/// `because` is met by a rule that stands among the reasons, or whose conditions hold and that
/// nothing sets aside. `asks` is met by a missing fact whose path ends in the parts given.
std::vector<std::string> UnmetExpectations(const data::Expectation& expectation,
                                           const Decision& decision);

}  // namespace licet::engine
