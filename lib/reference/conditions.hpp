#pragma once

#include "model/checked_rules.hpp"
#include "reference/law.hpp"
#include "reference/value.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

// What the expressions of the rules are, with the facts of one scenario on one day of the law.
namespace licet::reference {

/// What stands around an expression.
struct Surroundings {
  Thing scenario;
  /// The event that is judged, and its day as far as the stretch of law leaves it open.
  Thing hop;
  Days on;
  /// Whether the item has the class at this event.
  std::function<Truth(const std::string& code)> has_class;
};

class Conditions {
 public:
  /// All are kept by reference.
  Conditions(const model::CheckedRules& rules, const Question& question, const Law& law,
             const Surroundings& around);

  using Bound = std::map<std::uint32_t, Thing>;  // by binder
  [[nodiscard]] Truth IsTrue(syntax::ExpressionId expression, const Bound& bound) const;
  [[nodiscard]] Value Evaluate(syntax::ExpressionId expression, const Bound& bound) const;
  [[nodiscard]] Value Follow(const model::ResolvedPath& path, const Bound& bound) const;
  [[nodiscard]] Value FactOf(const Thing& thing, model::FactReference fact) const;
  /// The elements, with one that nobody named if there may be more.
  [[nodiscard]] static std::vector<Thing> Elements(const Value& list);

 private:
  [[nodiscard]] Value Along(Value value, const std::vector<model::FactReference>& steps) const;
  [[nodiscard]] Value Stated(const data::Value& value, const data::Fact& fact) const;
  [[nodiscard]] Value Anything(const data::Fact& fact) const;
  [[nodiscard]] Value Computed(const Thing& thing, const model::Definition& definition) const;
  [[nodiscard]] const data::Fact& Declared(model::FactReference fact) const;
  [[nodiscard]] Truth StateOf(const syntax::StateTestExpression& test,
                              const model::ResolvedPath& path, const Bound& bound) const;
  [[nodiscard]] Value EndOf(syntax::ExpressionId id, bool last, const Bound& bound) const;
  [[nodiscard]] Value Arithmetic(const syntax::ArithmeticExpression& it, const Bound& bound) const;
  [[nodiscard]] Value Shifted(const syntax::DurationExpression& it, const Bound& bound) const;
  [[nodiscard]] Value Choice(const syntax::ConditionalExpression& it, const Bound& bound) const;
  [[nodiscard]] Truth Quantified(syntax::ExpressionId id, const syntax::QuantifierExpression& it,
                                 const Bound& bound) const;
  [[nodiscard]] Value Aggregated(syntax::ExpressionId id, const syntax::AggregateExpression& it,
                                 const Bound& bound) const;
  [[nodiscard]] Truth CompareCodes(const syntax::ComparisonExpression& it, const Value& left,
                                   const Value& right) const;
  [[nodiscard]] Truth Is(const syntax::IsExpression& it, const Bound& bound) const;
  [[nodiscard]] Truth In(const syntax::InExpression& it, const Bound& bound) const;
  [[nodiscard]] Truth Reads(syntax::ExpressionId id) const;
  [[nodiscard]] Value Literally(const syntax::Literal& literal) const;

  const model::CheckedRules& rules_;
  const Question& question_;
  const Law& law_;
  const Surroundings& around_;
  std::optional<model::FactReference> on_;  // of a hop
  // Definitions that are being computed for a thing of which nothing is known.
  mutable std::set<std::pair<std::uint32_t, std::uint32_t>> blind_;
};

}  // namespace licet::reference
