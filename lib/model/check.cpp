#include "model/check.hpp"

#include "model/checker.hpp"
#include "model/suppress.hpp"

#include <utility>

namespace licet::model {

std::optional<std::uint32_t> Checker::FindFact(data::RecordId record,
                                               std::string_view name) const {
  const auto& facts = rules.schema[record].facts;
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    if (facts[i].name == name) return i;
  }
  return std::nullopt;
}

std::string Listing(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i != 0) text += i + 1 == items.size() ? " and " : ", ";
    text += "`" + items[i] + "`";
  }
  return text;
}

CheckedRules Check(const SourceSet& sources, syntax::Tree tree, diag::Sink& sink) {
  diag::Sink found;
  Checker checker(sources, std::move(tree), found);
  CheckHeaders(checker);
  CollectDeclarations(checker);

  ResolveUnits(checker);
  ResolveSchema(checker);
  ResolveSources(checker);
  DeclareDefinitions(checker);
  ResolveGroups(checker);
  ResolveAliases(checker);
  ResolveThresholds(checker);
  ResolveInterpretations(checker);

  DeclareRules(checker);
  ResolveTargets(checker);
  ResolveBinders(checker);
  ResolveToggles(checker);
  PlaceExplanations(checker);  // adds the last expressions

  checker.rules.expressions.resize(checker.rules.tree.expressions.size());
  checker.rules.set_infos.resize(checker.rules.tree.sets.size());
  checker.unit_texts.resize(checker.rules.tree.expressions.size());
  ResolveSets(checker);
  CheckDefinitions(checker);
  CheckRuleExpressions(checker);
  CheckChecks(checker);
  CheckClassCycles(checker);
  OrderDefeat(checker);
  CheckDatedReads(checker);
  // Bounds follow types; with a type wrong they would be about nothing.
  if (!found.has_errors()) CheckBounds(checker);
  CheckPackTests(checker);
  Lint(checker);

  Suppress(checker, found.Take(), sink);
  return std::move(checker.rules);
}

}  // namespace licet::model
