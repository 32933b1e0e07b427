#pragma once

#include "licet/date.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The syntax tree: what the author wrote, with spans, before any name is looked up. Expressions,
// sets and test values live in vectors of the `Tree` and are named by ids; declarations own the
// rest. One `Tree` holds all files of a pack, so that ids are unique across them.
namespace licet::syntax {

struct ExpressionId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const ExpressionId&, const ExpressionId&) = default;
};
struct SetId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const SetId&, const SetId&) = default;
};
struct ValueId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const ValueId&, const ValueId&) = default;
};

/// An identifier, or a dotted name (`us.ear`), as written.
struct Name {
  std::string text;
  Span span;
};
/// The text between single quotes: `'3A090.a'`, `'CN'`.
struct Code {
  std::string text;
  Span span;
};
/// A string with its escapes resolved.
struct Text {
  std::string text;
  Span span;
};
struct DateToken {
  Date date;
  Span span;
};
/// `item.tpp`; never empty.
struct Path {
  std::vector<Name> parts;
  Span span;
};

/// `GB/s`, `TOPS*bit`: the first name, then operators with names.
struct UnitExpression {
  struct Factor {
    bool divide = false;
    Name name;
  };
  std::vector<Factor> factors;  // factors.front().divide is false
  Span span;
};
/// Digits are kept as written; nothing is converted here.
struct Number {
  std::string digits;
  Span span;
};
struct Quantity {
  bool negative = false;
  Number number;
  std::optional<UnitExpression> unit;
  Span span;
};
struct BooleanLiteral {
  bool value = false;
  Span span;
};
/// `none`: an optional fact that does not apply.
struct NoneLiteral {
  Span span;
};
using Literal = std::variant<DateToken, Quantity, Text, Code, BooleanLiteral, NoneLiteral>;

// ---- Expressions -------------------------------------------------------------------------------

struct PathExpression {
  Path path;
};
/// `(first of route).on`
struct MemberExpression {
  ExpressionId base;
  Name member;
};
/// `first of route`, `last of route`
struct EndOfList {
  bool last = false;
  Path list;
};
struct LiteralExpression {
  Literal literal;
};
enum class UnaryOperator { kNot, kNegate };
struct UnaryExpression {
  UnaryOperator op = UnaryOperator::kNot;
  ExpressionId operand;
};
enum class LogicalOperator { kAnd, kOr };
/// Two or more operands of one kind; the grammar refuses mixtures.
struct LogicalExpression {
  LogicalOperator op = LogicalOperator::kAnd;
  std::vector<ExpressionId> operands;
};
enum class ArithmeticOperator { kAdd, kSubtract, kMultiply, kDivide };
struct ArithmeticExpression {
  ArithmeticOperator op = ArithmeticOperator::kAdd;
  ExpressionId left;
  ExpressionId right;
};
enum class DurationUnit { kDays, kMonths, kYears };
/// `h.notified_on + 25 days`, `d - 1 months rounding down`. Days have no rounding.
struct DurationExpression {
  ExpressionId base;
  bool subtract = false;
  Number count;
  DurationUnit unit = DurationUnit::kDays;
  bool rounding_up = false;
};
enum class ComparisonOperator { kLess, kLessEqual, kEqual, kNotEqual, kGreaterEqual, kGreater };
struct ComparisonExpression {
  ComparisonOperator op = ComparisonOperator::kEqual;
  ExpressionId left;
  ExpressionId right;
};
/// `item.kind is ic`, `h.destination is not 'US'`
struct IsExpression {
  ExpressionId operand;
  bool negated = false;
  std::variant<Code, Name> value;
};
/// `h.destination not in restricted`
struct InExpression {
  ExpressionId operand;
  bool negated = false;
  SetId set;
};
struct ConditionalExpression {
  ExpressionId condition;
  ExpressionId then_value;
  ExpressionId else_value;
};
enum class AggregateKind { kMax, kMin, kSum, kCount };
struct AggregateExpression {
  AggregateKind kind = AggregateKind::kCount;
  Name binder;
  Path list;
  std::optional<ExpressionId> where;
  std::optional<ExpressionId> of;
  std::optional<Literal> otherwise;
};
enum class QuantifierKind { kSome, kEvery, kNo };
struct QuantifierExpression {
  QuantifierKind kind = QuantifierKind::kSome;
  Name binder;
  Path list;
  ExpressionId body;
};
enum class StateTestKind { kKnown, kUndeterminable };
struct StateTestExpression {
  StateTestKind kind = StateTestKind::kKnown;
  Path path;
};
/// `class '3A090.a'` (one code) or `class in { '3A090.a' '4A090.a' }`
struct ClassExpression {
  std::vector<Code> codes;
};
/// `reading hq_any_party is consignee_only`
struct ReadingExpression {
  Name interpretation;
  Name reading;
};

