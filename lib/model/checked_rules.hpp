#pragma once

#include "base/rational.hpp"
#include "data/schema.hpp"
#include "licet/date.hpp"
#include "licet/source.hpp"
#include "syntax/tree.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Rules with every name and type resolved. The expressions stay in the syntax tree; this adds, by
// expression id, what each one means. A `CheckedRules` without errors can be evaluated for every
// scenario without a run-time error.
namespace licet::model {

struct RuleId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend auto operator<=>(const RuleId&, const RuleId&) = default;
};
struct SourceId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const SourceId&, const SourceId&) = default;
};
struct GroupId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const GroupId&, const GroupId&) = default;
};
struct NamedSetId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const NamedSetId&, const NamedSetId&) = default;
};
struct ThresholdId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const ThresholdId&, const ThresholdId&) = default;
};
struct InterpretationId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const InterpretationId&, const InterpretationId&) = default;
};
/// One per binder occurrence: the `each` of a rule, a quantifier, an aggregate, the `self` of a
/// define.
struct BinderId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const BinderId&, const BinderId&) = default;
};
/// A fact of a record type (index into `Schema::records[record].facts`); computed facts are facts.
struct FactReference {
  data::RecordId record;
  std::uint32_t fact = 0;
  friend bool operator==(const FactReference&, const FactReference&) = default;
};

/// What a path means: where it starts, then fact by fact.
struct ScenarioRoot {};
struct BinderRoot {
  BinderId binder;
};
struct ThresholdRoot {
  ThresholdId threshold;
};
/// A member of an enum or a bare code word: `ic` in `item.kind = ic`.
struct EnumRoot {
  std::string value;
};
struct ResolvedPath {
  std::variant<ScenarioRoot, BinderRoot, ThresholdRoot, EnumRoot> root;
  std::vector<FactReference> steps;
};

enum class ExpressionKind { kBoolean, kNumber, kDate, kCode, kEnum, kText, kRecord, kList };
/// Type of an expression. Numbers carry the factor and dimension in which their value is computed.
struct ExpressionType {
  ExpressionKind kind = ExpressionKind::kBoolean;
  data::Dimension dimension;  // kNumber
  /// kNumber: value × factor is the number of base units. Literals and facts keep their own unit;
  /// `*` and `/` multiply and divide factors; `+ - < =` convert the right side to the left; `else`
  /// is converted to the factor of `then`, the `otherwise` of an aggregate to that of its `of`, and
  /// the value of a define to the unit of its fact.
  base::Rational factor = 1;
  data::CodesId codes;                   // kCode
  data::RecordId record;                 // kRecord, kList (element)
  std::vector<std::string> enum_values;  // kEnum
  /// kNumber: bounds that hold for every value, in the expression's own factor. Present but for a
  /// threshold that may be unknown, which only stands alone on one side of a comparison. A quotient
  /// whose divisor may be 0 where a guard (`if d > 0`) is not yet settled is anything within them.
  std::optional<base::Rational> low, high;
};

/// Parallel to `Tree::expressions`.
struct ExpressionInfo {
  ExpressionType type;
  /// For PathExpression, EndOfList, StateTest, the list of aggregates and quantifiers; for a
  /// MemberExpression only the `steps` that its member adds.
  ResolvedPath path;
  /// Aggregate and quantifier: the binder that they introduce.
  BinderId binder;
  /// ReadingExpression.
  InterpretationId interpretation;
  std::uint32_t reading = 0;
};

/// Half-open. `until` absent: runs on.
struct LawSpan {
  Date from;
  std::optional<Date> until;
  std::optional<Date> comply;
  std::optional<Date> printed;
  Span span;
};
struct Doubt {
  bool noted = false;  // false: both readings are followed
  std::string reason;
  Span span;
};
struct Citation {
  SourceId source;
  std::string pinpoint;
  Span span;
};
struct Source {
  std::string name, title, cite, sha256, url;
  std::optional<Date> published, effective, as_of;
  /// `published`, or the `as of` date for a source without one.
  Date visible_from;
  std::optional<Doubt> doubt;
  Span span;
};

struct GroupChange {
  LawSpan span;
  syntax::GroupChange change = syntax::GroupChange::kSet;
  std::vector<std::string> members;
  std::vector<Citation> citations;
  std::optional<Doubt> doubt;
};
/// Changes in order of date. Membership on a day is the last visible `=` with every visible `add`
/// and `remove` after it whose span covers the day.
struct Group {
  std::string code;
  data::CodesId of;
  std::vector<GroupChange> changes;
  Span span;
};
struct Alias {
  data::CodesId type;
  std::string code;
  std::string as;
  LawSpan span;
  std::vector<Citation> citations;
  std::string note;
};
struct NamedSet {
  std::string name;
  data::CodesId of;
  syntax::SetId set;
  Span span;
};
/// What a `SetExpression` refers to, parallel to `Tree::sets`.
struct SetInfo {
  GroupId group;     // GroupReference
  NamedSetId named;  // SetReference
  data::CodesId of;  // all; none for enums
};
struct ThresholdValue {
  LawSpan span;
  /// In the threshold's own factor; absent: unknown (secret). Dates for date thresholds.
  std::optional<base::Rational> number;
  std::optional<Date> date;
  std::vector<Citation> citations;
  std::optional<Doubt> doubt;
};
struct Threshold {
  std::string name;
  ExpressionType type;
  std::string unit_text;  // for printing: "TPP"
  std::vector<ThresholdValue> values;
  Span span;
};
/// `define`: the fact that it computes, and how.
struct Definition {
  FactReference fact;
  BinderId self;
  syntax::ExpressionId value;
  std::optional<syntax::Literal> otherwise;
  std::vector<Citation> citations;
  std::string note;
  Span span;
  /// Reads itself through the elements of a list (`owner.owners`). A number is then kept within the
  /// range of its fact at every step.
  bool recursive = false;
};
struct Interpretation {
  struct Reading {
    std::string name, text;
  };
  std::string name, title, by;
  std::vector<Reading> readings;
  std::vector<Citation> citations;
  std::optional<Date> on;
  Span span;
};

