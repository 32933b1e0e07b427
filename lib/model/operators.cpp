#include "base/overloaded.hpp"
#include "model/expressions.hpp"
#include "model/types.hpp"
#include "model/units.hpp"

#include <algorithm>
#include <string>
#include <variant>

// Arithmetic and comparison: which operands may meet.
namespace licet::model {
namespace {

using syntax::ExpressionId;

ExpressionType Boolean() { return {}; }

std::string DescribeAt(const Checker& checker, ExpressionId id, const ExpressionType& type) {
  return Describe(checker, type, checker.unit_texts[id.index]);
}

Span SpanAt(const Checker& checker, ExpressionId id) { return checker.rules.tree[id].span; }

const syntax::Quantity* BareLiteral(const Checker& checker, ExpressionId id) {
  const auto* literal =
      std::get_if<syntax::LiteralExpression>(&checker.rules.tree[id].node);
  if (literal == nullptr) return nullptr;
  const auto* quantity = std::get_if<syntax::Quantity>(&literal->literal);
  return quantity != nullptr && !quantity->unit ? quantity : nullptr;
}

void ReportBareNumber(Checker& checker, const syntax::Quantity& literal, ExpressionId other,
                      const ExpressionType& other_type) {
  const std::string& unit = checker.unit_texts[other.index];
  auto builder = checker.sink.Report<Kind::kBareNumber>(
      literal.span, literal.number.digits,
      "`" + std::string(checker.sources.text(SpanAt(checker, other))) + "`",
      unit.empty() ? DimensionText(checker, other_type.dimension) : unit);
  if (unit.empty()) return;
  builder.Help("write `" + literal.number.digits + " " + unit + "`")
      .Replace(literal.number.span, literal.number.digits + " " + unit);
}

const char* VerbOf(syntax::ArithmeticOperator op) {
  switch (op) {
    case syntax::ArithmeticOperator::kAdd:
      return "add";
    case syntax::ArithmeticOperator::kSubtract:
      return "subtract";
    case syntax::ArithmeticOperator::kMultiply:
      return "multiply";
    case syntax::ArithmeticOperator::kDivide:
      return "divide";
  }
  return "";
}

std::string SymbolOf(syntax::ArithmeticOperator op) {
  switch (op) {
    case syntax::ArithmeticOperator::kAdd:
      return "`+`";
    case syntax::ArithmeticOperator::kSubtract:
      return "`-`";
    case syntax::ArithmeticOperator::kMultiply:
      return "`*`";
    case syntax::ArithmeticOperator::kDivide:
      return "`/`";
  }
  return "";
}

// A product of units may have a name of its own: TOPS times bit is TPP.
std::string NameOfUnit(const Checker& checker, const ExpressionType& type) {
  if (type.dimension.empty()) return "";
  for (const data::Unit& unit : checker.schema().units) {
    if (unit.dimension == type.dimension && unit.factor == type.factor) return unit.name;
  }
  return "";
}

bool CheckNumbers(Checker& checker, const syntax::ArithmeticExpression& node,
                  const ExpressionType& left, const ExpressionType& right) {
  if (left.kind == ExpressionKind::kNumber && right.kind == ExpressionKind::kNumber) return true;
  if (left.kind == ExpressionKind::kDate || right.kind == ExpressionKind::kDate) {
    const ExpressionId at = left.kind == ExpressionKind::kDate ? node.left : node.right;
    checker.sink.Report<Kind::kDateArithmetic>(SpanAt(checker, at), VerbOf(node.op))
        .Help("add or subtract a duration such as `25 days`, or compare the dates");
    return false;
  }
  const bool left_wrong = left.kind != ExpressionKind::kNumber;
  const ExpressionId at = left_wrong ? node.left : node.right;
  checker.sink.Report<Kind::kExpectedNumber>(
      SpanAt(checker, at), SymbolOf(node.op),
      DescribeAt(checker, at, left_wrong ? left : right));
  return false;
}

// Checks the side with a type of its own first, so that it can tell the other what it is.
struct Sides {
  MaybeType left, right;
};
Sides CheckSides(Checker& checker, Context& context, ExpressionId left, ExpressionId right) {
  Sides sides;
  if (NeedsHint(checker, context, left) && !NeedsHint(checker, context, right)) {
    sides.right = CheckExpression(checker, context, right);
    if (sides.right) sides.left = CheckExpression(checker, context, left, &*sides.right);
  } else {
    sides.left = CheckExpression(checker, context, left);
    if (sides.left) sides.right = CheckExpression(checker, context, right, &*sides.left);
  }
  return sides;
}

bool SameType(const ExpressionType& a, const ExpressionType& b) {
  return a.kind == b.kind && a.codes == b.codes && a.enum_values == b.enum_values;
}

bool IsOrdering(syntax::ComparisonOperator op) {
  return op != syntax::ComparisonOperator::kEqual && op != syntax::ComparisonOperator::kNotEqual;
}

}  // namespace

bool CheckSameDimension(Checker& checker, const char* verb, ExpressionId left,
                        const ExpressionType& left_type, ExpressionId right,
                        const ExpressionType& right_type) {
  const bool same = left_type.dimension == right_type.dimension;
  if (const auto* bare = BareLiteral(checker, left); bare != nullptr && !IsPlainNumber(right_type)) {
    if (!same || BareLiteral(checker, right) == nullptr) {
      ReportBareNumber(checker, *bare, right, right_type);
      return false;
    }
  }
  if (const auto* bare = BareLiteral(checker, right); bare != nullptr && !IsPlainNumber(left_type)) {
    ReportBareNumber(checker, *bare, left, left_type);
    return false;
  }
  if (same) return true;
  checker.sink
      .Report<Kind::kDimensionMismatch>(SpanAt(checker, right), verb,
                                        DescribeAt(checker, left, left_type),
                                        DescribeAt(checker, right, right_type))
      .Label(SpanAt(checker, left), "this is " + DescribeAt(checker, left, left_type));
  return false;
}

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::ArithmeticExpression& node) {
  const auto left = CheckExpression(checker, context, node.left);
  const auto right = CheckExpression(checker, context, node.right);
  if (!left || !right || !CheckNumbers(checker, node, *left, *right)) return std::nullopt;
  ExpressionType type;
  type.kind = ExpressionKind::kNumber;
  switch (node.op) {
    case syntax::ArithmeticOperator::kAdd:
    case syntax::ArithmeticOperator::kSubtract:
      if (!CheckSameDimension(checker, VerbOf(node.op), node.left, *left, node.right, *right)) {
        return std::nullopt;
      }
      type.dimension = left->dimension;
      type.factor = left->factor;
      checker.unit_texts[id.index] = checker.unit_texts[node.left.index];
      return type;
    case syntax::ArithmeticOperator::kMultiply:
    case syntax::ArithmeticOperator::kDivide:
      break;
  }
  const bool divide = node.op == syntax::ArithmeticOperator::kDivide;
  type.dimension = Times(left->dimension, right->dimension, divide ? -1 : 1);
  const auto factor = divide ? Rational::CheckedDivide(left->factor, right->factor)
                             : Rational::CheckedMultiply(left->factor, right->factor);
  if (!factor) {
    checker.sink.Report<Kind::kArithmeticTooLarge>(SpanAt(checker, id), "this expression");
    return std::nullopt;
  }
  type.factor = *factor;
  std::string& unit = checker.unit_texts[id.index];
  if (IsPlainNumber(*right)) {
    unit = checker.unit_texts[node.left.index];
  } else if (IsPlainNumber(*left) && !divide) {
    unit = checker.unit_texts[node.right.index];
  } else {
    unit = NameOfUnit(checker, type);
  }
  return type;
}

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::DurationExpression& node) {
  auto base = CheckExpression(checker, context, node.base);
  if (!base) return std::nullopt;
  if (base->kind != ExpressionKind::kDate) {
    checker.sink.Report<Kind::kExpectedDate>(SpanAt(checker, node.base), "a duration",
                                             DescribeAt(checker, node.base, *base));
    return std::nullopt;
  }
  const auto count = Rational::Parse(node.count.digits);
  const std::int64_t most = node.unit == syntax::DurationUnit::kDays     ? 36525
                            : node.unit == syntax::DurationUnit::kMonths ? 1200
                                                                         : 100;
  if (!count || !count->is_integer() || *count > Rational(most)) {
    checker.sink.Report<Kind::kDurationCount>(node.count.span, node.count.digits,
                                              std::to_string(most));
    return std::nullopt;
  }
  (void)id;
  return base;
}

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::ComparisonExpression& node) {
  const auto [left, right] = CheckSides(checker, context, node.left, node.right);
  if (!left || !right) return std::nullopt;
  if (!SameType(*left, *right)) {
    checker.sink
        .Report<Kind::kCompareMismatch>(SpanAt(checker, id), DescribeAt(checker, node.left, *left),
                                        DescribeAt(checker, node.right, *right));
    return std::nullopt;
  }
  switch (left->kind) {
    case ExpressionKind::kNumber:
      if (!CheckSameDimension(checker, "compare", node.left, *left, node.right, *right)) {
        return std::nullopt;
      }
      return Boolean();
    case ExpressionKind::kDate:
      return Boolean();
    case ExpressionKind::kCode:
    case ExpressionKind::kEnum:
      if (!IsOrdering(node.op)) return Boolean();
      checker.sink.Report<Kind::kNotOrdered>(SpanAt(checker, id),
                                             DescribeAt(checker, node.left, *left))
          .Help("write `is`, `is not`, `in` or `not in`");
      return std::nullopt;
    case ExpressionKind::kBoolean:
      checker.sink.Report<Kind::kNotComparable>(SpanAt(checker, id), "booleans")
          .Help("write the condition itself, or `not` and the condition");
      return std::nullopt;
    case ExpressionKind::kText:
      checker.sink.Report<Kind::kNotComparable>(SpanAt(checker, id), "texts")
          .Help("texts are for people; declare the fact as `code` or `one of { … }`");
      return std::nullopt;
    case ExpressionKind::kRecord:
    case ExpressionKind::kList:
      checker.sink.Report<Kind::kNotComparable>(SpanAt(checker, id), "records and lists")
          .Help("compare one of their facts");
      return std::nullopt;
  }
  return std::nullopt;
}

