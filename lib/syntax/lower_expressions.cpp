#include <algorithm>
#include <string>
#include <utility>

#include "base/check.hpp"
#include "syntax/lower.hpp"
#include "syntax/parse.hpp"

namespace licet::syntax {

using cst::Kind;

namespace {

// Chains such as `a + b + c` nest in the tree although no bracket is open.
constexpr int kMaxHeight = 2 * kMaxNesting;

ComparisonOperator ComparisonOf(std::string_view sign) {
  if (sign == "<") return ComparisonOperator::kLess;
  if (sign == "<=") return ComparisonOperator::kLessEqual;
  if (sign == "=") return ComparisonOperator::kEqual;
  if (sign == "!=") return ComparisonOperator::kNotEqual;
  return sign == ">=" ? ComparisonOperator::kGreaterEqual : ComparisonOperator::kGreater;
}

}  // namespace

ExpressionId Lowering::LowerExpression(std::uint32_t node) { return Lower(node).id; }

Lowering::LoweredExpression Lowering::AddExpression(ExpressionNode expression, Span span,
                                                    int height) {
  CheckHeight(height, span);
  return {tree_.Add(Expression{std::move(expression), span, false}), height};
}

void Lowering::CheckHeight(int height, Span span) {
  // One message for the level that crosses the limit; those around it cross it too.
  if (height != kMaxHeight + 1) return;
  Report<DiagnosticKind::kNestedTooDeep>(span, std::to_string(kMaxHeight))
      .Help("give a part of it a name of its own with `define` or `set`");
}

Lowering::LoweredExpression Lowering::Lower(std::uint32_t node) {
  switch (At(node).kind) {
    case Kind::kConditional:
      return LowerConditional(node);
    case Kind::kLogical:
      return LowerLogical(node);
    case Kind::kNegation:
      return LowerNegation(node);
    case Kind::kComparison:
      return LowerComparison(node);
    case Kind::kSum:
      return LowerSum(node);
    case Kind::kProduct:
      return LowerProduct(node);
    case Kind::kUnary:
      return LowerUnary(node);
    case Kind::kPrimary:
      return LowerPrimary(node);
    default:
      return LowerOperand(node);
  }
}

Lowering::LoweredExpression Lowering::LowerConditional(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  const auto condition = Lower(cursor.Take());
  const auto then_value = Lower(cursor.Take());
  const auto else_value = Lower(cursor.Take());
  return AddExpression(ConditionalExpression{condition.id, then_value.id, else_value.id},
                       SpanOf(node),
                       1 + std::max({condition.height, then_value.height, else_value.height}));
}

Lowering::LoweredExpression Lowering::LowerLogical(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  const auto first = Lower(cursor.Take());
  if (cursor.done()) return first;

  LogicalExpression logical;
  logical.operands.push_back(first.id);
  int height = first.height;
  const std::uint32_t joined_by = cursor.Take();
  logical.op = WordAt(joined_by) == Keyword::kAnd ? LogicalOperator::kAnd : LogicalOperator::kOr;
  bool mixed = false;
  while (true) {
    const auto operand = Lower(cursor.Take());
    logical.operands.push_back(operand.id);
    height = std::max(height, operand.height);
    if (cursor.done()) break;
    const std::uint32_t mark = cursor.Take();
    if (mixed || WordAt(mark) == WordAt(joined_by)) continue;
    mixed = true;
    Report<DiagnosticKind::kMixedLogic>(SpanOf(mark), std::string(TextAt(joined_by)),
                                        std::string(TextAt(mark)))
        .Label(SpanOf(joined_by), "`" + std::string(TextAt(joined_by)) + "` stands here")
        .Help("say with parentheses which of the two joins first");
  }
  CheckLength(logical.operands.size(), SpanOf(node));
  return AddExpression(std::move(logical), SpanOf(node), 1 + height);
}

Lowering::LoweredExpression Lowering::LowerNegation(std::uint32_t node) {
  std::vector<std::uint32_t> marks;
  cst::Cursor cursor = Children(node);
  while (cursor.Is(Kind::kMark)) marks.push_back(cursor.Take());
  auto result = Lower(cursor.Take());
  if (marks.size() > static_cast<std::size_t>(kMaxNesting)) {
    Report<DiagnosticKind::kNestedTooDeep>(SpanOf(marks[kMaxNesting]),
                                           std::to_string(kMaxNesting))
        .Help("two `not` in a row cancel each other");
    return result;
  }
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
    result = AddExpression(UnaryExpression{UnaryOperator::kNot, result.id},
                           {state_.file, At(*mark).begin, At(node).end}, 1 + result.height);
  }
  return result;
}

