#include "base/check.hpp"
#include "base/overloaded.hpp"
#include "program/lowering.hpp"
#include "syntax/print.hpp"

#include <utility>

namespace licet::program {
namespace {

using model::ExpressionKind;

Sort SortOf(ExpressionKind kind) {
  switch (kind) {
    case ExpressionKind::kBoolean:
      return Sort::kTruth;
    case ExpressionKind::kNumber:
      return Sort::kNumber;
    case ExpressionKind::kDate:
      return Sort::kDate;
    case ExpressionKind::kCode:
    case ExpressionKind::kEnum:
    case ExpressionKind::kText:
    // A record or a list is a place, never a value.
    case ExpressionKind::kRecord:
    case ExpressionKind::kList:
      return Sort::kCode;
  }
  return Sort::kCode;
}

Relation RelationOf(syntax::ComparisonOperator op) {
  switch (op) {
    case syntax::ComparisonOperator::kLess:
      return Relation::kLess;
    case syntax::ComparisonOperator::kLessEqual:
      return Relation::kLessEqual;
    case syntax::ComparisonOperator::kEqual:
      return Relation::kEqual;
    case syntax::ComparisonOperator::kNotEqual:
      return Relation::kNotEqual;
    case syntax::ComparisonOperator::kGreaterEqual:
      return Relation::kGreaterEqual;
    case syntax::ComparisonOperator::kGreater:
      return Relation::kGreater;
  }
  return Relation::kEqual;
}

Operation OperationOf(syntax::ArithmeticOperator op) {
  switch (op) {
    case syntax::ArithmeticOperator::kAdd:
      return Operation::kAdd;
    case syntax::ArithmeticOperator::kSubtract:
      return Operation::kSubtract;
    case syntax::ArithmeticOperator::kMultiply:
      return Operation::kMultiply;
    case syntax::ArithmeticOperator::kDivide:
      return Operation::kDivide;
  }
  return Operation::kAdd;
}

// "TOPS" and "bit" to "TOPS*bit"; plain numbers have no unit to show.
std::string JoinUnits(const std::string& left, const std::string& right, Operation operation) {
  if (operation == Operation::kMultiply) {
    if (left.empty() || right.empty()) return left.empty() ? right : left;
    return left + "*" + right;
  }
  if (operation == Operation::kDivide) {
    if (right.empty()) return left;
    return left == right ? std::string() : (left.empty() ? "1" : left) + "/" + right;
  }
  return left.empty() ? right : left;
}

std::string UnitText(const syntax::UnitExpression& unit) {
  std::string text;
  for (const auto& factor : unit.factors) {
    if (!text.empty()) text += factor.divide ? "/" : "*";
    text += factor.name.text;
  }
  return text;
}

std::int32_t WholeNumber(const syntax::Number& number) {
  const auto value = base::Rational::Parse(number.digits);
  LICET_CHECK(value && value->is_integer());
  return static_cast<std::int32_t>(value->numerator());
}

}  // namespace

NodeId Lowering::Lower(syntax::ExpressionId id) {
  const auto found = lowered_.find(id.index);
  if (found != lowered_.end()) return found->second;
  const NodeId node =
      std::visit([&](const auto& value) { return Lower(id, value); }, rules_.tree[id].node);
  lowered_.emplace(id.index, node);
  return node;
}

NodeId Lowering::Add(syntax::ExpressionId id, NodeValue value, Sort sort, std::string unit) {
  Node node{std::move(value), sort, syntax::PrintExpression(rules_.tree, id), std::move(unit), {}};
  if (rules_[id].type.kind == ExpressionKind::kCode) node.codes = rules_[id].type.codes;
  program_.nodes.push_back(std::move(node));
  return {static_cast<std::uint32_t>(program_.nodes.size() - 1)};
}

NodeId Lowering::Convert(NodeId node, const base::Rational& from, const base::Rational& to,
                         std::string unit) {
  if (program_[node].sort != Sort::kNumber || from == to) return node;
  Node conversion{
      Conversion{node, from / to}, Sort::kNumber, program_[node].text, std::move(unit), {}};
  program_.nodes.push_back(std::move(conversion));
  return {static_cast<std::uint32_t>(program_.nodes.size() - 1)};
}

NodeId Lowering::LowerInUnit(syntax::ExpressionId id, const base::Rational& factor,
                             std::string unit) {
  return Convert(Lower(id), rules_[id].type.factor, factor, std::move(unit));
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::PathExpression&) {
  const model::ResolvedPath& path = rules_[id].path;
  if (const auto* value = std::get_if<model::EnumRoot>(&path.root))
    return Add(id, CodeConstant{value->value}, Sort::kCode);
  if (const auto* root = std::get_if<model::ThresholdRoot>(&path.root)) {
    const ThresholdId threshold{root->threshold.index};
    return Add(id, ReadThreshold{threshold}, SortOf(rules_[id].type.kind),
               program_[threshold].unit);
  }
  return LowerPlace(id, PathOf(id));
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::MemberExpression&) {
  return LowerPlace(id, PathOf(id));
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::EndOfList&) {
  return LowerPlace(id, PathOf(id));
}

NodeId Lowering::LowerPlace(syntax::ExpressionId id, Path path) {
  std::string unit;
  if (!path.steps.empty()) unit = UnitOf(program_, path.steps.back());
  return Add(id, ReadFact{AddPath(std::move(path))}, SortOf(rules_[id].type.kind), std::move(unit));
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::LiteralExpression& node) {
  const auto* quantity = std::get_if<syntax::Quantity>(&node.literal);
  const std::string unit =
      quantity != nullptr && quantity->unit ? UnitText(*quantity->unit) : std::string();
  const NodeId lowered = LowerLiteral(node.literal, rules_[id].type.factor, unit);
  program_.nodes[lowered.index].text = syntax::PrintExpression(rules_.tree, id);
  if (rules_[id].type.kind == ExpressionKind::kCode)
    program_.nodes[lowered.index].codes = rules_[id].type.codes;
  return lowered;
}

NodeId Lowering::LowerLiteral(const syntax::Literal& literal, const base::Rational& factor,
                              const std::string& unit) {
  Node node = std::visit(
      base::Overloaded{
          [](const syntax::DateToken& date) {
            return Node{DateConstant{date.date}, Sort::kDate, date.date.ToString(), {}, {}};
          },
          [&](const syntax::Quantity& quantity) {
            const auto digits = base::Rational::Parse(quantity.number.digits);
            LICET_CHECK(digits.has_value());
            base::Rational value = quantity.negative ? -*digits : *digits;
            base::Rational own = 1;
            if (quantity.unit) {
              for (const auto& part : quantity.unit->factors) {
                const auto found = program_.schema.unit_names.find(part.name.text);
                LICET_CHECK(found != program_.schema.unit_names.end());
                const base::Rational& size = program_.schema[found->second].factor;
                own = part.divide ? own / size : own * size;
              }
            }
            if (own != factor) value = value * own / factor;
            return Node{NumberConstant{value}, Sort::kNumber, {}, unit, {}};
          },
          [](const syntax::Text& text) {
            return Node{CodeConstant{text.text}, Sort::kCode, text.text, {}, {}};
          },
          [](const syntax::Code& code) {
            return Node{CodeConstant{code.text}, Sort::kCode, code.text, {}, {}};
          },
          [](const syntax::BooleanLiteral& boolean) {
            return Node{TruthConstant{boolean.value},
                        Sort::kTruth,
                        boolean.value ? "true" : "false",
                        {},
                        {}};
          },
          [](const syntax::NoneLiteral&) {
            return Node{NoneConstant{}, Sort::kCode, "none", {}, {}};
          },
      },
      literal);
  program_.nodes.push_back(std::move(node));
  return {static_cast<std::uint32_t>(program_.nodes.size() - 1)};
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::UnaryExpression& node) {
  const NodeId operand = Lower(node.operand);
  if (node.op == syntax::UnaryOperator::kNot) return Add(id, Negation{operand}, Sort::kTruth);
  return Add(id, Minus{operand}, Sort::kNumber, program_[operand].unit);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::LogicalExpression& node) {
  Connective connective{node.op == syntax::LogicalOperator::kAnd, {}};
  for (const syntax::ExpressionId operand : node.operands)
    connective.operands.push_back(Lower(operand));
  return Add(id, std::move(connective), Sort::kTruth);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::ArithmeticExpression& node) {
  const Operation operation = OperationOf(node.op);
  const NodeId left = Lower(node.left);
  const std::string left_unit = program_[left].unit;
  const bool same_unit = operation == Operation::kAdd || operation == Operation::kSubtract;
  const NodeId right = same_unit ? LowerInUnit(node.right, rules_[node.left].type.factor, left_unit)
                                 : Lower(node.right);
  std::string unit = JoinUnits(left_unit, program_[right].unit, operation);
  return Add(id, Arithmetic{operation, left, right}, Sort::kNumber, std::move(unit));
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::DurationExpression& node) {
  DateShift shift{Lower(node.base), 0, 0, node.rounding_up};
  const std::int32_t count = WholeNumber(node.count) * (node.subtract ? -1 : 1);
  switch (node.unit) {
    case syntax::DurationUnit::kDays:
      shift.days = count;
      break;
    case syntax::DurationUnit::kMonths:
      shift.months = count;
      break;
    case syntax::DurationUnit::kYears:
      shift.months = count * 12;
      break;
  }
  return Add(id, shift, Sort::kDate);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::ComparisonExpression& node) {
  const NodeId left = Lower(node.left);
  const NodeId right = LowerInUnit(node.right, rules_[node.left].type.factor, program_[left].unit);
  return Add(id, Comparison{RelationOf(node.op), left, right}, Sort::kTruth);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::IsExpression& node) {
  const std::string value = std::visit([](const auto& word) { return word.text; }, node.value);
  const NodeId operand = Lower(node.operand);
  const SetId set = AddSet({CodeList{{value}}, value});
  return Add(id, program::Membership{operand, node.negated, set}, Sort::kTruth);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::InExpression& node) {
  const NodeId operand = Lower(node.operand);
  const SetId set = LowerSet(node.set);
  return Add(id, program::Membership{operand, node.negated, set}, Sort::kTruth);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::ConditionalExpression& node) {
  const NodeId condition = Lower(node.condition);
  const model::ExpressionType& type = rules_[id].type;
  const NodeId first = Lower(node.then_value);
  const std::string unit = program_[first].unit;
  const NodeId then_value = LowerInUnit(node.then_value, type.factor, unit);
  const NodeId else_value = LowerInUnit(node.else_value, type.factor, unit);
  return Add(id, Choice{condition, then_value, else_value}, SortOf(type.kind), unit);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::AggregateExpression& node) {
  const model::ExpressionInfo& info = rules_[id];
  Aggregate aggregate;
  switch (node.kind) {
    case syntax::AggregateKind::kMax:
      aggregate.fold = Fold::kMax;
      break;
    case syntax::AggregateKind::kMin:
      aggregate.fold = Fold::kMin;
      break;
    case syntax::AggregateKind::kSum:
      aggregate.fold = Fold::kSum;
      break;
    case syntax::AggregateKind::kCount:
      aggregate.fold = Fold::kCount;
      break;
  }
  aggregate.slot = SlotId{info.binder.index};
  aggregate.list = LowerPath(info.path);
  std::string unit;
  if (node.where) aggregate.where = Lower(*node.where);
  if (node.of) {
    unit = program_[Lower(*node.of)].unit;
    aggregate.of = LowerInUnit(*node.of, info.type.factor, unit);
  }
  if (node.otherwise) aggregate.otherwise = LowerLiteral(*node.otherwise, info.type.factor, unit);
  return Add(id, aggregate, SortOf(info.type.kind), std::move(unit));
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::QuantifierExpression& node) {
  const model::ExpressionInfo& info = rules_[id];
  Quantifier quantifier;
  switch (node.kind) {
    case syntax::QuantifierKind::kSome:
      quantifier.quantity = Quantity::kSome;
      break;
    case syntax::QuantifierKind::kEvery:
      quantifier.quantity = Quantity::kEvery;
      break;
    case syntax::QuantifierKind::kNo:
      quantifier.quantity = Quantity::kNo;
      break;
  }
  quantifier.slot = SlotId{info.binder.index};
  quantifier.list = LowerPath(info.path);
  quantifier.body = Lower(node.body);
  return Add(id, quantifier, Sort::kTruth);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::StateTestExpression& node) {
  const StateQuestion question = node.kind == syntax::StateTestKind::kKnown
                                     ? StateQuestion::kKnown
                                     : StateQuestion::kUndeterminable;
  return Add(id, StateTest{question, LowerPath(rules_[id].path)}, Sort::kTruth);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::ClassExpression& node) {
  ClassTest test;
  for (const syntax::Code& code : node.codes) test.codes.push_back(code.text);
  return Add(id, std::move(test), Sort::kTruth);
}

NodeId Lowering::Lower(syntax::ExpressionId id, const syntax::ReadingExpression&) {
  const model::ExpressionInfo& info = rules_[id];
  return Add(id, ReadingTest{InterpretationId{info.interpretation.index}, info.reading},
             Sort::kTruth);
}

}  // namespace licet::program
