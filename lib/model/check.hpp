#pragma once

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "model/checked_rules.hpp"
#include "syntax/tree.hpp"

#include <optional>
#include <string_view>

namespace licet::model {

/// Resolves names and types of all files of a pack (with its modules and, for an overlay, the pack
/// that it extends). Everything that is wrong goes to `sink`; the result is fit for evaluation only
/// if the sink holds no error. Never fails otherwise.
CheckedRules Check(const SourceSet& sources, syntax::Tree tree, diag::Sink& sink);

/// The facts of one case of a test as a document, as if the author had written a scenario file:
/// `event` stands for the day of the case, facts named by `without` are left out.
data::Node TestDocument(const CheckedRules& rules, const syntax::TestDeclaration& test,
                        const syntax::TestDeclaration::Case& test_case);

}  // namespace licet::model
