#pragma once

#include "model/checker.hpp"
#include "model/guards.hpp"

#include <optional>

namespace licet::model {

/// Walks expressions that have types: how large their numbers get, whether they divide by 0.
/// Reports what cannot be proven and notes bounds in the expression's info.
class BoundsWalk {
 public:
  explicit BoundsWalk(Checker& checker) : checker_(checker), guards_(checker) {}

  /// Any expression; the extent of a number, nothing for the rest and after a mistake.
  std::optional<Extent> Walk(syntax::ExpressionId id);
  /// `when` holds while `provided` is looked at.
  Guards& guards() { return guards_; }
  /// `extent` from one factor to another; reports at `at` when it does not fit.
  std::optional<Extent> Convert(const Extent& extent, const Rational& from, const Rational& to,
                                Span at);
  std::optional<Extent> Fit(std::optional<Extent> extent, Span at);
  [[nodiscard]] std::optional<Extent> ExtentOfFact(FactReference fact) const;

 private:
  std::optional<Extent> WalkPath(syntax::ExpressionId id);
  std::optional<Extent> WalkArithmetic(syntax::ExpressionId id,
                                       const syntax::ArithmeticExpression& node);
  std::optional<Extent> WalkDivision(syntax::ExpressionId id,
                                     const syntax::ArithmeticExpression& node, const Extent& left,
                                     const Extent& right);
  std::optional<Extent> WalkConditional(syntax::ExpressionId id,
                                        const syntax::ConditionalExpression& node);
  std::optional<Extent> WalkAggregate(syntax::ExpressionId id,
                                      const syntax::AggregateExpression& node);
  void WalkComparison(syntax::ExpressionId id, const syntax::ComparisonExpression& node);
  void WalkLogical(const syntax::LogicalExpression& node);
  void CheckAgainstFact(syntax::ExpressionId fact, syntax::ExpressionId other);
  [[nodiscard]] bool IsSecret(syntax::ExpressionId id) const;
  [[nodiscard]] std::optional<Sign> SignOf(syntax::ExpressionId id) const;
  [[nodiscard]] Span SpanAt(syntax::ExpressionId id) const { return checker_.rules.tree[id].span; }
  [[nodiscard]] const ExpressionType& TypeAt(syntax::ExpressionId id) const {
    return checker_.rules.expressions[id.index].type;
  }

  Checker& checker_;
  Guards guards_;
};

}  // namespace licet::model
