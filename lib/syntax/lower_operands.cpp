#include <algorithm>
#include <string>
#include <utility>

#include "syntax/lower.hpp"

namespace licet::syntax {

using cst::Kind;

Lowering::LoweredExpression Lowering::LowerOperand(std::uint32_t node) {
  switch (At(node).kind) {
    case Kind::kPath:
      return AddExpression(PathExpression{LowerPath(node)}, SpanOf(node), 1);
    case Kind::kParenthesis: {
      auto result = LowerEnclosed(node);
      tree_.expressions[result.id.index].parenthesized = true;
      return result;
    }
    case Kind::kAggregate:
      return LowerAggregate(node);
    case Kind::kQuantifier:
      return LowerQuantifier(node);
    case Kind::kStateTest:
      return LowerStateTest(node);
    case Kind::kEndOfList:
      return LowerEndOfList(node);
    case Kind::kClassTest:
      return LowerClassTest(node);
    case Kind::kReading:
      return LowerReading(node);
    default:
      return AddExpression(LiteralExpression{LowerLiteral(node)}, SpanOf(node), 1);
  }
}

Lowering::LoweredExpression Lowering::LowerEnclosed(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  return Lower(cursor.Take());
}

Lowering::LoweredExpression Lowering::LowerAggregate(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  AggregateExpression aggregate;
  const auto word = WordAt(cursor.Take());
  aggregate.kind = word == Keyword::kMax   ? AggregateKind::kMax
                   : word == Keyword::kMin ? AggregateKind::kMin
                   : word == Keyword::kSum ? AggregateKind::kSum
                                           : AggregateKind::kCount;
  aggregate.binder = LowerName(cursor.Take());
  aggregate.list = LowerPath(cursor.Take());
  int height = 0;
  while (!cursor.done()) {
    const std::uint32_t part = cursor.Take();
    cst::Cursor inner = Children(part);
    if (At(part).kind == Kind::kOtherwise) {
      aggregate.otherwise = LowerLiteral(inner.Take());
      continue;
    }
    const auto lowered = LowerEnclosed(inner.Take());
    (At(part).kind == Kind::kWhere ? aggregate.where : aggregate.of) = lowered.id;
    height = std::max(height, lowered.height);
  }
  return AddExpression(std::move(aggregate), SpanOf(node), 1 + height);
}

Lowering::LoweredExpression Lowering::LowerQuantifier(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  QuantifierExpression quantifier;
  const auto word = WordAt(cursor.Take());
  quantifier.kind = word == Keyword::kSome    ? QuantifierKind::kSome
                    : word == Keyword::kEvery ? QuantifierKind::kEvery
                                              : QuantifierKind::kNo;
  quantifier.binder = LowerName(cursor.Take());
  quantifier.list = LowerPath(cursor.Take());
  const auto condition = LowerEnclosed(cursor.Take());
  quantifier.body = condition.id;
  return AddExpression(std::move(quantifier), SpanOf(node), 1 + condition.height);
}

Lowering::LoweredExpression Lowering::LowerStateTest(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  StateTestExpression test;
  test.kind = WordAt(cursor.Take()) == Keyword::kKnown ? StateTestKind::kKnown
                                                       : StateTestKind::kUndeterminable;
  test.path = LowerPath(cursor.Take());
  return AddExpression(std::move(test), SpanOf(node), 1);
}

Lowering::LoweredExpression Lowering::LowerEndOfList(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  EndOfList end;
  end.last = WordAt(cursor.Take()) == Keyword::kLast;
  end.list = LowerPath(cursor.Take());
  return AddExpression(std::move(end), SpanOf(node), 1);
}

Lowering::LoweredExpression Lowering::LowerClassTest(std::uint32_t node) {
  return AddExpression(ClassExpression{LowerCodes(node)}, SpanOf(node), 1);
}

Lowering::LoweredExpression Lowering::LowerReading(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  ReadingExpression reading;
  reading.interpretation = LowerName(cursor.Take());
  reading.reading = LowerName(cursor.Take());
  return AddExpression(std::move(reading), SpanOf(node), 1);
}

// ---- Sets

SetId Lowering::LowerSet(std::uint32_t node) { return LowerSetExpression(node).id; }

Lowering::LoweredSet Lowering::LowerSetExpression(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  auto result = LowerSetAtom(cursor.Take());
  while (!cursor.done()) {
    const auto word = WordAt(cursor.Take());
    const auto op = word == Keyword::kUnion    ? SetOperator::kUnion
                    : word == Keyword::kExcept ? SetOperator::kExcept
                                               : SetOperator::kIntersect;
    const std::uint32_t operand = cursor.Take();
    const auto right = LowerSetAtom(operand);
    const Span span{state_.file, At(node).begin, At(operand).end};
    const int height = 1 + std::max(result.height, right.height);
    CheckHeight(height, span);
    result = {tree_.Add(SetExpression{SetOperation{op, result.id, right.id}, span, false}),
              height};
  }
  return result;
}

Lowering::LoweredSet Lowering::LowerSetAtom(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  const auto add = [&](SetNode set) {
    return LoweredSet{tree_.Add(SetExpression{std::move(set), SpanOf(node), false}), 1};
  };
  switch (At(node).kind) {
    case Kind::kSetParenthesis: {
      const auto result = LowerSetExpression(cursor.Take());
      tree_.sets[result.id.index].parenthesized = true;
      return result;
    }
    case Kind::kSetGroup:
      return add(GroupReference{LowerCode(cursor.Take())});
    case Kind::kSetName:
      return add(SetReference{LowerName(cursor.Take())});
    default:
      break;
  }
  SetLiteral literal;
  while (!cursor.done()) {
    const std::uint32_t member = cursor.Take();
    if (At(member).kind == Kind::kCode) {
      literal.members.emplace_back(LowerCode(member));
    } else {
      literal.members.emplace_back(LowerName(member));
    }
  }
  CheckLength(literal.members.size(), SpanOf(node));
  return add(std::move(literal));
}

}  // namespace licet::syntax
