#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

// The concrete tree: what the grammar recognized, as a flat list. The grammar's rules carry no
// attributes; directives append nodes here and cut the list back where a rule does not match. Only
// the grammar writes it and only lowering reads it.
namespace licet::syntax::cst {

enum class Kind : std::uint8_t {
  // Leaves; their text is their span.
  kName,
  kDotted,
  kText,
  kCode,
  kNumber,
  kDate,
  kUnit,
  kMark,   // a reserved word or sign that lowering has to see
  kError,  // something was reported here
  // Expressions.
  kQuantity,
  kPath,
  kConditional,
  kLogical,
  kNegation,
  kComparison,
  kSum,
  kDuration,
  kProduct,
  kUnary,
  kPrimary,
  kParenthesis,
  kAggregate,
  kWhere,
  kOf,
  kOtherwise,
  kQuantifier,
  kStateTest,
  kEndOfList,
  kClassTest,
  kReading,
  // Sets.
  kSet,
  kSetLiteral,
  kSetGroup,
  kSetName,
  kSetParenthesis,
  // Parts of clauses and declarations.
  kCitation,
  kUnconfirmed,
  kSpan,
  kUntil,
  kComply,
  kPrinted,
  kNames,
  kCodes,
  kBinder,
  kAddressee,
  kField,
  kType,
  kListType,
  kEnumType,
  kMember,
  kEntry,
  kFact,
  kAttribute,
  kScale,
  kUses,
  // Clauses: the first child is the mark of the clause.
  kClause,
  // Declarations.
  kSource,
  kUnitDeclaration,
  kQuantityDeclaration,
  kCodesDeclaration,
  kGroup,
  kAlias,
  kSetDeclaration,
  kThreshold,
  kRecord,
  kDefine,
  kInterpretation,
  kRule,
  kToggle,
  kSuppress,
  kCheck,
  kTest,
  // Tests.
  kOn,
  kOutcome,
  kAssignment,
  kGiven,
  kCase,
  kKnownAt,
  kView,
  kWithout,
  kExpectation,
  kListValue,
  kRecordValue,
  kRangeValue,
  // Files.
  kPack,
  kModule,
  kPart,
};

struct Node {
  Kind kind;
  std::uint32_t begin;
  std::uint32_t end;
  /// Index behind the last node below this one: where its next sibling stands.
  std::uint32_t next;
};

using Nodes = std::vector<Node>;

/// Walks the children of one node, or the top level, from left to right.
class Cursor {
 public:
  /// The children of `nodes[parent]`.
  Cursor(const Nodes& nodes, std::uint32_t parent)
      : nodes_(&nodes), at_(parent + 1), end_(nodes[parent].next) {}
  /// All nodes that have no parent.
  explicit Cursor(const Nodes& nodes)
      : nodes_(&nodes), at_(0), end_(static_cast<std::uint32_t>(nodes.size())) {}

  [[nodiscard]] bool done() const { return at_ >= end_; }
  [[nodiscard]] Kind kind() const { return (*nodes_)[at_].kind; }
  [[nodiscard]] bool Is(Kind kind) const { return !done() && this->kind() == kind; }
  /// The index of the current child; moves on to its sibling.
  std::uint32_t Take() {
    const std::uint32_t taken = at_;
    at_ = (*nodes_)[at_].next;
    return taken;
  }

 private:
  const Nodes* nodes_;
  std::uint32_t at_;
  std::uint32_t end_;
};

}  // namespace licet::syntax::cst
