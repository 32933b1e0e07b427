#include "model/bounds.hpp"

#include "base/overloaded.hpp"
#include "model/literals.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace licet::model {
namespace {

using syntax::ExpressionId;

bool IsNumber(const ExpressionType& type) { return type.kind == ExpressionKind::kNumber; }

}  // namespace

std::optional<Extent> BoundsWalk::Fit(std::optional<Extent> extent, Span at) {
  if (!extent) {
    checker_.sink
        .Report<Kind::kArithmeticTooLarge>(
            at, "`" + std::string(checker_.sources.text(at)) + "`")
        .Help("give the facts in it narrower ranges or a coarser resolution");
  }
  return extent;
}

std::optional<Extent> BoundsWalk::Convert(const Extent& extent, const Rational& from,
                                          const Rational& to, Span at) {
  if (from == to) return extent;
  const auto ratio = Rational::CheckedDivide(from, to);
  return Fit(ratio ? Multiply(extent, ExtentOf(*ratio)) : std::nullopt, at);
}

std::optional<Extent> BoundsWalk::ExtentOfFact(FactReference reference) const {
  const data::Fact& fact = checker_.FactAt(reference);
  std::optional<Extent> extent;
  if (!fact.computed_only && fact.low && fact.high) {
    extent = ExtentOf(*fact.low, *fact.high, fact.resolution);
  }
  const auto computed =
      checker_.computed_extents.find({reference.record.index, reference.fact});
  if (computed == checker_.computed_extents.end()) return extent;
  return extent ? Join(*extent, computed->second) : computed->second;
}

bool BoundsWalk::IsSecret(ExpressionId id) const {
  const auto& info = checker_.rules.expressions[id.index];
  return std::holds_alternative<ThresholdRoot>(info.path.root) && IsNumber(info.type) &&
         !info.type.low;
}

std::optional<Extent> BoundsWalk::WalkPath(ExpressionId id) {
  const ExpressionInfo& info = checker_.rules.expressions[id.index];
  if (const auto* root = std::get_if<ThresholdRoot>(&info.path.root)) {
    const Threshold& threshold = checker_.rules.thresholds[root->threshold.index];
    std::optional<Extent> extent;
    for (const ThresholdValue& value : threshold.values) {
      if (!value.number) {
        checker_.sink.Report<Kind::kSecretInArithmetic>(SpanAt(id), threshold.name)
            .Label(value.span.span, "unknown here")
            .Help("compare a fact with it, and with nothing done to it");
        return std::nullopt;
      }
      const Extent one = ExtentOf(*value.number);
      extent = Fit(extent ? Join(*extent, one) : one, SpanAt(id));
      if (!extent) return std::nullopt;
    }
    return extent;
  }
  if (info.path.steps.empty()) return std::nullopt;
  return ExtentOfFact(info.path.steps.back());
}

std::optional<Sign> BoundsWalk::SignOf(ExpressionId id) const {
  const ExpressionType& type = TypeAt(id);
  if (type.low && type.low->sign() > 0) return Sign::kPositive;
  if (type.high && type.high->sign() < 0) return Sign::kNegative;
  if (const auto sign = guards_.SignOf(id)) return sign;
  // Products and quotients of what is not 0 are not 0.
  const auto* product =
      std::get_if<syntax::ArithmeticExpression>(&checker_.rules.tree[id].node);
  if (product == nullptr || product->op == syntax::ArithmeticOperator::kAdd ||
      product->op == syntax::ArithmeticOperator::kSubtract) {
    return std::nullopt;
  }
  const auto left = SignOf(product->left);
  const auto right = SignOf(product->right);
  if (!left || !right) return std::nullopt;
  if (*left == Sign::kNotZero || *right == Sign::kNotZero) return Sign::kNotZero;
  return *left == *right ? Sign::kPositive : Sign::kNegative;
}

std::optional<Extent> BoundsWalk::WalkDivision(ExpressionId id,
                                               const syntax::ArithmeticExpression& node,
                                               const Extent& left, const Extent& right) {
  const auto sign = SignOf(node.right);
  if (!sign) {
    const std::string text(checker_.sources.text(SpanAt(node.right)));
    checker_.sink.Report<Kind::kDivisionByZero>(SpanAt(node.right), text)
        .Help("write `if " + text +
              " > 0 … then … else …`, or declare a range that does not hold 0");
    return std::nullopt;
  }
  switch (*sign) {
    case Sign::kPositive:
      return Fit(Divide(left, AboveZero(right)), SpanAt(id));
    case Sign::kNegative: {
      // a / b = -a / -b
      const auto above = Negate(right);
      const auto negated = Negate(left);
      if (!above || !negated) return Fit(std::nullopt, SpanAt(id));
      return Fit(Divide(*negated, AboveZero(*above)), SpanAt(id));
    }
    case Sign::kNotZero: {
      const auto below = Negate(right);
      Extent above = right;
      if (above.high.sign() <= 0) above.high = Rational(1, right.denominator);
      const auto first = Divide(left, AboveZero(above));
      if (!below || !first) return Fit(std::nullopt, SpanAt(id));
      Extent other = *below;
      if (other.high.sign() <= 0) other.high = Rational(1, right.denominator);
      const auto second = Divide(left, AboveZero(other));
      const auto negated = second ? Negate(*second) : std::nullopt;
      return Fit(negated ? Join(*first, *negated) : std::nullopt, SpanAt(id));
    }
  }
  return std::nullopt;
}