using ExpressionNode =
    std::variant<PathExpression, MemberExpression, EndOfList, LiteralExpression, UnaryExpression,
                 LogicalExpression, ArithmeticExpression, DurationExpression, ComparisonExpression,
                 IsExpression, InExpression, ConditionalExpression, AggregateExpression,
                 QuantifierExpression, StateTestExpression, ClassExpression, ReadingExpression>;
struct Expression {
  ExpressionNode node;
  Span span;
  /// True when the author wrote parentheses around it; the printer keeps them.
  bool parenthesized = false;
};

// ---- Sets --------------------------------------------------------------------------------------

struct SetLiteral {
  std::vector<std::variant<Code, Name>> members;
};
struct GroupReference {
  Code group;
};
struct SetReference {
  Name name;
};
enum class SetOperator { kUnion, kExcept, kIntersect };
struct SetOperation {
  SetOperator op = SetOperator::kUnion;
  SetId left;
  SetId right;
};
using SetNode = std::variant<SetLiteral, GroupReference, SetReference, SetOperation>;
struct SetExpression {
  SetNode node;
  Span span;
  bool parenthesized = false;
};

// ---- Values of tests ---------------------------------------------------------------------------

enum class ListEnding { kUnstated, kOpen, kClosed };
struct ListValue {
  std::vector<ValueId> items;
  ListEnding ending = ListEnding::kUnstated;
};
struct RecordValue {
  struct Field {
    Name name;
    ValueId value;
  };
  std::vector<Field> fields;
};
struct RangeValue {  // between 1 mm2 and 2 mm2
  Literal low;
  Literal high;
};
using ValueNode = std::variant<Literal, Name, ListValue, RecordValue, RangeValue>;
struct Value {
  ValueNode node;
  Span span;
};

// ---- Clauses -----------------------------------------------------------------------------------

struct Citation {
  Name source;
  std::optional<Text> pinpoint;
};
/// `unconfirmed "…"`: the thing may not be so, and both readings are followed.
/// `unconfirmed noted "…"`: decided as written; every decision it takes part in carries the note.
struct Unconfirmed {
  bool noted = false;
  Text reason;
  Span span;
};
/// `from 2025-01-13 until 2026-01-01 comply 2025-05-15 printed 2025-02-01`, half-open.
struct LawSpan {
  DateToken from;
  std::optional<DateToken> until;
  std::optional<DateToken> comply;   // rules only
  std::optional<DateToken> printed;  // groups only
  Span span;
};

struct CiteClause {
  std::vector<Citation> citations;
};
struct EffectiveClause {
  LawSpan span;
};
struct SupersedesClause {
  std::vector<Name> rules;
};
struct WhenClause {
  ExpressionId condition;
};
struct ProvidedClause {
  ExpressionId condition;
};
struct RebuttedClause {
  ExpressionId condition;
};
struct ExplainClause {
  Text text;
};
struct NoteClause {
  Text text;
};
struct AskClause {
  Text text;
};
struct Binder {
  Name name;
  Path list;
};
struct EachClause {
  std::vector<Binder> binders;
};
struct DatedByClause {
  ExpressionId date;
};
struct ForClause {
  std::vector<Name> activities;
};
struct InterpretationClause {
  Text text;
  Text by;
  DateToken on;
};
struct DefeatsClause {
  std::vector<Name> rules;
};
struct ShieldsClause {
  std::vector<Name> activities;
};
struct FromClause {
  std::vector<Name> rules;
};
struct OfClause {
  std::vector<Name> rules;
};
struct OverClause {
  std::vector<Name> rules;
};
struct RequiresClause {};
struct ReviewClause {
  std::vector<Name> values;  // one, or the alternatives of an unknown review
};
struct ConfidentialClause {};
struct AsClause {
  ExpressionId value;
  std::optional<Literal> otherwise;
};
struct ReviewByClause {
  DateToken date;
};
struct UnconfirmedClause {
  Unconfirmed unconfirmed;
};
struct SuppressClause {
  Code code;
  DateToken until;
  Text reason;
};
/// `to 'LEI:…' received 2025-04-09`
struct AddresseeClause {
  Code party;
  DateToken received;
};

