#pragma once

#include "model/checker.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet::model {

/// Where an expression stands: what it may name, and what it has been seen to read.
struct Context {
  /// For messages: "a define", "a classify".
  std::string_view place;
  bool class_allowed = false;
  bool known_allowed = false;
  std::vector<ScopeBinder> binders;
  Reads* reads = nullptr;
  /// The `each` of this rule is wrong: a name that is not found may be one of its binders.
  bool binders_broken = false;
};

/// What a path means. `type` is that of its last part.
struct PathMeaning {
  ResolvedPath path;
  ExpressionType type;
  std::string unit;
  Descent descent = Descent::kElsewhere;
};

/// True if a path of one name starts at a binder, a fact of the scenario or a threshold.
bool IsKnownRoot(const Checker& checker, const Context& context, std::string_view name);

/// Resolves a path and notes what it reads; reports the first part that means nothing.
std::optional<PathMeaning> ResolvePath(Checker& checker, Context& context,
                                       const syntax::Path& path);
/// The same, for a path that must be a list; `meaning.type.record` is its element.
std::optional<PathMeaning> ResolveList(Checker& checker, Context& context,
                                       const syntax::Path& path);
/// One more fact after something of type `base`.
bool StepInto(Checker& checker, Context& context, const syntax::Name& name, PathMeaning& meaning);

/// Reports a binder whose name is taken. `self` of a define may bear the name of a scenario fact.
bool CheckBinderName(Checker& checker, const Context& context, const syntax::Name& name);
/// The binder of an element of `list`.
ScopeBinder BindElement(Checker& checker, const syntax::Name& name, const PathMeaning& list);

}  // namespace licet::model