std::optional<Extent> BoundsWalk::WalkArithmetic(ExpressionId id,
                                                 const syntax::ArithmeticExpression& node) {
  const auto left = Walk(node.left);
  auto right = Walk(node.right);
  if (!left || !right) return std::nullopt;
  switch (node.op) {
    case syntax::ArithmeticOperator::kAdd:
    case syntax::ArithmeticOperator::kSubtract:
      right = Convert(*right, TypeAt(node.right).factor, TypeAt(node.left).factor, SpanAt(id));
      if (right && node.op == syntax::ArithmeticOperator::kSubtract) right = Negate(*right);
      if (!right) return std::nullopt;
      return Fit(Add(*left, *right), SpanAt(id));
    case syntax::ArithmeticOperator::kMultiply:
      return Fit(Multiply(*left, *right), SpanAt(id));
    case syntax::ArithmeticOperator::kDivide:
      return WalkDivision(id, node, *left, *right);
  }
  return std::nullopt;
}

std::optional<Extent> BoundsWalk::WalkConditional(ExpressionId id,
                                                  const syntax::ConditionalExpression& node) {
  Walk(node.condition);
  const std::size_t mark = guards_.mark();
  guards_.Assume(node.condition, true);
  const auto first = Walk(node.then_value);
  guards_.Reset(mark);
  guards_.Assume(node.condition, false);
  auto second = Walk(node.else_value);
  guards_.Reset(mark);
  if (!IsNumber(TypeAt(id)) || !first || !second) return std::nullopt;
  second = Convert(*second, TypeAt(node.else_value).factor, TypeAt(node.then_value).factor,
                   SpanAt(id));
  if (!second) return std::nullopt;
  return Fit(Join(*first, *second), SpanAt(id));
}

std::optional<Extent> BoundsWalk::WalkAggregate(ExpressionId id,
                                                const syntax::AggregateExpression& node) {
  const std::size_t mark = guards_.mark();
  if (node.where) {
    Walk(*node.where);
    guards_.Assume(*node.where, true);
  }
  std::optional<Extent> of;
  if (node.of) of = Walk(*node.of);
  guards_.Reset(mark);
  const auto& path = checker_.rules.expressions[id.index].path;
  const std::int64_t most = checker_.FactAt(path.steps.back()).max_items;
  if (node.kind == syntax::AggregateKind::kCount) return ExtentOf(0, Rational(most), 1);
  if (!of) return std::nullopt;
  if (node.kind == syntax::AggregateKind::kSum) {
    of = Sum(*of, most);
    if (!of) {
      checker_.sink.Report<Kind::kSumOfQuotients>(SpanAt(id))
          .Help("add up first and divide after, or narrow the ranges");
      return std::nullopt;
    }
  }
  if (!node.otherwise) return of;
  const auto* literal = std::get_if<syntax::Quantity>(&*node.otherwise);
  const auto number = literal != nullptr ? ReadNumber(checker_, *literal) : std::nullopt;
  if (!number) return std::nullopt;
  const auto converted =
      Convert(ExtentOf(number->value), number->factor, TypeAt(id).factor, literal->span);
  if (!converted) return std::nullopt;
  return Fit(Join(*of, *converted), SpanAt(id));
}

// A bound that no value of the fact can reach, or that lies between two values that it can have.
void BoundsWalk::CheckAgainstFact(ExpressionId fact_id, ExpressionId other) {
  const auto& node = checker_.rules.tree[fact_id].node;
  const auto& path = checker_.rules.expressions[fact_id.index].path;
  if (!std::holds_alternative<syntax::PathExpression>(node) || path.steps.empty()) return;
  const auto* literal = std::get_if<syntax::LiteralExpression>(&checker_.rules.tree[other].node);
  const ExpressionType& type = TypeAt(other);
  if (literal == nullptr || !type.low) return;
  const data::Fact& fact = checker_.FactAt(path.steps.back());
  const data::Unit& unit = checker_.schema()[fact.type.unit];
  const auto extent = ExtentOfFact(path.steps.back());
  const auto ratio = Rational::CheckedDivide(type.factor, unit.factor);
  const auto value = ratio ? Rational::CheckedMultiply(*type.low, *ratio) : std::nullopt;
  if (!value || !extent) return;
  const std::string unit_text = unit.name.empty() ? "" : " " + unit.name;
  if (*value < extent->low || *value > extent->high) {
    checker_.sink
        .Report<Kind::kLiteralOutOfRange>(SpanAt(other), value->ToDecimal() + unit_text, fact.name,
                                          extent->low.ToDecimal() + unit_text,
                                          extent->high.ToDecimal() + unit_text)
        .Label(fact.span, "declared here");
    return;
  }
  if (fact.computed) return;
  const auto steps = Rational::CheckedDivide(*value, fact.resolution);
  if (steps && !steps->is_integer()) {
    checker_.sink
        .Report<Kind::kLiteralOffGrid>(SpanAt(other), value->ToDecimal() + unit_text, fact.name,
                                       fact.resolution.ToDecimal() + unit_text)
        .Label(fact.span, "declared here");
  }
}

