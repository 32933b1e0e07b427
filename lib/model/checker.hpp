#pragma once

#include "base/nearest_name.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"
#include "model/checked_rules.hpp"
#include "model/clauses.hpp"
#include "model/extent.hpp"
#include "syntax/tree.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// The state that the steps of checking share. Each step is a file: it reads what earlier steps have
// found and adds to `rules`. Nothing outside lib/model includes this.
namespace licet::model {

using Kind = DiagnosticKind;
using base::Rational;

/// A declaration with the place where it stands.
struct DeclaredName {
  std::string name;
  Span name_span;
  Span span;
  std::uint32_t file = 0;
  std::uint32_t declaration = 0;
  /// In a module, which others use as they like: nothing in it is "unused".
  bool in_module = false;
};

template <class Node>
struct Declared : DeclaredName {
  const Node* node = nullptr;
};

/// All declarations by kind, in order of name; of two with one name the first to be read is kept.
struct Declarations {
  std::vector<Declared<syntax::SourceDeclaration>> sources;
  std::vector<Declared<syntax::UnitDeclaration>> units;
  std::vector<Declared<syntax::QuantityDeclaration>> quantities;
  std::vector<Declared<syntax::CodesDeclaration>> codes;
  std::vector<Declared<syntax::GroupDeclaration>> groups;
  std::vector<Declared<syntax::AliasDeclaration>> aliases;
  std::vector<Declared<syntax::SetDeclaration>> sets;
  std::vector<Declared<syntax::ThresholdDeclaration>> thresholds;
  std::vector<Declared<syntax::RecordDeclaration>> records;
  std::vector<Declared<syntax::DefineDeclaration>> defines;
  std::vector<Declared<syntax::InterpretationDeclaration>> interpretations;
  std::vector<Declared<syntax::RuleDeclaration>> rules;
  std::vector<Declared<syntax::ToggleDeclaration>> toggles;
  std::vector<Declared<syntax::SuppressDeclaration>> suppressions;
  std::vector<Declared<syntax::CheckDeclaration>> checks;
  std::vector<Declared<syntax::TestDeclaration>> tests;
};

/// Names in order, with the index of what they name.
using NameTable = std::map<std::string, std::uint32_t, std::less<>>;

/// Where the elements of a binder come from, seen from the `self` of a define.
enum class Descent { kElsewhere, kSelf, kBelowSelf };

struct ScopeBinder {
  std::string name;
  BinderId id;
  data::RecordId record;
  Span span;
};

struct FactRead {
  FactReference fact;
  Span span;
  Descent root = Descent::kElsewhere;
};
template <class Id>
struct Read {
  Id id;
  Span span;
};
/// What an expression, rule or definition depends on.
struct Reads {
  std::vector<FactRead> facts;
  std::vector<Read<ThresholdId>> thresholds;
  std::vector<Read<GroupId>> groups;
  std::vector<syntax::Code> classes;
};

/// What a rule declaration says, beside the `Rule` that is made of it.
struct RuleWork {
  const syntax::RuleDeclaration* node = nullptr;
  Declared<syntax::RuleDeclaration> declared;
  ClauseSet clauses;
  std::vector<ScopeBinder> scope;
  Reads reads;
  bool binders_done = false;
  bool binders_open = false;  // being worked out: a cycle of defeat
  /// The binders could not be made out; names that are not found are not reported again.
  bool binders_broken = false;
};

struct DefinitionWork {
  const syntax::DefineDeclaration* node = nullptr;
  data::RecordId record;
  Reads reads;
};

struct Checker {
  Checker(const SourceSet& all_sources, syntax::Tree tree, diag::Sink& all_messages)
      : sources(all_sources), sink(all_messages) {
    rules.tree = std::move(tree);
  }

  const SourceSet& sources;
  diag::Sink& sink;
  CheckedRules rules;
  Declarations declared;