using ClauseNode =
    std::variant<CiteClause, EffectiveClause, SupersedesClause, WhenClause, ProvidedClause,
                 RebuttedClause, ExplainClause, NoteClause, AskClause, EachClause, DatedByClause,
                 ForClause, InterpretationClause, DefeatsClause, ShieldsClause, FromClause,
                 OfClause, OverClause, RequiresClause, ReviewClause, ConfidentialClause, AsClause,
                 ReviewByClause, UnconfirmedClause, SuppressClause, AddresseeClause>;
struct Clause {
  ClauseNode node;
  Span span;
};

// ---- Declarations ------------------------------------------------------------------------------

struct SourceDeclaration {
  Name name;
  std::optional<Text> title, cite, sha256, url;
  std::optional<DateToken> published, effective, as_of;
  std::optional<Unconfirmed> unconfirmed;
};
/// `unit op "operation"` is a base unit; `unit TPP = 1 TOPS*bit` derives one.
struct UnitDeclaration {
  Name name;
  std::optional<Number> factor;
  std::optional<UnitExpression> of;
  std::optional<Text> title;
};
/// `quantity bandwidth in GB/s`: a named kind of quantity with the unit of bare numbers.
struct QuantityDeclaration {
  Name name;
  UnitExpression unit;
  std::optional<Text> title;
};
/// `codes country { 'AF' "Afghanistan" … }`: the members of a code type.
struct CodesDeclaration {
  struct Member {
    Code code;
    std::optional<Text> title;
  };
  Name name;
  std::vector<Member> members;
};
enum class GroupChange { kSet, kAdd, kRemove };
struct GroupDeclaration {
  struct Entry {
    LawSpan span;
    GroupChange change = GroupChange::kSet;
    std::vector<Code> members;
    std::vector<Citation> citations;
    std::optional<Unconfirmed> unconfirmed;
    Span whole;
  };
  Code code;
  Name of;
  std::vector<Entry> entries;
};
struct AliasDeclaration {
  Name type;
  Code code;
  Code as;
  LawSpan span;
  std::vector<Citation> citations;
  std::optional<Text> note;
};
struct SetDeclaration {
  Name name;
  Name of;
  SetId set;
};
struct ThresholdDeclaration {
  struct Entry {
    LawSpan span;
    std::optional<Literal> value;  // none: `= unknown`, a secret or unpublished value
    std::vector<Citation> citations;
    std::optional<Unconfirmed> unconfirmed;
    Span whole;
  };
  Name name;
  Name type;
  std::vector<Entry> entries;
};
struct TypeName {
  Name name;
};
struct ListType {
  Name element;
};
struct EnumType {
  std::vector<Name> values;
};
using FactType = std::variant<TypeName, ListType, EnumType>;
struct FactDeclaration {
  Name name;
  FactType type;
  std::optional<Text> ask, evidence;
  std::optional<Literal> range_low, range_high;
  std::optional<Literal> resolution;
  std::optional<Number> cost;
  bool optional = false;
  ListEnding ending = ListEnding::kUnstated;  // default for a list that a scenario supplies
  Span span;
};
/// `record hop { … }`, or `scenario { … }` (then `name.text` is "scenario").
struct RecordDeclaration {
  Name name;
  std::vector<FactDeclaration> facts;
};
struct DefineDeclaration {
  Path target;
  Name type;
  std::vector<Clause> body;
};
/// `interpretation hq "…" { reading any "…" reading consignee "…" cite … by "…" on … }`
struct InterpretationDeclaration {
  struct Reading {
    Name name;
    std::optional<Text> text;
  };
  Name name;
  Text title;
  std::vector<Reading> readings;
  std::vector<Citation> citations;
  std::optional<Text> by;
  std::optional<DateToken> on;
  std::vector<Text> notes;
};
enum class RuleKind {
  kSubject,
  kClassify,
  kPresume,
  kExclude,
  kRequire,
  kProhibit,
  kInform,
  kExempt,
  kException,
  kSaving,
  kReview,
  kFlag,
  kUnmodeled,
};
struct RuleDeclaration {
  RuleKind kind = RuleKind::kRequire;
  Name name;
  std::optional<Code> code;                  // classify, presume: the class; exception: `by 'NAC'`
  std::optional<Name> level;                 // flag: high, medium, low
  std::vector<Name> targets;                 // exclude … from, exempt … from
  std::vector<Name> review_values;           // review … is a or b
  std::optional<AddresseeClause> addressee;  // inform … to … received …
  std::optional<Text> title;
  std::vector<Clause> body;
};
enum class ToggleKind { kSuspend, kUnenforced };
struct ToggleDeclaration {
  ToggleKind kind = ToggleKind::kSuspend;
  std::vector<Name> rules;
  LawSpan span;
  std::vector<Clause> body;
};
struct SuppressDeclaration {
  SuppressClause suppress;
};
struct CheckDeclaration {
  Text title;
  Name over;  // "scenarios"
  std::optional<DateToken> on;
  std::optional<ExpressionId> where;
  /// Either an outcome comparison or an expression.
  std::optional<ComparisonOperator> outcome_operator;
  std::optional<Name> outcome;
  std::optional<ExpressionId> expression;
};
struct ExpectOutcome {
  Name outcome;
};
// One policy, or the two ends of an open one.
struct ExpectReview {
  std::vector<Name> policies;
};
struct ExpectClass {
  Code code;
};
struct ExpectBecause {
  std::vector<Name> rules;
};
struct ExpectAsks {
  std::vector<Path> paths;
};
using Expectation =
    std::variant<ExpectOutcome, ExpectReview, ExpectClass, ExpectBecause, ExpectAsks>;
