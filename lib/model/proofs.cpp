#include "model/bounds.hpp"

#include <variant>

// Proves that no expression of the pack divides by 0 or outgrows 128 bits, definitions first.
namespace licet::model {
namespace {

class Proofs {
 public:
  explicit Proofs(Checker& checker) : checker_(checker), walk_(checker) {}

  void Definitions() {
    const auto& definitions = checker_.rules.definitions;
    for (const Definition& definition : definitions) {
      if (definition.recursive) {
        if (!Recursive(definition)) return;
      } else if (const auto extent = ValueOf(definition)) {
        Store(definition, *extent);
      }
    }
  }

  void Rules() {
    for (const Rule& rule : checker_.rules.rules) {
      const std::size_t mark = walk_.guards().mark();
      if (rule.when) {
        walk_.Walk(*rule.when);
        walk_.guards().Assume(*rule.when, true);
      }
      if (rule.provided) walk_.Walk(*rule.provided);
      walk_.guards().Reset(mark);
      if (rule.rebutted) walk_.Walk(*rule.rebutted);
      for (const auto& place : rule.explain_places) WalkPlace(place.second);
    }
    for (const auto& it : checker_.declared.checks) {
      if (it.node->where) walk_.Walk(*it.node->where);
      if (it.node->expression) walk_.Walk(*it.node->expression);
    }
  }

 private:
  // A secret threshold may be shown: as unknown.
  void WalkPlace(syntax::ExpressionId id) {
    const ExpressionInfo& info = checker_.rules[id];
    if (!std::holds_alternative<ThresholdRoot>(info.path.root) || info.type.low) walk_.Walk(id);
  }

  std::optional<Extent> ValueOf(const Definition& definition) {
    const auto extent = walk_.Walk(definition.value);
    if (!extent) return std::nullopt;
    const data::Fact& fact = checker_.FactAt(definition.fact);
    const auto converted = walk_.Convert(*extent, checker_.rules[definition.value].type.factor,
                                         checker_.schema()[fact.type.unit].factor,
                                         checker_.rules.tree[definition.value].span);
    if (converted && fact.type.integer && !(converted->on_grid && converted->denominator == 1)) {
      checker_.sink.Report<Kind::kNotWholeDefine>(checker_.rules.tree[definition.value].span,
                                                  fact.name);
      return std::nullopt;
    }
    return converted;
  }

  void Store(const Definition& definition, const Extent& extent) {
    const FactReference at = definition.fact;
    checker_.computed_extents[{at.record.index, at.fact}] = extent;
    data::Fact& fact = checker_.rules.schema.records[at.record.index].facts[at.fact];
    if (!fact.computed_only) return;
    fact.low = extent.low;
    fact.high = extent.high;
    if (extent.on_grid) fact.resolution = Rational(1, extent.denominator);
  }

  // Each level of the list makes fractions finer; the range of the fact keeps the size.
  bool Recursive(const Definition& definition) {
    const data::Fact fact = checker_.FactAt(definition.fact);
    if (fact.type.kind != data::TypeKind::kNumber) {
      walk_.Walk(definition.value);
      return true;
    }
    if (fact.computed_only) {
      checker_.sink.Report<Kind::kRecursiveRange>(definition.span, fact.name)
          .Help("declare the fact in its record with a `range`");
      return false;
    }
    // The innermost record has none of its kind in it: its fact is stated or has no terms.
    for (int level = 1; level < data::kMaxRecordNesting; ++level) {
      const auto value = ValueOf(definition);
      if (!value) return false;
      const auto kept = walk_.Fit(Clamp(*value, *fact.low, *fact.high),
                                  checker_.rules.tree[definition.value].span);
      if (!kept) return false;
      Store(definition, *kept);
    }
    return true;
  }

  Checker& checker_;
  BoundsWalk walk_;
};

}  // namespace

void CheckBounds(Checker& checker) {
  Proofs proofs(checker);
  proofs.Definitions();
  if (!checker.sink.has_errors()) proofs.Rules();
}

}  // namespace licet::model
