#pragma once

#include "model/clauses.hpp"
#include "syntax/tree.hpp"

#include <string>
#include <string_view>

namespace licet::model {

/// The word that opens a rule of this kind: `require`.
std::string_view WordOf(syntax::RuleKind kind);
/// "require `r_dest`"
std::string Called(syntax::RuleKind kind, std::string_view name);
/// The clauses that a rule of this kind takes.
const ClauseMask& ClausesOf(syntax::RuleKind kind);

/// What a rule names with `from`, `defeats`, `of` or `over`.
enum class TargetRole { kExclude, kExempt, kDefeat, kSave, kReview, kOverReview };
bool IsTarget(TargetRole role, syntax::RuleKind kind);
/// "requirements, exceptions and savings"
std::string_view TargetsOf(TargetRole role);

/// require, prohibit, inform.
bool IsRequirement(syntax::RuleKind kind);
/// Rules of one phase can supersede one another.
int PhaseOf(syntax::RuleKind kind);
bool NeedsEffective(syntax::RuleKind kind);
bool NeedsWhen(syntax::RuleKind kind);

}  // namespace licet::model