struct TestDeclaration {
  struct Assignment {
    Path path;
    ValueId value;
  };
  struct Case {
    DateToken on;
    std::optional<DateToken> known_at;
    std::optional<Name> view;
    std::vector<Path> without;
    std::vector<Expectation> expectations;
    Span span;
  };
  Text title;
  std::vector<Assignment> given;
  std::vector<Case> cases;
};

using DeclarationNode =
    std::variant<SourceDeclaration, UnitDeclaration, QuantityDeclaration, CodesDeclaration,
                 GroupDeclaration, AliasDeclaration, SetDeclaration, ThresholdDeclaration,
                 RecordDeclaration, DefineDeclaration, InterpretationDeclaration, RuleDeclaration,
                 ToggleDeclaration, SuppressDeclaration, CheckDeclaration, TestDeclaration>;
struct Declaration {
  DeclarationNode node;
  Span span;
};

// ---- Files -------------------------------------------------------------------------------------

struct PackHeader {
  Name name;
  std::optional<Text> title, authority;
  std::optional<Code> jurisdiction;
  std::vector<Name> uses;
  std::optional<Name> extends;
  std::optional<DateToken> law_as_of;
  struct Scale {
    Name name;
    std::vector<Name> values;  // lowest first
  };
  std::vector<Scale> scales;
  Span span;
};
struct ModuleHeader {
  Name name;
};
struct PartHeader {
  Name of;
};
using FileHeader = std::variant<PackHeader, ModuleHeader, PartHeader>;
/// A `#` comment, from the sign to the end of the line.
struct Comment {
  std::string text;
  Span span;
  /// True when nothing but spaces stands before it on its line.
  bool own_line = false;
};
struct File {
  FileId id;
  std::uint32_t language_version = 1;
  /// The version number after `licet`.
  Span version_span;
  FileHeader header;
  Span header_span;
  std::vector<Declaration> declarations;
  std::vector<Comment> comments;
  /// Where something stands after an empty line: offsets of words and comments, in order. For the
  /// printer, which keeps the author's paragraphs.
  std::vector<std::uint32_t> paragraphs;
};

/// All files of one pack (with the modules that it uses). Immutable once parsed; share freely.
struct Tree {
  std::vector<File> files;
  std::vector<Expression> expressions;
  std::vector<SetExpression> sets;
  std::vector<Value> values;

  const Expression& operator[](ExpressionId id) const { return expressions[id.index]; }
  const SetExpression& operator[](SetId id) const { return sets[id.index]; }
  const Value& operator[](ValueId id) const { return values[id.index]; }
  ExpressionId Add(Expression expression) {
    expressions.push_back(std::move(expression));
    return {static_cast<std::uint32_t>(expressions.size() - 1)};
  }
  SetId Add(SetExpression set) {
    sets.push_back(std::move(set));
    return {static_cast<std::uint32_t>(sets.size() - 1)};
  }
  ValueId Add(Value value) {
    values.push_back(std::move(value));
    return {static_cast<std::uint32_t>(values.size() - 1)};
  }
};

}  // namespace licet::syntax
