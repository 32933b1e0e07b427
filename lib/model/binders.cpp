#include "model/names.hpp"
#include "model/rule_kinds.hpp"

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

// `each`: what an instance of a rule is. Defeat matches instances on the binders that two rules
// share, so the same list after the same binders gets the same id in every rule.
namespace licet::model {
namespace {

class BinderResolver {
 public:
  explicit BinderResolver(Checker& checker) : checker_(checker) {}

  void Resolve(std::uint32_t index) {
    RuleWork& work = checker_.rule_work[index];
    if (work.binders_done || work.binders_open) return;
    work.binders_open = true;
    for (const RuleId target : TargetsOf(index)) Resolve(target.index);
    for (const RuleId other : checker_.rules.rules[index].over) Resolve(other.index);
    if (const auto* each = work.clauses.Get<syntax::EachClause>()) {
      ReadEach(index, *each);
    } else {
      Inherit(index);
    }
    CheckDatedBy(index);
    CheckTargets(index);
    work.binders_open = false;
    work.binders_done = true;
  }

 private:
  using Key = std::tuple<std::uint32_t, std::vector<std::pair<std::uint32_t, std::uint32_t>>,
                         std::uint32_t>;

  [[nodiscard]] const std::vector<RuleId>& TargetsOf(std::uint32_t index) const {
    const Rule& rule = checker_.rules.rules[index];
    return rule.kind == syntax::RuleKind::kReview ? rule.reviews : rule.targets;
  }

  // The id of "an element of this list after these binders".
  BinderId Shared(const Rule& rule, const ResolvedPath& list) {
    std::uint32_t root = 0xFFFFFFFFu;
    if (const auto* binder = std::get_if<BinderRoot>(&list.root)) root = binder->binder.index;
    const std::uint32_t before =
        rule.binders.empty() ? 0xFFFFFFFFu : rule.binders.back().id.index;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> steps;
    for (const FactReference& step : list.steps) steps.emplace_back(step.record.index, step.fact);
    const auto [place, is_new] = shared_.emplace(Key{root, std::move(steps), before}, BinderId{});
    if (is_new) place->second = checker_.NewBinder(Descent::kElsewhere);
    return place->second;
  }

  void ReadEach(std::uint32_t index, const syntax::EachClause& each) {
    Rule& rule = checker_.rules.rules[index];
    RuleWork& work = checker_.rule_work[index];
    for (const syntax::Binder& binder : each.binders) {
      Context context;
      context.place = "`each`";
      context.binders = work.scope;
      context.reads = &work.reads;
      const auto list = ResolveList(checker_, context, binder.list);
      if (!list || !CheckBinderName(checker_, context, binder.name)) {
        work.binders_broken = true;
        return;
      }
      if (rule.binders.empty() && !IsRoute(list->path)) {
        checker_.sink.Report<Kind::kEachNotRoute>(binder.list.span, Called(rule.kind, rule.name))
            .Help("start with `each h in route dated by h.on`: every event is judged by the law of "
                  "its own day");
        work.binders_broken = true;
        return;
      }
      const BinderId id = Shared(rule, list->path);
      rule.binders.push_back({id, binder.name.text, list->path});
      work.scope.push_back({binder.name.text, id, list->type.record, binder.name.span});
    }
  }

  [[nodiscard]] bool IsRoute(const ResolvedPath& path) const {
    return checker_.route && std::holds_alternative<ScenarioRoot>(path.root) &&
           path.steps.size() == 1 && path.steps.front() == *checker_.route;
  }

  // The leading binders that all targets have in common.
  void Inherit(std::uint32_t index) {
    const std::vector<RuleId>& targets = TargetsOf(index);
    if (targets.empty()) return;
    Rule& rule = checker_.rules.rules[index];
    RuleWork& work = checker_.rule_work[index];
    for (const RuleId target : targets) {
      if (checker_.rule_work[target.index].binders_broken) work.binders_broken = true;
    }
    const Rule& first = checker_.rules[targets.front()];
    for (std::size_t depth = 0; depth < first.binders.size(); ++depth) {
      const RuleBinder& binder = first.binders[depth];
      for (const RuleId target : targets) {
        const auto& others = checker_.rules[target].binders;
        if (depth >= others.size() || others[depth].id != binder.id) return;
        if (others[depth].name == binder.name) continue;
        if (!work.binders_broken) ReportNames(rule, first, binder, checker_.rules[target],
                                              others[depth]);
        work.binders_broken = true;
        return;
      }
      rule.binders.push_back(binder);
      work.scope.push_back(checker_.rule_work[targets.front().index].scope[depth]);
    }
  }

