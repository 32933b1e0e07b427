#include "model/expressions.hpp"
#include "model/literals.hpp"
#include "model/types.hpp"
#include "model/units.hpp"

#include <string>
#include <utility>

// What goes through lists: `some`, `every`, `no`; `max`, `min`, `sum`, `count`. And `class`.
namespace licet::model {
namespace {

using syntax::ExpressionId;

const char* WordOf(syntax::AggregateKind kind) {
  switch (kind) {
    case syntax::AggregateKind::kMax:
      return "max";
    case syntax::AggregateKind::kMin:
      return "min";
    case syntax::AggregateKind::kSum:
      return "sum";
    case syntax::AggregateKind::kCount:
      return "count";
  }
  return "";
}

// Opens the scope of one element for as long as it lives.
class ElementScope {
 public:
  ElementScope(Checker& checker, Context& context, ExpressionId id, const syntax::Name& name,
               const syntax::Path& list)
      : context_(context) {
    auto meaning = ResolveList(checker, context, list);
    const bool good_name = CheckBinderName(checker, context, name);
    if (!meaning || !good_name) return;
    const ScopeBinder binder = BindElement(checker, name, *meaning);
    ExpressionInfo& info = checker.rules.expressions[id.index];
    info.path = std::move(meaning->path);
    info.binder = binder.id;
    context.binders.push_back(binder);
    open_ = true;
  }
  ElementScope(const ElementScope&) = delete;
  ElementScope& operator=(const ElementScope&) = delete;
  ~ElementScope() {
    if (open_) context_.binders.pop_back();
  }
  [[nodiscard]] bool open() const { return open_; }

 private:
  Context& context_;
  bool open_ = false;
};

// What is missing or too much in an aggregate.
bool CheckShape(Checker& checker, ExpressionId id, const syntax::AggregateExpression& node) {
  const Span span = checker.rules.tree[id].span;
  const std::string word = WordOf(node.kind);
  if (node.kind == syntax::AggregateKind::kCount) {
    if (!node.of) return true;
    checker.sink.Report<Kind::kCountOf>(checker.rules.tree[*node.of].span)
        .Help("leave out `of`, or use `sum`");
    return false;
  }
  if (!node.of) {
    checker.sink.Report<Kind::kAggregateWithoutOf>(span, word)
        .Help("add `of (…)`: the number that each element gives");
    return false;
  }
  if (!node.otherwise && node.kind != syntax::AggregateKind::kSum) {
    checker.sink.Report<Kind::kAggregateWithoutOtherwise>(span, word)
        .Help("add `otherwise` and the value for a list without such an element");
    return false;
  }
  return true;
}

bool CheckOtherwise(Checker& checker, const syntax::Literal& otherwise, ExpressionId of,
                    const ExpressionType& type, const std::string& word) {
  const data::Unit unit{checker.unit_texts[of.index].empty()
                            ? DimensionText(checker, type.dimension)
                            : checker.unit_texts[of.index],
                        type.dimension, type.factor};
  // Plain numbers have no unit to be told about.
  const data::Unit plain{"", {}, 1};
  return ReadNumberIn(checker, otherwise, IsPlainNumber(type) ? plain : unit,
                      "the `otherwise` of `" + word + "`")
      .has_value();
}

}  // namespace

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::QuantifierExpression& node) {
  const ElementScope scope(checker, context, id, node.binder, node.list);
  if (!scope.open() || !CheckCondition(checker, context, node.body)) return std::nullopt;
  return ExpressionType{};
}

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::AggregateExpression& node) {
  const bool shape = CheckShape(checker, id, node);
  const ElementScope scope(checker, context, id, node.binder, node.list);
  if (!scope.open()) return std::nullopt;
  const bool where = !node.where || CheckCondition(checker, context, *node.where);
  const std::string word = WordOf(node.kind);
  ExpressionType result;
  result.kind = ExpressionKind::kNumber;
  if (node.kind != syntax::AggregateKind::kCount && node.of) {
    const auto of = CheckExpression(checker, context, *node.of);
    if (!of) return std::nullopt;
    if (of->kind != ExpressionKind::kNumber) {
      checker.sink.Report<Kind::kExpectedNumber>(
          checker.rules.tree[*node.of].span, "`" + word + "`",
          Describe(checker, *of, checker.unit_texts[node.of->index]));
      return std::nullopt;
    }
    result.dimension = of->dimension;
    result.factor = of->factor;
    checker.unit_texts[id.index] = checker.unit_texts[node.of->index];
    if (node.otherwise && !CheckOtherwise(checker, *node.otherwise, *node.of, result, word)) {
      return std::nullopt;
    }
  } else if (node.kind == syntax::AggregateKind::kCount && node.otherwise) {
    checker.sink.Report<Kind::kCountOtherwise>(SpanOf(*node.otherwise))
        .Help("leave it out: a list without such an element counts 0");
    return std::nullopt;
  }
  if (!shape || !where) return std::nullopt;
  return result;
}

MaybeType CheckNode(Checker& checker, Context& context, ExpressionId id,
                    const syntax::ClassExpression& node) {
  if (!context.class_allowed) {
    checker.sink.Report<Kind::kClassTooEarly>(checker.rules.tree[id].span,
                                              std::string(context.place))
        .Help("classes are found after facts, defines and `subject`; name the facts themselves");
    return std::nullopt;
  }
  bool good = true;
  for (const syntax::Code& code : node.codes) {
    const auto given = checker.given_classes.lower_bound(code.text);
    // '3A090' holds with '3A090.a', so it is known where only the longer one is given.
    const bool known = given != checker.given_classes.end() &&
                       (*given == code.text || given->rfind(code.text + ".", 0) == 0);
    const bool known_below = checker.given_classes.lower_bound(code.text + ".") !=
                                 checker.given_classes.end() &&
                             checker.given_classes.lower_bound(code.text + ".")->rfind(
                                 code.text + ".", 0) == 0;
    if (!known && !known_below) {
      SuggestCode(checker.sink.Report<Kind::kUnknownClass>(code.span, code.text), code,
                  checker.given_classes);
      good = false;
      continue;
    }
    checker.read_classes.insert(code.text);
    if (context.reads != nullptr) context.reads->classes.push_back(code);
  }
  if (!good) return std::nullopt;
  return ExpressionType{};
}

}  // namespace licet::model
