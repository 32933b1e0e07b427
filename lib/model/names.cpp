#include "model/names.hpp"

#include "base/overloaded.hpp"
#include "model/types.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace licet::model {
namespace {

const ScopeBinder* FindBinder(const Context& context, std::string_view name) {
  for (auto it = context.binders.rbegin(); it != context.binders.rend(); ++it) {
    if (it->name == name) return &*it;
  }
  return nullptr;
}

void ReportUnknownRoot(Checker& checker, const Context& context, const syntax::Name& name) {
  if (context.binders_broken) return;
  const data::RecordId scenario = checker.schema().scenario;
  if (checker.broken_facts.count({scenario.index, name.text}) != 0) return;
  auto builder = checker.sink.Report<Kind::kUnknownName>(name.span, name.text);
  if (checker.record_names.count(name.text) != 0) {
    builder.Help("`" + name.text + "` is a kind of record; name one with `each`, `some` or `every`");
    return;
  }
  if (checker.set_names.count(name.text) != 0) {
    builder.Help("`" + name.text + "` is a set; ask with `in " + name.text + "`");
    return;
  }
  std::vector<std::string> candidates = KeysOf(checker.threshold_names);
  for (const ScopeBinder& binder : context.binders) candidates.push_back(binder.name);
  for (const data::Fact& fact : checker.schema()[scenario].facts) candidates.push_back(fact.name);
  const auto nearest = base::NearestName(name.text, candidates);
  if (nearest) {
    builder.Help("did you mean `" + *nearest + "`?").Replace(name.span, *nearest);
    return;
  }
  // A fact without its record in front is the commonest slip.
  for (const data::Fact& fact : checker.schema()[scenario].facts) {
    if (fact.type.kind != data::TypeKind::kRecord) continue;
    if (!checker.FindFact(fact.type.record, name.text)) continue;
    builder.Help("did you mean `" + fact.name + "." + name.text + "`?")
        .Replace(name.span, fact.name + "." + name.text);
    return;
  }
}

std::optional<PathMeaning> ResolveRoot(Checker& checker, Context& context,
                                       const syntax::Name& name) {
  PathMeaning meaning;
  if (const ScopeBinder* binder = FindBinder(context, name.text)) {
    meaning.path.root = BinderRoot{binder->id};
    meaning.type.kind = ExpressionKind::kRecord;
    meaning.type.record = binder->record;
    meaning.descent = checker.binder_descents[binder->id.index];
    return meaning;
  }
  const data::RecordId scenario = checker.schema().scenario;
  if (checker.FindFact(scenario, name.text)) {
    meaning.path.root = ScenarioRoot{};
    meaning.type.kind = ExpressionKind::kRecord;
    meaning.type.record = scenario;
    if (!StepInto(checker, context, name, meaning)) return std::nullopt;
    return meaning;
  }
  if (const auto found = checker.threshold_names.find(name.text);
      found != checker.threshold_names.end()) {
    const ThresholdId id{found->second};
    checker.used_thresholds.insert(id.index);
    if (checker.untyped_thresholds.count(id.index) != 0) return std::nullopt;
    const Threshold& threshold = checker.rules.thresholds[id.index];
    meaning.path.root = ThresholdRoot{id};
    meaning.type = threshold.type;
    meaning.unit = threshold.unit_text;
    if (context.reads != nullptr) context.reads->thresholds.push_back({id, name.span});
    return meaning;
  }
  ReportUnknownRoot(checker, context, name);
  return std::nullopt;
}

}  // namespace

bool IsKnownRoot(const Checker& checker, const Context& context, std::string_view name) {
  return FindBinder(context, name) != nullptr ||
         checker.FindFact(checker.schema().scenario, name).has_value() ||
         checker.threshold_names.count(name) != 0;
}

bool StepInto(Checker& checker, Context& context, const syntax::Name& name, PathMeaning& meaning) {
  if (meaning.type.kind != ExpressionKind::kRecord) {
    auto builder = checker.sink.Report<Kind::kNoFacts>(
        name.span, name.text, Describe(checker, meaning.type, meaning.unit));
    if (meaning.type.kind == ExpressionKind::kList) {
      builder.Help("ask about its elements with `some x in … satisfies (…)` or `every`");
    }
    return false;
  }
  const data::RecordType& record = checker.schema()[meaning.type.record];
  const auto index = checker.FindFact(meaning.type.record, name.text);
  if (!index) {
    if (checker.broken_facts.count({meaning.type.record.index, name.text}) != 0) return false;
    std::vector<std::string> candidates;
    for (const data::Fact& fact : record.facts) candidates.push_back(fact.name);
    Suggest(checker.sink.Report<Kind::kUnknownFact>(name.span, name.text, record.name), name.span,
            name.text, candidates);
    return false;
  }
  const FactReference reference{meaning.type.record, *index};
  if (context.reads != nullptr) {
    context.reads->facts.push_back({reference, name.span, meaning.descent});
  }
  meaning.path.steps.push_back(reference);
  const data::Fact& fact = record.facts[*index];
  meaning.type = TypeOf(checker, fact);
  meaning.unit = UnitText(checker, fact.type);
  return true;
}

std::optional<PathMeaning> ResolvePath(Checker& checker, Context& context,
                                       const syntax::Path& path) {
  auto meaning = ResolveRoot(checker, context, path.parts.front());
  if (!meaning) return std::nullopt;
  for (std::size_t i = 1; i < path.parts.size(); ++i) {
    if (!StepInto(checker, context, path.parts[i], *meaning)) return std::nullopt;
  }
  return meaning;
}

std::optional<PathMeaning> ResolveList(Checker& checker, Context& context,
                                       const syntax::Path& path) {
  auto meaning = ResolvePath(checker, context, path);
  if (!meaning) return std::nullopt;
  if (meaning->type.kind != ExpressionKind::kList) {
    checker.sink.Report<Kind::kNotAList>(path.span,
                                         Describe(checker, meaning->type, meaning->unit));
    return std::nullopt;
  }
  return meaning;
}

bool CheckBinderName(Checker& checker, const Context& context, const syntax::Name& name) {
  if (const ScopeBinder* binder = FindBinder(context, name.text)) {
    checker.sink.Report<Kind::kShadowedName>(name.span, name.text, "binder")
        .Label(binder->span, "the outer one")
        .Help("give it another name");
    return false;
  }
  const data::RecordId scenario = checker.schema().scenario;
  if (const auto fact = checker.FindFact(scenario, name.text)) {
    checker.sink.Report<Kind::kShadowedName>(name.span, name.text, "fact of the scenario")
        .Label(checker.schema()[scenario].facts[*fact].span, "the fact is declared here")
        .Help("give it another name");
    return false;
  }
  if (const auto found = checker.threshold_names.find(name.text);
      found != checker.threshold_names.end()) {
    checker.sink.Report<Kind::kShadowedName>(name.span, name.text, "threshold")
        .Label(checker.rules.thresholds[found->second].span, "the threshold is declared here")
        .Help("give it another name");
    return false;
  }
  return true;
}

ScopeBinder BindElement(Checker& checker, const syntax::Name& name, const PathMeaning& list) {
  // An element of a list of `self` is strictly below it: recursion through it ends.
  const Descent descent =
      list.descent == Descent::kElsewhere ? Descent::kElsewhere : Descent::kBelowSelf;
  return {name.text, checker.NewBinder(descent), list.type.record, name.span};
}

}  // namespace licet::model