  NameTable source_names, group_names, set_names, threshold_names, interpretation_names, rule_names;
  NameTable record_names, codes_names, quantity_names;
  std::vector<std::string> base_units;  // by dimension index
  /// All codes that a classify or presume gives.
  std::set<std::string, std::less<>> given_classes;
  /// Codes that some expression asks for.
  std::set<std::string, std::less<>> read_classes;

  std::vector<RuleWork> rule_work;              // parallel to rules.rules
  std::vector<DefinitionWork> definition_work;  // parallel to rules.definitions
  std::vector<Descent> binder_descents;         // by BinderId
  /// The unit that a person would write for the value, parallel to the expressions; may be empty.
  std::vector<std::string> unit_texts;
  /// Bounds of computed facts: [record][fact].
  std::map<std::pair<std::uint32_t, std::uint32_t>, Extent> computed_extents;
  /// Groups that a named set reads, parallel to rules.sets.
  std::vector<std::vector<GroupId>> set_groups;
  std::set<std::uint32_t> used_sources, used_sets, used_thresholds, used_interpretations;
  /// Thresholds whose type is wrong: uses of them are not reported again.
  std::set<std::uint32_t> untyped_thresholds;
  /// Facts whose declaration is wrong, by record and name: likewise.
  std::set<std::pair<std::uint32_t, std::string>> broken_facts;

  /// The fact `route` of the scenario and its record, if the schema has them.
  std::optional<FactReference> route;
  data::RecordId hop;
  std::optional<Date> law_as_of;

  [[nodiscard]] const data::Schema& schema() const { return rules.schema; }
  [[nodiscard]] const data::Fact& FactAt(FactReference reference) const {
    return rules.schema[reference.record].facts[reference.fact];
  }
  BinderId NewBinder(Descent descent) {
    binder_descents.push_back(descent);
    return {rules.binder_count++};
  }
  [[nodiscard]] std::optional<std::uint32_t> FindFact(data::RecordId record,
                                                      std::string_view name) const;
};

/// Offers the nearest of `candidates` to `word` as help and as an edit.
template <class Range>
void Suggest(diag::Builder builder, Span span, std::string_view word, const Range& candidates) {
  const auto nearest = base::NearestName(word, candidates);
  if (nearest) builder.Help("did you mean `" + *nearest + "`?").Replace(span, *nearest);
}
/// The same for a code, whose span holds its quotes.
template <class Range>
void SuggestCode(diag::Builder builder, const syntax::Code& code, const Range& candidates) {
  const auto nearest = base::NearestName(code.text, candidates);
  if (!nearest) return;
  builder.Help("did you mean `'" + *nearest + "'`?").Replace(code.span, "'" + *nearest + "'");
}
/// The keys of a table of names, for `Suggest`.
template <class Table>
std::vector<std::string> KeysOf(const Table& table) {
  std::vector<std::string> keys;
  for (const auto& entry : table) keys.push_back(entry.first);
  return keys;
}
/// `items` as a person lists them: "`a`, `b` and `c`".
std::string Listing(const std::vector<std::string>& items);

// ---- the steps, in order -----------------------------------------------------------------------
void CheckHeaders(Checker& checker);
void CollectDeclarations(Checker& checker);
void ResolveUnits(Checker& checker);
void ResolveSchema(Checker& checker);
void ResolveSources(Checker& checker);
void DeclareDefinitions(Checker& checker);
void ResolveGroups(Checker& checker);
void ResolveAliases(Checker& checker);
void ResolveThresholds(Checker& checker);
void ResolveInterpretations(Checker& checker);
void ResolveSets(Checker& checker);
void DeclareRules(Checker& checker);
void ResolveTargets(Checker& checker);
void ResolveBinders(Checker& checker);
void ResolveToggles(Checker& checker);
void PlaceExplanations(Checker& checker);
void CheckDefinitions(Checker& checker);
void CheckRuleExpressions(Checker& checker);
void CheckChecks(Checker& checker);
void CheckClassCycles(Checker& checker);
void OrderDefeat(Checker& checker);
void CheckDatedReads(Checker& checker);
void CheckBounds(Checker& checker);
void CheckPackTests(Checker& checker);
void Lint(Checker& checker);

}  // namespace licet::model
