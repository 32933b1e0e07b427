#include "base/overloaded.hpp"
#include "model/checker.hpp"
#include "model/rule_kinds.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

// Warnings: what is allowed and is probably not what was meant.
namespace licet::model {
namespace {

// A license may be required, and nothing says how an application is looked at.
void FindReviewGaps(Checker& checker) {
  if (checker.rules.review_scale.empty()) return;
  std::set<RuleId> reviewed;
  for (const Rule& rule : checker.rules.rules) reviewed.insert(rule.reviews.begin(), rule.reviews.end());
  for (const Rule& rule : checker.rules.rules) {
    const bool asks = rule.kind == syntax::RuleKind::kRequire ||
                      (rule.kind == syntax::RuleKind::kInform && rule.review_values.empty());
    if (!asks || reviewed.count(rule.id) != 0) continue;
    checker.sink.Report<Kind::kNoReview>(rule.name_span, Called(rule.kind, rule.name))
        .Help("write a `review … { of " + rule.name + " }`, or suppress this with the reason");
  }
}

// A class that nobody asks about decides nothing.
void FindUnreadClasses(Checker& checker) {
  std::set<std::string> told;
  for (const Rule& rule : checker.rules.rules) {
    const bool gives =
        rule.kind == syntax::RuleKind::kClassify || rule.kind == syntax::RuleKind::kPresume;
    if (!gives || !told.insert(rule.code).second) continue;
    const bool read = std::any_of(
        checker.read_classes.begin(), checker.read_classes.end(), [&](const std::string& asked) {
          return rule.code == asked || rule.code.rfind(asked + ".", 0) == 0;
        });
    if (read) continue;
    checker.sink.Report<Kind::kUnreadClass>(rule.name_span, rule.code)
        .Help("ask for it with `class '" + rule.code + "'` in the rules that it matters for");
  }
}

template <class List>
void FindUnused(Checker& checker, const List& declared, const NameTable& names,
                const std::set<std::uint32_t>& used, const char* what) {
  for (const auto& it : declared) {
    const auto found = names.find(it.name);
    if (it.in_module || found == names.end() || used.count(found->second) != 0) continue;
    checker.sink.Report<Kind::kUnused>(it.name_span, what, it.name);
  }
}

void FindDueReviews(Checker& checker) {
  if (!checker.law_as_of) return;
  for (const Rule& rule : checker.rules.rules) {
    if (!rule.review_by || *rule.review_by > *checker.law_as_of) continue;
    checker.sink
        .Report<Kind::kReviewDue>(rule.name_span, Called(rule.kind, rule.name),
                                  rule.review_by->ToString(), checker.law_as_of->ToString())
        .Help("look at the law again and set a new `review_by`");
  }
}

// `a union b except c` is read from left to right; not everybody does.
void FindMixedSets(Checker& checker) {
  for (const syntax::SetExpression& set : checker.rules.tree.sets) {
    const auto* outer = std::get_if<syntax::SetOperation>(&set.node);
    if (outer == nullptr) continue;
    const syntax::SetExpression& left = checker.rules.tree[outer->left];
    const auto* inner = std::get_if<syntax::SetOperation>(&left.node);
    if (inner == nullptr || left.parenthesized || inner->op == outer->op) continue;
    const std::string text(checker.sources.text(left.span));
    checker.sink.Report<Kind::kMixedSets>(set.span)
        .Help("it is read from left to right; write `(" + text + ")` to say so")
        .Replace(left.span, "(" + text + ")");
  }
}

}  // namespace

void Lint(Checker& checker) {
  // What is left over after a mistake is often the mistake's doing.
  if (checker.sink.has_errors()) return;
  FindReviewGaps(checker);
  FindUnreadClasses(checker);
  FindDueReviews(checker);
  FindMixedSets(checker);
  const Declarations& all = checker.declared;
  FindUnused(checker, all.sources, checker.source_names, checker.used_sources, "source");
  FindUnused(checker, all.sets, checker.set_names, checker.used_sets, "set");
  FindUnused(checker, all.thresholds, checker.threshold_names, checker.used_thresholds,
             "threshold");
  FindUnused(checker, all.interpretations, checker.interpretation_names,
             checker.used_interpretations, "interpretation");
}

}  // namespace licet::model