struct RuleBinder {
  BinderId id;
  std::string name;
  ResolvedPath list;
};
/// `to CODE received DATE`: the rule binds, or serves, only that party as sender of the hop.
struct Addressee {
  std::string party;
  Date received;
};
struct InterpretationNote {
  std::string text, by;
  Date on;
};
struct Suppression {
  std::string code;
  Date until;
  std::string reason;
};

struct Rule {
  RuleId id;
  syntax::RuleKind kind = syntax::RuleKind::kRequire;
  std::string name;
  std::string title;
  /// classify, presume: the class. exception: the exception's code (`NAC`).
  std::string code;
  /// flag: high, medium, low.
  std::string level;
  std::vector<Citation> citations;
  /// Absent: in force on every day (the pack has checked that this kind may).
  std::optional<LawSpan> effective;
  /// The rules that end where this one begins. Those without an `until` of their own end at
  /// `effective->from` for everyone who knows of this rule (known-at), so it is left to evaluation.
  std::vector<RuleId> supersedes;
  /// Edges of defeat from this rule: exclude … from, exempt … from, defeats, saving … from.
  std::vector<RuleId> targets;
  /// review: the requirements that it reviews (`of`) and the reviews that it beats (`over`).
  std::vector<RuleId> reviews;
  std::vector<RuleId> over;
  /// review, inform: the values that it may have, as indices into `CheckedRules::review_scale`,
  /// lowest first; one unless the law leaves it open. Empty: unspecified.
  std::vector<std::uint32_t> review_values;
  /// Outermost first. Rules without `each` that name targets take the common leading binders of
  /// their targets, under the same ids; a defeater never has more binders than its target.
  std::vector<RuleBinder> binders;
  /// Activities of the hop (`for`, `shields`); empty: every activity. Rules that do not name
  /// `domestic` or `transit` do not see such hops; the list is already spelled out for them.
  std::vector<std::string> activities;
  std::optional<syntax::ExpressionId> when;  // absent: true
  std::optional<syntax::ExpressionId> provided;
  std::optional<syntax::ExpressionId> rebutted;
  std::optional<Addressee> addressee;
  std::optional<Doubt> doubt;
  std::optional<InterpretationNote> interpretation;
  std::optional<Date> review_by;
  std::string explain;  // template with {item.tpp}
  std::vector<std::pair<std::string, syntax::ExpressionId>>
      explain_places;  // text in braces → meaning
  std::string ask;
  std::string note;
  bool confidential = false;
  Span span;  // the whole declaration
  Span name_span;
};

/// suspend, unenforced.
struct Toggle {
  syntax::ToggleKind kind = syntax::ToggleKind::kSuspend;
  std::vector<RuleId> rules;
  LawSpan span;
  std::vector<Citation> citations;
  std::string note;
  std::optional<Doubt> doubt;
  Span whole;
};

struct PackInfo {
  std::string name, title, authority, jurisdiction, extends;
  std::optional<Date> law_as_of;
  std::vector<std::string> uses;
};

/// A test of the pack: facts in the form of a document are built by `scenario_of_test`.
struct Test {
  std::uint32_t file = 0;         // index into Tree::files
  std::uint32_t declaration = 0;  // index into its declarations
};

/// Immutable after checking; share freely. Evaluate only when the sink has no errors.
struct CheckedRules {
  syntax::Tree tree;
  /// The base pack first, then overlays; the modules are not listed.
  std::vector<PackInfo> packs;
  data::Schema schema;
  std::vector<Source> sources;
  std::vector<Group> groups;
  std::vector<Alias> aliases;
  std::vector<NamedSet> sets;
  std::vector<Threshold> thresholds;
  std::vector<Definition> definitions;  // in order of dependence
  std::vector<Interpretation> interpretations;
  std::vector<Rule> rules;  // by name, so that file order carries no meaning
  std::vector<Toggle> toggles;
  std::vector<std::string> review_scale;  // lowest first
  std::vector<std::string> classes;       // all class codes, sorted
  /// Rules in an order in which every defeater comes before what it defeats.
  std::vector<RuleId> defeat_order;
  std::vector<ExpressionInfo> expressions;  // parallel to tree.expressions
  std::vector<SetInfo> set_infos;           // parallel to tree.sets
  std::vector<Test> tests;
  std::vector<Suppression> suppressions;
  std::uint32_t binder_count = 0;

  const ExpressionInfo& operator[](syntax::ExpressionId id) const { return expressions[id.index]; }
  const Rule& operator[](RuleId id) const { return rules[id.index]; }
  const Source& operator[](SourceId id) const { return sources[id.index]; }
};

}  // namespace licet::model