  void ReportNames(const Rule& rule, const Rule& first, const RuleBinder& binder,
                   const Rule& second, const RuleBinder& other) {
    checker_.sink
        .Report<Kind::kBinderNamesDiffer>(rule.name_span, Called(rule.kind, rule.name),
                                          binder.name, other.name)
        .Label(first.name_span, "calls it `" + binder.name + "`")
        .Label(second.name_span, "calls it `" + other.name + "`")
        .Help("write `each " + binder.name + " in route dated by " + binder.name +
              ".on` here, or use one name in all of them");
  }

  void CheckDatedBy(std::uint32_t index) {
    const Rule& rule = checker_.rules.rules[index];
    const RuleWork& work = checker_.rule_work[index];
    const bool explicit_each = work.clauses.Get<syntax::EachClause>() != nullptr;
    const auto* dated = work.clauses.Get<syntax::DatedByClause>();
    if (work.binders_broken) return;
    if (!explicit_each) {
      if (dated != nullptr && rule.binders.empty()) {
        checker_.sink.Report<Kind::kDatedWithoutEach>(
                         work.clauses.SpanOf<syntax::DatedByClause>(), Called(rule.kind, rule.name))
            .Help("leave it out: without `each` a rule is judged on the day of every hop");
      }
      if (IsRequirement(rule.kind)) {
        checker_.sink.Report<Kind::kNoEach>(rule.name_span, Called(rule.kind, rule.name))
            .Help("write `each h in route dated by h.on`: every event is judged by the law of its "
                  "own day");
      }
      return;
    }
    const std::string& hop = rule.binders.front().name;
    if (dated == nullptr) {
      checker_.sink.Report<Kind::kNoDatedBy>(work.clauses.SpanOf<syntax::EachClause>(),
                                             Called(rule.kind, rule.name))
          .Help("write `dated by " + hop + ".on`");
      return;
    }
    const syntax::Expression& date = checker_.rules.tree[dated->date];
    const auto* path = std::get_if<syntax::PathExpression>(&date.node);
    const bool right = path != nullptr && path->path.parts.size() == 2 &&
                       path->path.parts[0].text == hop && path->path.parts[1].text == "on";
    if (!right) {
      checker_.sink.Report<Kind::kDatedByOther>(date.span, Called(rule.kind, rule.name))
          .Help("write `dated by " + hop + ".on`: every event is judged by the law of its own day")
          .Replace(date.span, hop + ".on");
    }
  }

  // One instance of the defeater for each of the target: never several that could disagree.
  void CheckTargets(std::uint32_t index) {
    const Rule& rule = checker_.rules.rules[index];
    if (checker_.rule_work[index].binders_broken) return;
    std::vector<RuleId> targets = TargetsOf(index);
    targets.insert(targets.end(), rule.over.begin(), rule.over.end());
    for (const RuleId id : targets) {
      const Rule& target = checker_.rules[id];
      const RuleWork& target_work = checker_.rule_work[id.index];
      if (target_work.binders_broken || target_work.binders_open) continue;
      bool prefix = rule.binders.size() <= target.binders.size();
      for (std::size_t i = 0; prefix && i < rule.binders.size(); ++i) {
        prefix = rule.binders[i].id == target.binders[i].id;
      }
      if (prefix) continue;
      const RuleBinder& extra = rule.binders.back();
      checker_.sink
          .Report<Kind::kTooManyBinders>(rule.name_span, Called(rule.kind, rule.name), target.name,
                                         extra.name)
          .Label(target.name_span, "has one instance for each " + InstanceOf(target))
          .Help("leave `" + extra.name + "` out of `each` and quantify in `when`: `every " +
                extra.name + " in … satisfies (…)`");
      return;
    }
  }

  static std::string InstanceOf(const Rule& rule) {
    std::string text;
    for (const RuleBinder& binder : rule.binders) {
      text += (text.empty() ? "`" : ", `") + binder.name + "`";
    }
    return text.empty() ? "line" : text;
  }

  Checker& checker_;
  std::map<Key, BinderId> shared_;
};

}  // namespace

void ResolveBinders(Checker& checker) {
  BinderResolver resolver(checker);
  for (std::uint32_t i = 0; i < checker.rule_work.size(); ++i) resolver.Resolve(i);
}

}  // namespace licet::model
