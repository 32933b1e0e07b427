#pragma once

#include "model/checked_rules.hpp"
#include "smt/law.hpp"
#include "smt/value.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

// The expressions of the rules as terms over the facts of one scenario, on one day of the law.
// Throws `NotWritten`.
namespace licet::smt {

class Conditions {
 public:
  using HasClass = std::function<Term(const std::string& code)>;
  /// All are kept by reference.
  Conditions(const model::CheckedRules& rules, const Question& question, const Law& law,
             const Node& scenario, const HasClass& has_class, Script& script)
      : rules_(rules),
        question_(question),
        law_(law),
        scenario_(scenario),
        has_class_(has_class),
        script_(script) {}

  using Bound = std::map<std::uint32_t, Node>;  // by binder
  [[nodiscard]] Term IsTrue(syntax::ExpressionId expression, const Bound& bound) const;
  [[nodiscard]] Value Follow(const model::ResolvedPath& path, const Bound& bound) const;
  [[nodiscard]] Value FactOf(const Node& node, model::FactReference fact) const;

 private:
  [[nodiscard]] Value Evaluate(syntax::ExpressionId expression, const Bound& bound) const;
  [[nodiscard]] Value Along(Value value, const std::vector<model::FactReference>& steps) const;
  [[nodiscard]] Value Stated(const data::Value& value, const data::Fact& fact,
                             const std::string& path, const Node& owner) const;
  [[nodiscard]] Value Anything(const data::Fact& fact, const std::string& path,
                               const Node& owner) const;
  [[nodiscard]] Value Computed(const Node& node, const model::Definition& definition,
                               const std::string& path) const;
  [[nodiscard]] Nodes ElementsOf(const data::ListValue* list, const data::Fact& fact,
                                 const std::string& path, const Node& owner) const;
  [[nodiscard]] Term OneOf(const std::string& path, const std::vector<std::string>& names) const;
  [[nodiscard]] Term StateOf(const syntax::StateTestExpression& test,
                             const model::ResolvedPath& path, const Bound& bound) const;
  [[nodiscard]] Value EndOf(syntax::ExpressionId id, bool last, const Bound& bound) const;
  [[nodiscard]] Value Arithmetic(const syntax::ArithmeticExpression& it, const Bound& bound) const;
  [[nodiscard]] Value Shifted(const syntax::DurationExpression& it, const Bound& bound) const;
  [[nodiscard]] Value Choice(const syntax::ConditionalExpression& it, const Bound& bound) const;
  [[nodiscard]] Term Compared(const syntax::ComparisonExpression& it, const Bound& bound) const;
  [[nodiscard]] Term SameCode(data::CodesId type, const Term& a, const Term& b) const;
  [[nodiscard]] Term Is(const syntax::IsExpression& it, const Bound& bound) const;
  [[nodiscard]] Term In(const syntax::InExpression& it, const Bound& bound) const;
  [[nodiscard]] Term Quantified(syntax::ExpressionId id, const syntax::QuantifierExpression& it,
                                const Bound& bound) const;
  [[nodiscard]] Value Aggregated(syntax::ExpressionId id, const syntax::AggregateExpression& it,
                                 const Bound& bound) const;
  [[nodiscard]] Term Reads(syntax::ExpressionId id) const;
  [[nodiscard]] Value Literally(const syntax::Literal& literal) const;
  [[nodiscard]] const data::Fact& Declared(model::FactReference fact) const {
    return rules_.schema[fact.record].facts[fact.fact];
  }

  const model::CheckedRules& rules_;
  const Question& question_;
  const Law& law_;
  const Node& scenario_;
  const HasClass& has_class_;
  Script& script_;
};

}  // namespace licet::smt