bool CheckEnumValue(Checker& checker, const syntax::Name& name, const ExpressionType& type) {
  const auto& values = type.enum_values;
  if (std::find(values.begin(), values.end(), name.text) != values.end()) return true;
  Suggest(checker.sink.Report<Kind::kUnknownValue>(name.span, name.text, Describe(checker, type, "")),
          name.span, name.text, values);
  return false;
}

bool CheckCodeValue(Checker& checker, const syntax::Code& code, const ExpressionType& type) {
  if (type.kind != ExpressionKind::kCode) {
    auto builder =
        checker.sink.Report<Kind::kCodeMismatch>(code.span, code.text, Describe(checker, type, ""));
    if (type.kind == ExpressionKind::kEnum) builder.Help("its values are words without quotes");
    return false;
  }
  if (type.codes == data::CodesId{}) return true;
  const data::CodeType& codes = checker.schema()[type.codes];
  if (codes.members.count(code.text) != 0) return true;
  SuggestCode(checker.sink.Report<Kind::kUndeclaredCode>(code.span, code.text, codes.name), code,
              KeysOf(codes.members));
  return false;
}

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::IsExpression& node) {
  const auto operand = CheckExpression(checker, context, node.operand);
  if (!operand) return std::nullopt;
  if (operand->kind != ExpressionKind::kCode && operand->kind != ExpressionKind::kEnum) {
    checker.sink.Report<Kind::kIsOnOther>(SpanAt(checker, id),
                                          DescribeAt(checker, node.operand, *operand))
        .Help(operand->kind == ExpressionKind::kBoolean
                  ? "write the condition itself, or `not` and the condition"
                  : "compare with `=`, `<` or `>=`");
    return std::nullopt;
  }
  const bool good = std::visit(
      base::Overloaded{
          [&](const syntax::Code& code) { return CheckCodeValue(checker, code, *operand); },
          [&](const syntax::Name& name) {
            if (operand->kind == ExpressionKind::kEnum) {
              return CheckEnumValue(checker, name, *operand);
            }
            checker.sink.Report<Kind::kWordForCode>(name.span, name.text)
                .Help("write `'" + name.text + "'`")
                .Replace(name.span, "'" + name.text + "'");
            return false;
          },
      },
      node.value);
  if (!good) return std::nullopt;
  return Boolean();
}

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::InExpression& node) {
  const auto operand = CheckExpression(checker, context, node.operand);
  if (!operand) return std::nullopt;
  if (operand->kind != ExpressionKind::kCode && operand->kind != ExpressionKind::kEnum) {
    checker.sink.Report<Kind::kInOnOther>(SpanAt(checker, id),
                                          DescribeAt(checker, node.operand, *operand));
    return std::nullopt;
  }
  if (!CheckSet(checker, context, node.set, *operand)) return std::nullopt;
  return Boolean();
}

}  // namespace licet::model
