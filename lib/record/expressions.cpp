#include "record/expressions.hpp"

#include "base/overloaded.hpp"
#include "record/sexpr.hpp"

#include <vector>

namespace licet::record {

using base::Overloaded;
using program::NodeId;

std::string ExpressionWriter::SlotOf(program::SlotId slot) {
  return std::to_string(slots_.emplace(slot.index, slots_.size()).first->second);
}

std::string ExpressionWriter::TypeOf(NodeId operand) const {
  const data::CodesId codes = program_[operand].codes;
  return codes == data::CodesId{} ? "-" : Atom(program_.schema[codes].name);
}

std::string ExpressionWriter::Write(program::PathId id) {
  const program::Path& path = program_[id];
  std::vector<std::string> parts;
  parts.push_back(std::visit(
      Overloaded{
          [](const program::FromScenario&) { return std::string("scenario"); },
          [&](const program::FromSlot& from) { return List("slot", {SlotOf(from.slot)}); },
          [&](const program::FromEnd& from) {
            return List(from.last ? "last" : "first", {Write(from.list)});
          },
      },
      path.start));
  for (const program::FactStep& step : path.steps) parts.push_back(Atom(program_[step].name));
  return List("get", parts);
}

std::string ExpressionWriter::Write(program::SetId id) const {
  return std::visit(Overloaded{
                        [](const program::CodeList& list) { return Atoms("codes", list.codes); },
                        [&](const program::GroupSet& set) {
                          return List("group", {Atom(program_[set.group].code)});
                        },
                        [&](const program::SetOperation& set) {
                          const char* name = "union";
                          if (set.op == program::SetOperator::kExcept) name = "except";
                          if (set.op == program::SetOperator::kIntersect) name = "intersect";
                          return List(name, {Write(set.left), Write(set.right)});
                        },
                    },
                    program_[id].value);
}

std::string ExpressionWriter::Compare(const program::Comparison& node) {
  using program::Relation;
  const auto is_none = [&](NodeId side) {
    return std::holds_alternative<program::NoneConstant>(program_[side].value);
  };
  const bool equality = node.relation == Relation::kEqual || node.relation == Relation::kNotEqual;
  if (is_none(node.left) || is_none(node.right)) {
    if (!equality) return List("bool", {"false"});
    const NodeId other = is_none(node.right) ? node.left : node.right;
    const std::string absent = List("absent", {Write(other)});
    return node.relation == Relation::kEqual ? absent : List("not", {absent});
  }
  if (program_[node.left].sort == program::Sort::kCode) {
    return List(node.relation == Relation::kEqual ? "same" : "differ",
                {TypeOf(node.left), Write(node.left), Write(node.right)});
  }
  const char* name = "eq";
  switch (node.relation) {
    case Relation::kLess:
      name = "lt";
      break;
    case Relation::kLessEqual:
      name = "le";
      break;
    case Relation::kEqual:
      name = "eq";
      break;
    case Relation::kNotEqual:
      name = "ne";
      break;
    case Relation::kGreaterEqual:
      name = "ge";
      break;
    case Relation::kGreater:
      name = "gt";
      break;
  }
  const std::string left = Write(node.left);
  return List(name, {left, Write(node.right)});
}

std::string ExpressionWriter::Fold(const program::Aggregate& node) {
  const char* name = "count";
  if (node.fold == program::Fold::kMax) name = "max";
  if (node.fold == program::Fold::kMin) name = "min";
  if (node.fold == program::Fold::kSum) name = "sum";
  const auto optional = [&](const std::optional<NodeId>& part) {
    return part ? Write(*part) : std::string("-");
  };
  const std::string list = Write(node.list);
  const std::string slot = SlotOf(node.slot);
  const std::string where = optional(node.where);
  const std::string of = optional(node.of);
  return List(name, {slot, list, where, of, optional(node.otherwise)});
}

std::string ExpressionWriter::Write(NodeId id) {
  const auto both = [&](const char* name, NodeId a, NodeId b) {
    const std::string first = Write(a);
    return List(name, {first, Write(b)});
  };
  return std::visit(
      Overloaded{
          [](const program::TruthConstant& node) {
            return List("bool", {node.value ? "true" : "false"});
          },
          [](const program::NumberConstant& node) { return List("num", {Atom(node.value)}); },
          [](const program::DateConstant& node) { return List("day", {Atom(node.value)}); },
          [](const program::CodeConstant& node) { return List("code", {Atom(node.value)}); },
          [](const program::NoneConstant&) { return List("none"); },
          [&](const program::ReadFact& node) { return Write(node.path); },
          [&](const program::ReadThreshold& node) {
            return List("threshold", {Atom(program_[node.threshold].name)});
          },
          [&](const program::Negation& node) { return List("not", {Write(node.operand)}); },
          [&](const program::Connective& node) {
            std::vector<std::string> parts;
            for (const NodeId operand : node.operands) parts.push_back(Write(operand));
            return List(node.all ? "and" : "or", parts);
          },
          [&](const program::Minus& node) { return List("neg", {Write(node.operand)}); },
          [&](const program::Conversion& node) {
            return List("scale", {Write(node.operand), Atom(node.factor)});
          },
          [&](const program::Arithmetic& node) {
            switch (node.operation) {
              case program::Operation::kAdd:
                return both("add", node.left, node.right);
              case program::Operation::kSubtract:
                return both("sub", node.left, node.right);
              case program::Operation::kMultiply:
                return both("mul", node.left, node.right);
              case program::Operation::kDivide:
                break;
            }
            return both("div", node.left, node.right);
          },
          [&](const program::DateShift& node) {
            return List("shift", {Write(node.base), std::to_string(node.days),
                                  std::to_string(node.months), node.round_up ? "up" : "down"});
          },
          [&](const program::Comparison& node) { return Compare(node); },
          [&](const program::Membership& node) {
            const std::string operand = Write(node.operand);
            return List(node.negated ? "out" : "in",
                        {TypeOf(node.operand), operand, Write(node.set)});
          },
          [&](const program::Choice& node) {
            const std::string condition = Write(node.condition);
            const std::string then_value = Write(node.then_value);
            return List("if", {condition, then_value, Write(node.else_value)});
          },
          [&](const program::Fallback& node) {
            return both("otherwise", node.value, node.otherwise);
          },
          [&](const program::Aggregate& node) { return Fold(node); },
          [&](const program::Quantifier& node) {
            const char* name = "some";
            if (node.quantity == program::Quantity::kEvery) name = "every";
            if (node.quantity == program::Quantity::kNo) name = "no";
            const std::string list = Write(node.list);
            const std::string slot = SlotOf(node.slot);
            return List(name, {slot, list, Write(node.body)});
          },
          [&](const program::StateTest& node) {
            const bool known = node.question == program::StateQuestion::kKnown;
            return List(known ? "known" : "undeterminable", {Write(node.path)});
          },
          [](const program::ClassTest& node) { return Atoms("class", node.codes); },
          [&](const program::ReadingTest& node) {
            const program::Interpretation& asked = program_[node.interpretation];
            return Atoms("reading", {asked.name, asked.readings[node.reading].name});
          },
      },
      program_[id].value);
}

}  // namespace licet::record
