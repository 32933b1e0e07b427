#include "model/expressions.hpp"

#include "base/overloaded.hpp"
#include "model/literals.hpp"
#include "model/types.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace licet::model {
namespace {

using syntax::ExpressionId;

ExpressionType Plain(ExpressionKind kind) {
  ExpressionType type;
  type.kind = kind;
  return type;
}

MaybeType Finish(Checker& checker, ExpressionId id, PathMeaning meaning) {
  ExpressionInfo& info = checker.rules.expressions[id.index];
  info.path = std::move(meaning.path);
  info.type = meaning.type;
  checker.unit_texts[id.index] = meaning.unit;
  return info.type;
}

bool IsEnumWord(const Checker& checker, const Context& context, const syntax::Path& path,
                const ExpressionType* hint) {
  if (hint == nullptr || hint->kind != ExpressionKind::kEnum || path.parts.size() != 1) return false;
  const std::string& word = path.parts.front().text;
  const auto& values = hint->enum_values;
  return std::find(values.begin(), values.end(), word) != values.end() ||
         !IsKnownRoot(checker, context, word);
}

MaybeType CheckPath(Checker& checker, Context& context, ExpressionId id,
                    const syntax::PathExpression& node, const ExpressionType* hint) {
  if (IsEnumWord(checker, context, node.path, hint)) {
    const syntax::Name& word = node.path.parts.front();
    if (!CheckEnumValue(checker, word, *hint)) return std::nullopt;
    checker.rules.expressions[id.index].path.root = EnumRoot{word.text};
    return *hint;
  }
  auto meaning = ResolvePath(checker, context, node.path);
  if (!meaning) return std::nullopt;
  return Finish(checker, id, std::move(*meaning));
}

MaybeType CheckMember(Checker& checker, Context& context, ExpressionId id,
                      const syntax::MemberExpression& node) {
  const auto base = CheckExpression(checker, context, node.base);
  if (!base) return std::nullopt;
  PathMeaning meaning;
  meaning.type = *base;
  if (!StepInto(checker, context, node.member, meaning)) return std::nullopt;
  return Finish(checker, id, std::move(meaning));
}

MaybeType CheckEnd(Checker& checker, Context& context, ExpressionId id,
                   const syntax::EndOfList& node) {
  auto list = ResolveList(checker, context, node.list);
  if (!list) return std::nullopt;
  const bool is_route = checker.route && !list->path.steps.empty() &&
                        list->path.steps.back() == *checker.route;
  if (!is_route) {
    checker.sink.Report<Kind::kUnorderedList>(node.list.span, node.last ? "last" : "first")
        .Help("only the hops of the route follow one another; ask with `some` or `every`");
    return std::nullopt;
  }
  list->type.kind = ExpressionKind::kRecord;
  return Finish(checker, id, std::move(*list));
}

MaybeType CheckLiteral(Checker& checker, ExpressionId id, const syntax::LiteralExpression& node,
                       const ExpressionType* hint) {
  const Span span = checker.rules.tree[id].span;
  return std::visit(
      base::Overloaded{
          [&](const syntax::DateToken&) -> MaybeType { return Plain(ExpressionKind::kDate); },
          [&](const syntax::Quantity& it) -> MaybeType {
            const auto number = ReadNumber(checker, it);
            if (!number) return std::nullopt;
            ExpressionType type = Plain(ExpressionKind::kNumber);
            type.dimension = number->dimension;
            type.factor = number->factor;
            type.low = type.high = number->value;
            checker.unit_texts[id.index] = number->unit;
            return type;
          },
          [&](const syntax::Text&) -> MaybeType { return Plain(ExpressionKind::kText); },
          [&](const syntax::Code& it) -> MaybeType {
            if (hint == nullptr) {
              checker.sink.Report<Kind::kUntypedCode>(it.span, it.text)
                  .Help("compare it with a fact, which says what kind of code it is");
              return std::nullopt;
            }
            if (!CheckCodeValue(checker, it, *hint)) return std::nullopt;
            return *hint;
          },
          [&](const syntax::BooleanLiteral&) -> MaybeType {
            return Plain(ExpressionKind::kBoolean);
          },
          [&](const syntax::NoneLiteral&) -> MaybeType {
            checker.sink.Report<Kind::kNoneInExpression>(span).Help(
                "a comparison with a fact that does not apply is false; `none` stands in tests");
            return std::nullopt;
          },
      },
      node.literal);
}

MaybeType CheckUnary(Checker& checker, Context& context, const syntax::UnaryExpression& node,
                     ExpressionId id) {
  if (node.op == syntax::UnaryOperator::kNot) {
    if (!CheckCondition(checker, context, node.operand)) return std::nullopt;
    return Plain(ExpressionKind::kBoolean);
  }
  auto type = CheckExpression(checker, context, node.operand);
  if (!type) return std::nullopt;
  if (type->kind != ExpressionKind::kNumber) {
    checker.sink.Report<Kind::kExpectedNumber>(
        checker.rules.tree[node.operand].span, "`-`",
        Describe(checker, *type, checker.unit_texts[node.operand.index]));
    return std::nullopt;
  }
  checker.unit_texts[id.index] = checker.unit_texts[node.operand.index];
  type->low = type->high = std::nullopt;
  return type;
}

MaybeType CheckLogical(Checker& checker, Context& context, const syntax::LogicalExpression& node) {
  bool good = true;
  for (const ExpressionId operand : node.operands) {
    if (!CheckCondition(checker, context, operand)) good = false;
  }
  if (!good) return std::nullopt;
  return Plain(ExpressionKind::kBoolean);
}

MaybeType CheckConditional(Checker& checker, Context& context, ExpressionId id,
                           const syntax::ConditionalExpression& node, const ExpressionType* hint) {
  const bool condition = CheckCondition(checker, context, node.condition);
  const bool else_first = hint == nullptr && NeedsHint(checker, context, node.then_value);
  const ExpressionId first = else_first ? node.else_value : node.then_value;
  const ExpressionId second = else_first ? node.then_value : node.else_value;
  const auto a = CheckExpression(checker, context, first, hint);
  const auto b = CheckExpression(checker, context, second, hint != nullptr ? hint : (a ? &*a : nullptr));
  if (!condition || !a || !b) return std::nullopt;
  ExpressionType result = else_first ? *b : *a;
  const ExpressionType& other = else_first ? *a : *b;
  if (result.kind != other.kind || result.codes != other.codes || result.record != other.record ||
      result.enum_values != other.enum_values) {
    checker.sink.Report<Kind::kBranchMismatch>(
        checker.rules.tree[node.else_value].span,
        Describe(checker, result, checker.unit_texts[node.then_value.index]),
        Describe(checker, other, checker.unit_texts[node.else_value.index]));
    return std::nullopt;
  }
  if (result.kind == ExpressionKind::kNumber &&
      !CheckSameDimension(checker, "choose between", node.then_value, result, node.else_value,
                          other)) {
    return std::nullopt;
  }
  if (result.kind == ExpressionKind::kRecord || result.kind == ExpressionKind::kList) {
    checker.sink.Report<Kind::kValueExpected>(checker.rules.tree[node.then_value].span,
                                              Describe(checker, result, ""));
    return std::nullopt;
  }
  checker.unit_texts[id.index] = checker.unit_texts[node.then_value.index];
  result.low = result.high = std::nullopt;
  return result;
}

MaybeType CheckStateTest(Checker& checker, Context& context, ExpressionId id,
                         const syntax::StateTestExpression& node) {
  const Span span = checker.rules.tree[id].span;
  auto meaning = ResolvePath(checker, context, node.path);
  if (node.kind == syntax::StateTestKind::kKnown && !context.known_allowed) {
    checker.sink.Report<Kind::kKnownOutsideFlag>(span, std::string(context.place))
        .Help("what is not known is open by itself; for a failed inquiry ask `undeterminable(…)`");
    return std::nullopt;
  }
  if (!meaning) return std::nullopt;
  if (meaning->path.steps.empty()) {
    checker.sink.Report<Kind::kStateOfNoFact>(node.path.span,
                                              node.path.parts.front().text);
    return std::nullopt;
  }
  meaning->type = Plain(ExpressionKind::kBoolean);
  meaning->unit.clear();
  return Finish(checker, id, std::move(*meaning));
}

MaybeType CheckReading(Checker& checker, ExpressionId id, const syntax::ReadingExpression& node) {
  const auto found = checker.interpretation_names.find(node.interpretation.text);
  if (found == checker.interpretation_names.end()) {
    Suggest(checker.sink.Report<Kind::kUnknownInterpretation>(node.interpretation.span,
                                                              node.interpretation.text),
            node.interpretation.span, node.interpretation.text,
            KeysOf(checker.interpretation_names));
    return std::nullopt;
  }
  checker.used_interpretations.insert(found->second);
  const auto& readings = checker.rules.interpretations[found->second].readings;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < readings.size(); ++i) {
    names.push_back(readings[i].name);
    if (readings[i].name != node.reading.text) continue;
    checker.rules.expressions[id.index].interpretation = {found->second};
    checker.rules.expressions[id.index].reading = i;
    return Plain(ExpressionKind::kBoolean);
  }
  Suggest(checker.sink.Report<Kind::kUnknownReading>(node.reading.span, node.reading.text,
                                                     node.interpretation.text),
          node.reading.span, node.reading.text, names);
  return std::nullopt;
}

}  // namespace

