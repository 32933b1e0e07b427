#include "model/guards.hpp"

#include <string>
#include <utility>
#include <variant>

namespace licet::model {
namespace {

using syntax::ComparisonOperator;

ComparisonOperator Negated(ComparisonOperator op) {
  switch (op) {
    case ComparisonOperator::kLess:
      return ComparisonOperator::kGreaterEqual;
    case ComparisonOperator::kLessEqual:
      return ComparisonOperator::kGreater;
    case ComparisonOperator::kEqual:
      return ComparisonOperator::kNotEqual;
    case ComparisonOperator::kNotEqual:
      return ComparisonOperator::kEqual;
    case ComparisonOperator::kGreaterEqual:
      return ComparisonOperator::kLess;
    case ComparisonOperator::kGreater:
      return ComparisonOperator::kLessEqual;
  }
  return op;
}

ComparisonOperator Mirrored(ComparisonOperator op) {
  switch (op) {
    case ComparisonOperator::kLess:
      return ComparisonOperator::kGreater;
    case ComparisonOperator::kLessEqual:
      return ComparisonOperator::kGreaterEqual;
    case ComparisonOperator::kGreaterEqual:
      return ComparisonOperator::kLessEqual;
    case ComparisonOperator::kGreater:
      return ComparisonOperator::kLess;
    case ComparisonOperator::kEqual:
    case ComparisonOperator::kNotEqual:
      break;
  }
  return op;
}

// What `x op bound` says of x, where every value of the bound is between `low` and `high`.
std::optional<Sign> SignFrom(ComparisonOperator op, const Rational& low, const Rational& high) {
  switch (op) {
    case ComparisonOperator::kGreater:
      if (low.sign() >= 0) return Sign::kPositive;
      break;
    case ComparisonOperator::kGreaterEqual:
      if (low.sign() > 0) return Sign::kPositive;
      break;
    case ComparisonOperator::kLess:
      if (high.sign() <= 0) return Sign::kNegative;
      break;
    case ComparisonOperator::kLessEqual:
      if (high.sign() < 0) return Sign::kNegative;
      break;
    case ComparisonOperator::kEqual:
      if (low.sign() > 0) return Sign::kPositive;
      if (high.sign() < 0) return Sign::kNegative;
      break;
    case ComparisonOperator::kNotEqual:
      if (low.sign() == 0 && high.sign() == 0) return Sign::kNotZero;
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> Guards::KeyOf(syntax::ExpressionId id) const {
  if (!std::holds_alternative<syntax::PathExpression>(checker_.rules.tree[id].node)) {
    return std::nullopt;
  }
  const ResolvedPath& path = checker_.rules[id].path;
  if (path.steps.empty()) return std::nullopt;
  std::string key = "s";
  if (const auto* binder = std::get_if<BinderRoot>(&path.root)) {
    key = "b" + std::to_string(binder->binder.index);
  }
  for (const FactReference& step : path.steps) {
    key += "/" + std::to_string(step.record.index) + "." + std::to_string(step.fact);
  }
  return key;
}

void Guards::AssumeSide(syntax::ExpressionId side, ComparisonOperator op,
                        syntax::ExpressionId bound) {
  auto key = KeyOf(side);
  const ExpressionType& type = checker_.rules[bound].type;
  if (!key || type.kind != ExpressionKind::kNumber || !type.low || !type.high) return;
  if (const auto sign = SignFrom(op, *type.low, *type.high)) {
    known_.push_back({std::move(*key), *sign});
  }
}

void Guards::AssumeComparison(const syntax::ComparisonExpression& comparison, bool truth) {
  const ComparisonOperator op = truth ? comparison.op : Negated(comparison.op);
  AssumeSide(comparison.left, op, comparison.right);
  AssumeSide(comparison.right, Mirrored(op), comparison.left);
}

void Guards::Assume(syntax::ExpressionId condition, bool truth) {
  const syntax::ExpressionNode& node = checker_.rules.tree[condition].node;
  if (const auto* comparison = std::get_if<syntax::ComparisonExpression>(&node)) {
    AssumeComparison(*comparison, truth);
  } else if (const auto* logical = std::get_if<syntax::LogicalExpression>(&node)) {
    // Only what is certain: all of a true `and`, all of a false `or`.
    if ((logical->op == syntax::LogicalOperator::kAnd) != truth) return;
    for (const syntax::ExpressionId operand : logical->operands) Assume(operand, truth);
  } else if (const auto* unary = std::get_if<syntax::UnaryExpression>(&node)) {
    if (unary->op == syntax::UnaryOperator::kNot) Assume(unary->operand, !truth);
  }
}

std::optional<Sign> Guards::SignOf(syntax::ExpressionId id) const {
  const auto key = KeyOf(id);
  if (!key) return std::nullopt;
  for (const Known& known : known_) {
    if (known.path == *key) return known.sign;
  }
  return std::nullopt;
}

}  // namespace licet::model
