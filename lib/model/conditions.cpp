#include "model/expressions.hpp"
#include "model/literals.hpp"
#include "model/outcomes.hpp"
#include "model/rule_kinds.hpp"
#include "model/types.hpp"

#include <string>

// The conditions of rules and of `check` blocks, each with the names that its kind may use.
namespace licet::model {
namespace {

const char* PlaceOf(syntax::RuleKind kind) {
  return kind == syntax::RuleKind::kSubject ? "`subject`" : "a rule";
}

void CheckPlaces(Checker& checker, Context& context, const Rule& rule) {
  for (const auto& [text, id] : rule.explain_places) {
    const auto type = CheckExpression(checker, context, id);
    if (!type) continue;
    if (type->kind == ExpressionKind::kRecord || type->kind == ExpressionKind::kList) {
      checker.sink.Report<Kind::kValueExpected>(checker.rules.tree[id].span,
                                                Describe(checker, *type, ""));
    }
  }
}

void CheckRule(Checker& checker, const Rule& rule, RuleWork& work) {
  Context context;
  context.place = PlaceOf(rule.kind);
  context.class_allowed = rule.kind != syntax::RuleKind::kSubject;
  context.known_allowed = rule.kind == syntax::RuleKind::kFlag;
  context.binders = work.scope;
  context.binders_broken = work.binders_broken;
  context.reads = &work.reads;
  if (rule.when) CheckCondition(checker, context, *rule.when);
  if (rule.provided) CheckCondition(checker, context, *rule.provided);
  if (rule.rebutted) CheckCondition(checker, context, *rule.rebutted);
  CheckPlaces(checker, context, rule);
}

}  // namespace

void CheckRuleExpressions(Checker& checker) {
  for (std::size_t i = 0; i < checker.rule_work.size(); ++i) {
    CheckRule(checker, checker.rules.rules[i], checker.rule_work[i]);
  }
}

void CheckChecks(Checker& checker) {
  for (const auto& it : checker.declared.checks) {
    Context context;
    context.place = "a check";
    context.class_allowed = true;
    if (it.node->over.text != "scenarios") {
      checker.sink.Report<Kind::kCheckOver>(it.node->over.span, it.node->over.text)
          .Help("write `for all scenarios`");
    }
    if (it.node->where) CheckCondition(checker, context, *it.node->where);
    if (it.node->expression) CheckCondition(checker, context, *it.node->expression);
    if (it.node->outcome) CheckOutcome(checker, *it.node->outcome);
  }
}

}  // namespace licet::model