void BoundsWalk::WalkComparison(ExpressionId id, const syntax::ComparisonExpression& node) {
  if (!IsNumber(TypeAt(node.left))) {
    Walk(node.left);
    Walk(node.right);
    return;
  }
  // A secret value has no size; it stands alone on its side.
  const bool secret_left = IsSecret(node.left);
  const bool secret_right = IsSecret(node.right);
  const auto left = secret_left ? std::nullopt : Walk(node.left);
  auto right = secret_right ? std::nullopt : Walk(node.right);
  if (!left || !right) return;
  right = Convert(*right, TypeAt(node.right).factor, TypeAt(node.left).factor, SpanAt(id));
  if (!right) return;
  if (!Comparable(*left, *right)) {
    Fit(std::nullopt, SpanAt(id));
    return;
  }
  CheckAgainstFact(node.left, node.right);
  CheckAgainstFact(node.right, node.left);
}

void BoundsWalk::WalkLogical(const syntax::LogicalExpression& node) {
  const bool conjunction = node.op == syntax::LogicalOperator::kAnd;
  // Literals first: a guard may stand after what it guards, and its bound must be known.
  for (const ExpressionId operand : node.operands) {
    const std::size_t mark = guards_.mark();
    for (const ExpressionId other : node.operands) {
      if (!(other == operand)) guards_.Assume(other, conjunction);
    }
    Walk(operand);
    guards_.Reset(mark);
  }
}

std::optional<Extent> BoundsWalk::Walk(ExpressionId id) {
  const auto extent = std::visit(
      base::Overloaded{
          [&](const syntax::PathExpression&) -> std::optional<Extent> {
            return IsNumber(TypeAt(id)) ? WalkPath(id) : std::nullopt;
          },
          [&](const syntax::MemberExpression& it) -> std::optional<Extent> {
            Walk(it.base);
            return IsNumber(TypeAt(id)) ? WalkPath(id) : std::nullopt;
          },
          [](const syntax::EndOfList&) -> std::optional<Extent> { return std::nullopt; },
          [&](const syntax::LiteralExpression&) -> std::optional<Extent> {
            if (!IsNumber(TypeAt(id)) || !TypeAt(id).low) return std::nullopt;
            return ExtentOf(*TypeAt(id).low);
          },
          [&](const syntax::UnaryExpression& it) -> std::optional<Extent> {
            const auto operand = Walk(it.operand);
            return operand ? Negate(*operand) : std::nullopt;
          },
          [&](const syntax::LogicalExpression& it) -> std::optional<Extent> {
            WalkLogical(it);
            return std::nullopt;
          },
          [&](const syntax::ArithmeticExpression& it) { return WalkArithmetic(id, it); },
          [&](const syntax::DurationExpression& it) -> std::optional<Extent> {
            Walk(it.base);
            return std::nullopt;
          },
          [&](const syntax::ComparisonExpression& it) -> std::optional<Extent> {
            WalkComparison(id, it);
            return std::nullopt;
          },
          [&](const syntax::IsExpression& it) -> std::optional<Extent> {
            Walk(it.operand);
            return std::nullopt;
          },
          [&](const syntax::InExpression& it) -> std::optional<Extent> {
            Walk(it.operand);
            return std::nullopt;
          },
          [&](const syntax::ConditionalExpression& it) { return WalkConditional(id, it); },
          [&](const syntax::AggregateExpression& it) { return WalkAggregate(id, it); },
          [&](const syntax::QuantifierExpression& it) -> std::optional<Extent> {
            Walk(it.body);
            return std::nullopt;
          },
          [](const syntax::StateTestExpression&) -> std::optional<Extent> { return std::nullopt; },
          [](const syntax::ClassExpression&) -> std::optional<Extent> { return std::nullopt; },
          [](const syntax::ReadingExpression&) -> std::optional<Extent> { return std::nullopt; },
      },
      checker_.rules.tree[id].node);
  if (extent) {
    ExpressionType& type = checker_.rules.expressions[id.index].type;
    type.low = extent->low;
    type.high = extent->high;
  }
  return extent;
}

}  // namespace licet::model
