#include <string>
#include <utility>
#include <variant>

#include "base/overloaded.hpp"
#include "syntax/print.hpp"
#include "syntax/printer.hpp"

namespace licet::syntax {
namespace {

std::string_view SignOf(ComparisonOperator op) {
  switch (op) {
    case ComparisonOperator::kLess:
      return "<";
    case ComparisonOperator::kLessEqual:
      return "<=";
    case ComparisonOperator::kEqual:
      return "=";
    case ComparisonOperator::kNotEqual:
      return "!=";
    case ComparisonOperator::kGreaterEqual:
      return ">=";
    case ComparisonOperator::kGreater:
      return ">";
  }
  return "";
}

std::string_view SignOf(ArithmeticOperator op) {
  switch (op) {
    case ArithmeticOperator::kAdd:
      return "+";
    case ArithmeticOperator::kSubtract:
      return "-";
    case ArithmeticOperator::kMultiply:
      return "*";
    case ArithmeticOperator::kDivide:
      return "/";
  }
  return "";
}

Keyword WordFor(AggregateKind kind) {
  switch (kind) {
    case AggregateKind::kMax:
      return Keyword::kMax;
    case AggregateKind::kMin:
      return Keyword::kMin;
    case AggregateKind::kSum:
      return Keyword::kSum;
    case AggregateKind::kCount:
      return Keyword::kCount;
  }
  return Keyword::kCount;
}

Keyword WordFor(QuantifierKind kind) {
  switch (kind) {
    case QuantifierKind::kSome:
      return Keyword::kSome;
    case QuantifierKind::kEvery:
      return Keyword::kEvery;
    case QuantifierKind::kNo:
      return Keyword::kNo;
  }
  return Keyword::kNo;
}

Keyword WordFor(SetOperator op) {
  switch (op) {
    case SetOperator::kUnion:
      return Keyword::kUnion;
    case SetOperator::kExcept:
      return Keyword::kExcept;
    case SetOperator::kIntersect:
      return Keyword::kIntersect;
  }
  return Keyword::kUnion;
}

std::string DurationWords(const DurationExpression& node) {
  std::string words = (node.subtract ? "- " : "+ ") + node.count.digits + " ";
  if (node.unit == DurationUnit::kDays) return words + std::string(WordOf(Keyword::kDays));
  words += Lead(node.unit == DurationUnit::kMonths ? Keyword::kMonths : Keyword::kYears);
  words += Lead(Keyword::kRounding);
  return words + std::string(WordOf(node.rounding_up ? Keyword::kUp : Keyword::kDown));
}

// An operator leads its line when the line before it is full.
Doc Infix(Doc left, std::string lead, Doc right) {
  return Group(
      {std::move(left), Nest({Break(), Words(std::move(lead)), std::move(right)})});
}

}  // namespace

Doc Printer::Of(ExpressionId id) const {
  const Expression& expression = (*tree_)[id];
  Doc doc = Node(expression.node);
  if (!expression.parenthesized) return doc;
  return Concat({Words("("), Nest({std::move(doc)}), Words(")")});
}

Doc Printer::Node(const ExpressionNode& expression) const {
  return std::visit(
      base::Overloaded{
          [](const PathExpression& node) { return Words(WordsOf(node.path)); },
          [&](const MemberExpression& node) {
            return Concat({Of(node.base), Words("." + node.member.text)});
          },
          [](const EndOfList& node) {
            return Words(Lead(node.last ? Keyword::kLast : Keyword::kFirst) + Lead(Keyword::kOf) +
                         WordsOf(node.list));
          },
          [&](const LiteralExpression& node) { return Of(node.literal); },
          [&](const UnaryExpression& node) {
            const bool negates = node.op == UnaryOperator::kNegate;
            return Concat({Words(negates ? "-" : Lead(Keyword::kNot)), Of(node.operand)});
          },
          [&](const LogicalExpression& node) {
            const auto word = node.op == LogicalOperator::kAnd ? Keyword::kAnd : Keyword::kOr;
            std::vector<Doc> rest;
            for (std::size_t i = 1; i < node.operands.size(); ++i) {
              rest.push_back(Break());
              rest.push_back(Words(Lead(word)));
              rest.push_back(Of(node.operands[i]));
            }
            return Group({Of(node.operands.front()), Nest(std::move(rest))});
          },
          [&](const ArithmeticExpression& node) {
            return Infix(Of(node.left), std::string(SignOf(node.op)) + " ", Of(node.right));
          },
          [&](const DurationExpression& node) {
            return Infix(Of(node.base), DurationWords(node), Words(""));
          },
          [&](const ComparisonExpression& node) {
            return Infix(Of(node.left), std::string(SignOf(node.op)) + " ", Of(node.right));
          },
          [&](const IsExpression& node) {
            std::string lead = Lead(Keyword::kIs) + (node.negated ? Lead(Keyword::kNot) : "");
            const auto* code = std::get_if<Code>(&node.value);
            return Infix(Of(node.operand), std::move(lead),
                         Words(code != nullptr ? Quoted(*code) : std::get<Name>(node.value).text));
          },
          [&](const InExpression& node) {
            std::string lead = (node.negated ? Lead(Keyword::kNot) : "") + Lead(Keyword::kIn);
            return Infix(Of(node.operand), std::move(lead), Of(node.set));
          },
          [&](const ConditionalExpression& node) {
            return Group({Words(Lead(Keyword::kIf)), Of(node.condition),
                          Nest({Break(), Words(Lead(Keyword::kThen)), Of(node.then_value), Break(),
                                Words(Lead(Keyword::kElse)), Of(node.else_value)})});
          },
          [&](const AggregateExpression& node) { return Aggregate(node); },
          [&](const QuantifierExpression& node) {
            return Concat({Words(Lead(WordFor(node.kind)) + node.binder.text + " " +
                                 Lead(Keyword::kIn) + WordsOf(node.list) + " " +
                                 Lead(Keyword::kSatisfies) + "("),
                           Nest({Of(node.body)}), Words(")")});
          },
          [](const StateTestExpression& node) {
            const auto word = node.kind == StateTestKind::kKnown ? Keyword::kKnown
                                                                 : Keyword::kUndeterminable;
            return Words(std::string(WordOf(word)) + "(" + WordsOf(node.path) + ")");
          },
          [](const ClassExpression& node) {
            if (node.codes.size() == 1) {
              return Words(Lead(Keyword::kClass) + Quoted(node.codes.front()));
            }
            std::vector<Doc> codes;
            for (const Code& code : node.codes) codes.push_back(Words(Quoted(code)));
            return Braced(Lead(Keyword::kClass) + Lead(Keyword::kIn), std::move(codes));
          },
          [](const ReadingExpression& node) {
            return Words(Lead(Keyword::kReading) + node.interpretation.text + " " +
                         Lead(Keyword::kIs) + node.reading.text);
          },
      },
      expression);
}

Doc Printer::Aggregate(const AggregateExpression& node) const {
  std::vector<Doc> rest;
  const auto add = [&](Keyword word, ExpressionId inner) {
    rest.push_back(Break());
    rest.push_back(Words(Lead(word) + "("));
    rest.push_back(Of(inner));
    rest.push_back(Words(")"));
  };
  if (node.where) add(Keyword::kWhere, *node.where);
  if (node.of) add(Keyword::kOf, *node.of);
  if (node.otherwise) {
    rest.push_back(Break());
    rest.push_back(Words(Lead(Keyword::kOtherwise) + WordsOf(*node.otherwise)));
  }
  return Group({Words(Lead(WordFor(node.kind)) + Lead(Keyword::kOver) + node.binder.text + " " +
                      Lead(Keyword::kIn) + WordsOf(node.list)),
                Nest(std::move(rest))});
}

Doc Printer::Of(const Literal& literal) const { return Words(WordsOf(literal)); }

Doc Printer::Of(SetId id) const {
  const SetExpression& set = (*tree_)[id];
  Doc doc = std::visit(
      base::Overloaded{
          [](const SetLiteral& node) {
            std::vector<Doc> members;
            for (const auto& member : node.members) {
              const auto* code = std::get_if<Code>(&member);
              members.push_back(
                  Words(code != nullptr ? Quoted(*code) : std::get<Name>(member).text));
            }
            return Braced("", std::move(members));
          },
          [](const GroupReference& node) {
            return Words(Lead(Keyword::kGroup) + Quoted(node.group));
          },
          [](const SetReference& node) { return Words(node.name.text); },
          [&](const SetOperation& node) {
            return Infix(Of(node.left), Lead(WordFor(node.op)), Of(node.right));
          },
      },
      set.node);
  if (!set.parenthesized) return doc;
  return Concat({Words("("), Nest({std::move(doc)}), Words(")")});
}

std::string PrintExpression(const Tree& tree, ExpressionId expression) {
  return Render(Printer(tree).Of(expression), 0, kNoLimit);
}

std::string PrintSet(const Tree& tree, SetId set) {
  return Render(Printer(tree).Of(set), 0, kNoLimit);
}

}  // namespace licet::syntax