bool NeedsHint(const Checker& checker, const Context& context, ExpressionId id) {
  const syntax::ExpressionNode& node = checker.rules.tree[id].node;
  if (const auto* literal = std::get_if<syntax::LiteralExpression>(&node)) {
    return std::holds_alternative<syntax::Code>(literal->literal);
  }
  if (const auto* path = std::get_if<syntax::PathExpression>(&node)) {
    return path->path.parts.size() == 1 &&
           !IsKnownRoot(checker, context, path->path.parts.front().text);
  }
  if (const auto* choice = std::get_if<syntax::ConditionalExpression>(&node)) {
    return NeedsHint(checker, context, choice->then_value) &&
           NeedsHint(checker, context, choice->else_value);
  }
  return false;
}

MaybeType CheckExpression(Checker& checker, Context& context, ExpressionId id,
                          const ExpressionType* hint) {
  const syntax::Expression& expression = checker.rules.tree[id];
  auto type = std::visit(
      base::Overloaded{
          [&](const syntax::PathExpression& it) {
            return CheckPath(checker, context, id, it, hint);
          },
          [&](const syntax::MemberExpression& it) { return CheckMember(checker, context, id, it); },
          [&](const syntax::EndOfList& it) { return CheckEnd(checker, context, id, it); },
          [&](const syntax::LiteralExpression& it) { return CheckLiteral(checker, id, it, hint); },
          [&](const syntax::UnaryExpression& it) { return CheckUnary(checker, context, it, id); },
          [&](const syntax::LogicalExpression& it) { return CheckLogical(checker, context, it); },
          [&](const syntax::ArithmeticExpression& it) {
            return CheckNode(checker, context, id, it);
          },
          [&](const syntax::DurationExpression& it) { return CheckNode(checker, context, id, it); },
          [&](const syntax::ComparisonExpression& it) {
            return CheckNode(checker, context, id, it);
          },
          [&](const syntax::IsExpression& it) { return CheckNode(checker, context, id, it); },
          [&](const syntax::InExpression& it) { return CheckNode(checker, context, id, it); },
          [&](const syntax::ConditionalExpression& it) {
            return CheckConditional(checker, context, id, it, hint);
          },
          [&](const syntax::AggregateExpression& it) { return CheckNode(checker, context, id, it); },
          [&](const syntax::QuantifierExpression& it) {
            return CheckNode(checker, context, id, it);
          },
          [&](const syntax::StateTestExpression& it) {
            return CheckStateTest(checker, context, id, it);
          },
          [&](const syntax::ClassExpression& it) { return CheckNode(checker, context, id, it); },
          [&](const syntax::ReadingExpression& it) { return CheckReading(checker, id, it); },
      },
      expression.node);
  if (type) checker.rules.expressions[id.index].type = *type;
  return type;
}

bool CheckCondition(Checker& checker, Context& context, ExpressionId id) {
  const auto type = CheckExpression(checker, context, id);
  if (!type) return false;
  if (type->kind == ExpressionKind::kBoolean) return true;
  auto builder = checker.sink.Report<Kind::kExpectedBoolean>(
      checker.rules.tree[id].span, Describe(checker, *type, checker.unit_texts[id.index]));
  if (type->kind == ExpressionKind::kList) {
    builder.Help("ask about its elements with `some x in … satisfies (…)` or `every`");
  }
  return false;
}

}  // namespace licet::model
