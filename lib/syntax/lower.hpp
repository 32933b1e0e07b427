#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/cst.hpp"
#include "syntax/keywords.hpp"
#include "syntax/parse_state.hpp"
#include "syntax/tree.hpp"

namespace licet::syntax {

/// Turns the concrete tree of one file into the syntax tree, and refuses what the grammar reads only
/// in order to say better what is wrong with it.
///
/// INVARIANT: a node of the concrete tree has the children that its rule demands; only lists of
/// items hold `kError` in place of one.
class Lowering {
 public:
  Lowering(ParseState& state, Tree& tree) : state_(state), tree_(tree) {}

  FileHeader LowerPreamble(std::uint32_t node);
  /// Nothing when a mistake was reported inside; `tree` then holds nothing of it.
  std::optional<Declaration> LowerDeclaration(std::uint32_t node);

 private:
  struct LoweredExpression {
    ExpressionId id;
    int height = 0;
  };
  struct LoweredSet {
    SetId id;
    int height = 0;
  };

  // ---- lower.cpp
  [[nodiscard]] const cst::Node& At(std::uint32_t node) const { return state_.nodes[node]; }
  [[nodiscard]] cst::Cursor Children(std::uint32_t node) const { return {state_.nodes, node}; }
  [[nodiscard]] Span SpanOf(std::uint32_t node) const {
    return {state_.file, At(node).begin, At(node).end};
  }
  [[nodiscard]] std::string_view TextAt(std::uint32_t node) const {
    return state_.text.substr(At(node).begin, At(node).end - At(node).begin);
  }
  /// The reserved word of a mark; marks of signs have none.
  [[nodiscard]] std::optional<Keyword> WordAt(std::uint32_t node) const {
    return FindKeyword(TextAt(node));
  }
  template <DiagnosticKind kKind, typename... Arguments>
  diag::Builder Report(Span span, Arguments&&... arguments) {
    failed_ = true;
    return state_.sink->Report<kKind>(span, std::forward<Arguments>(arguments)...);
  }
  void CheckLength(std::size_t length, Span span);
  [[nodiscard]] bool HoldsError(std::uint32_t node) const;
  DeclarationNode LowerNode(std::uint32_t node);
  /// Stores `value` in a part that may stand only once.
  template <typename Part>
  void StoreOnce(std::optional<Part>& slot, Part part, std::uint32_t node,
                 std::string_view what) {
    if (slot) {
      ReportTwice(SpanOf(node), what);
      return;
    }
    slot = std::move(part);
  }
  void ReportTwice(Span span, std::string_view what);

  // ---- lower_lexemes.cpp
  Name LowerName(std::uint32_t node) const;
  Code LowerCode(std::uint32_t node);
  Text LowerText(std::uint32_t node);
  DateToken LowerDate(std::uint32_t node);
  Number LowerNumber(std::uint32_t node);
  UnitExpression LowerUnit(std::uint32_t node) const;
  Quantity LowerQuantity(std::uint32_t node);
  Path LowerPath(std::uint32_t node);
  Literal LowerLiteral(std::uint32_t node);
  std::vector<Name> LowerNames(std::uint32_t node);
  std::vector<Code> LowerCodes(std::uint32_t node);

  // ---- lower_expressions.cpp
  ExpressionId LowerExpression(std::uint32_t node);
  LoweredExpression Lower(std::uint32_t node);
  LoweredExpression LowerConditional(std::uint32_t node);
  LoweredExpression LowerLogical(std::uint32_t node);
  LoweredExpression LowerNegation(std::uint32_t node);
  LoweredExpression LowerComparison(std::uint32_t node);
  LoweredExpression LowerComparisonTail(LoweredExpression left, cst::Cursor& cursor, Span span);
  LoweredExpression LowerSum(std::uint32_t node);
  LoweredExpression LowerDuration(LoweredExpression base, bool subtract, std::uint32_t node,
                                  Span span);
  LoweredExpression LowerProduct(std::uint32_t node);
  LoweredExpression LowerUnary(std::uint32_t node);
  LoweredExpression LowerPrimary(std::uint32_t node);
  LoweredExpression LowerOperand(std::uint32_t node);
  LoweredExpression AddExpression(ExpressionNode expression, Span span, int height);
  void CheckHeight(int height, Span span);

  // ---- lower_operands.cpp
  LoweredExpression LowerAggregate(std::uint32_t node);
  LoweredExpression LowerQuantifier(std::uint32_t node);
  LoweredExpression LowerStateTest(std::uint32_t node);
  LoweredExpression LowerEndOfList(std::uint32_t node);
  LoweredExpression LowerClassTest(std::uint32_t node);
  LoweredExpression LowerReading(std::uint32_t node);
  /// What stands between the parentheses of `where (…)`, `of (…)`, `satisfies (…)`.
  LoweredExpression LowerEnclosed(std::uint32_t node);
  SetId LowerSet(std::uint32_t node);
  LoweredSet LowerSetExpression(std::uint32_t node);
  LoweredSet LowerSetAtom(std::uint32_t node);

  // ---- lower_clauses.cpp
  LawSpan LowerSpan(std::uint32_t node);
  Citation LowerCitation(std::uint32_t node);
  Unconfirmed LowerUnconfirmed(std::uint32_t node);
  std::vector<Citation> TakeCitations(cst::Cursor& cursor);
  std::vector<Clause> LowerBody(cst::Cursor& cursor);
  ClauseNode LowerClause(std::uint32_t node);
  ClauseNode LowerWordedClause(Keyword word, cst::Cursor& cursor);
  ClauseNode LowerRelation(Keyword word, cst::Cursor& cursor);

  // ---- lower_declarations.cpp
  SourceDeclaration LowerSource(std::uint32_t node);
  UnitDeclaration LowerUnitDeclaration(std::uint32_t node);
  QuantityDeclaration LowerQuantityDeclaration(std::uint32_t node);
  CodesDeclaration LowerCodesDeclaration(std::uint32_t node);
  GroupDeclaration LowerGroup(std::uint32_t node);
  AliasDeclaration LowerAlias(std::uint32_t node);
  SetDeclaration LowerSetDeclaration(std::uint32_t node);
  ThresholdDeclaration LowerThreshold(std::uint32_t node);

  // ---- lower_schema.cpp
  RecordDeclaration LowerRecord(std::uint32_t node);
  FactDeclaration LowerFact(std::uint32_t node);
  void LowerAttribute(FactDeclaration& fact, std::uint32_t node);
  FactType LowerType(std::uint32_t node);
  DefineDeclaration LowerDefine(std::uint32_t node);
  InterpretationDeclaration LowerInterpretation(std::uint32_t node);

  // ---- lower_rules.cpp
  RuleDeclaration LowerRule(std::uint32_t node);
  ToggleDeclaration LowerToggle(std::uint32_t node);
  SuppressDeclaration LowerSuppress(std::uint32_t node);

  // ---- lower_tests.cpp
  CheckDeclaration LowerCheck(std::uint32_t node);
  TestDeclaration LowerTest(std::uint32_t node);
  TestDeclaration::Case LowerCase(std::uint32_t node);
  Expectation LowerExpectation(std::uint32_t node);
  ValueId LowerValue(std::uint32_t node);
  ValueNode LowerValueNode(std::uint32_t node);

  ParseState& state_;
  Tree& tree_;
  /// Set by every report; cleared when a declaration begins.
  bool failed_ = false;
};

}  // namespace licet::syntax
