#pragma once

#include "model/checked_rules.hpp"
#include "program/program.hpp"
#include "syntax/tree.hpp"

#include <map>
#include <string>
#include <vector>

namespace licet::program {

/// Turns expressions and sets of checked rules into nodes of `program`, each once.
class Lowering {
 public:
  /// Both must outlive it; the schema of `program` is set already.
  Lowering(const model::CheckedRules& rules, Program& program);

  NodeId Lower(syntax::ExpressionId id);
  /// The same in a unit that is `factor` base units and is called `unit`. The name is taken by
  /// value: it often belongs to a node, and lowering moves the nodes.
  NodeId LowerInUnit(syntax::ExpressionId id, const base::Rational& factor, std::string unit);
  NodeId LowerLiteral(const syntax::Literal& literal, const base::Rational& factor,
                      const std::string& unit);
  SetId LowerSet(syntax::SetId id);
  PathId LowerPath(const model::ResolvedPath& path);

 private:
  // One function for each node of the syntax tree.
  NodeId Lower(syntax::ExpressionId id, const syntax::PathExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::MemberExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::EndOfList& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::LiteralExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::UnaryExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::LogicalExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::ArithmeticExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::DurationExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::ComparisonExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::IsExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::InExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::ConditionalExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::AggregateExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::QuantifierExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::StateTestExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::ClassExpression& node);
  NodeId Lower(syntax::ExpressionId id, const syntax::ReadingExpression& node);

  NodeId Add(syntax::ExpressionId id, NodeValue value, Sort sort, std::string unit = {});
  NodeId Convert(NodeId node, const base::Rational& from, const base::Rational& to,
                 std::string unit);
  Path PathOf(syntax::ExpressionId id);
  PathId AddPath(Path path);
  NodeId LowerPlace(syntax::ExpressionId id, Path path);
  SetId AddSet(Set set);

  const model::CheckedRules& rules_;
  Program& program_;
  std::map<std::uint32_t, NodeId> lowered_;
  std::map<std::uint32_t, SetId> lowered_sets_;
};

}  // namespace licet::program