Lowering::LoweredExpression Lowering::LowerComparison(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  const auto left = Lower(cursor.Take());
  if (cursor.done()) return left;
  const std::uint32_t first_mark = [&] {
    cst::Cursor ahead = cursor;
    return ahead.Take();
  }();
  const auto result = LowerComparisonTail(left, cursor, SpanOf(node));
  if (!cursor.done()) {
    const std::uint32_t mark = cursor.Take();
    Report<DiagnosticKind::kChainedComparison>(SpanOf(mark), std::string(TextAt(mark)),
                                               std::string(TextAt(first_mark)))
        .Label(SpanOf(first_mark), "the comparison before it stands here")
        .Help("write two comparisons and join them with `and`");
  }
  return result;
}

Lowering::LoweredExpression Lowering::LowerComparisonTail(LoweredExpression left,
                                                          cst::Cursor& cursor, Span span) {
  const std::uint32_t mark = cursor.Take();
  const auto word = WordAt(mark);
  if (!word) {
    const auto right = Lower(cursor.Take());
    return AddExpression(
        ComparisonExpression{ComparisonOf(TextAt(mark)), left.id, right.id}, span,
        1 + std::max(left.height, right.height));
  }
  if (word == Keyword::kIs) {
    IsExpression is;
    is.operand = left.id;
    is.negated = cursor.Is(Kind::kMark);
    if (is.negated) cursor.Take();
    const std::uint32_t value = cursor.Take();
    if (At(value).kind == Kind::kCode) {
      is.value = LowerCode(value);
    } else {
      is.value = LowerName(value);
    }
    return AddExpression(std::move(is), span, 1 + left.height);
  }
  InExpression in;
  in.operand = left.id;
  in.negated = word == Keyword::kNot;
  if (in.negated) cursor.Take();
  in.set = LowerSet(cursor.Take());
  return AddExpression(in, span, 1 + left.height);
}

Lowering::LoweredExpression Lowering::LowerSum(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  auto result = Lower(cursor.Take());
  while (!cursor.done()) {
    const bool subtract = TextAt(cursor.Take()) == "-";
    const std::uint32_t operand = cursor.Take();
    const Span span{state_.file, At(node).begin, At(operand).end};
    if (At(operand).kind == Kind::kDuration) {
      result = LowerDuration(result, subtract, operand, span);
      continue;
    }
    const auto right = Lower(operand);
    const auto op = subtract ? ArithmeticOperator::kSubtract : ArithmeticOperator::kAdd;
    result = AddExpression(ArithmeticExpression{op, result.id, right.id}, span,
                           1 + std::max(result.height, right.height));
  }
  return result;
}

Lowering::LoweredExpression Lowering::LowerDuration(LoweredExpression base, bool subtract,
                                                    std::uint32_t node, Span span) {
  cst::Cursor cursor = Children(node);
  DurationExpression duration;
  duration.base = base.id;
  duration.subtract = subtract;
  duration.count = LowerNumber(cursor.Take());
  const std::uint32_t unit = cursor.Take();
  const bool days = WordAt(unit) == Keyword::kDays;
  duration.unit = days                                  ? DurationUnit::kDays
                  : WordAt(unit) == Keyword::kMonths ? DurationUnit::kMonths
                                                        : DurationUnit::kYears;
  if (cursor.done()) {
    if (!days) {
      Report<DiagnosticKind::kMissingRounding>(SpanOf(node), duration.count.digits,
                                               std::string(TextAt(unit)))
          .Help("months differ in length: add `rounding up` or `rounding down`");
    }
  } else {
    const std::uint32_t rounding = cursor.Take();
    duration.rounding_up = WordAt(rounding) == Keyword::kUp;
    if (days) {
      Report<DiagnosticKind::kSyntaxError>(SpanOf(rounding), "no rounding after `days`",
                                           "`" + std::string(TextAt(rounding)) + "`")
          .Help("days are exact; leave the rounding out");
    }
  }
  return AddExpression(std::move(duration), span, 1 + base.height);
}

Lowering::LoweredExpression Lowering::LowerProduct(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  auto result = Lower(cursor.Take());
  while (!cursor.done()) {
    const auto op = TextAt(cursor.Take()) == "*" ? ArithmeticOperator::kMultiply
                                                 : ArithmeticOperator::kDivide;
    const std::uint32_t operand = cursor.Take();
    const auto right = Lower(operand);
    result = AddExpression(ArithmeticExpression{op, result.id, right.id},
                           {state_.file, At(node).begin, At(operand).end},
                           1 + std::max(result.height, right.height));
  }
  return result;
}

Lowering::LoweredExpression Lowering::LowerUnary(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  if (!cursor.Is(Kind::kMark)) return Lower(cursor.Take());
  cursor.Take();
  const auto operand = Lower(cursor.Take());
  return AddExpression(UnaryExpression{UnaryOperator::kNegate, operand.id}, SpanOf(node),
                       1 + operand.height);
}

Lowering::LoweredExpression Lowering::LowerPrimary(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  auto result = Lower(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t member = cursor.Take();
    result = AddExpression(MemberExpression{result.id, LowerName(member)},
                           {state_.file, At(node).begin, At(member).end}, 1 + result.height);
  }
  return result;
}

}  // namespace licet::syntax
