#pragma once

#include "model/checker.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::model {

/// What a condition proves about a number: enough to divide by it.
enum class Sign { kNegative, kPositive, kNotZero };

/// Signs of paths that hold where an expression is looked at: inside `if d > 0 then`, beside other
/// operands of an `and`.
class Guards {
 public:
  explicit Guards(const Checker& checker) : checker_(checker) {}

  /// Adds what follows if `condition` has this truth. Undo with `Reset`.
  void Assume(syntax::ExpressionId condition, bool truth);
  [[nodiscard]] std::size_t mark() const { return known_.size(); }
  void Reset(std::size_t mark) { known_.resize(mark); }

  /// The sign of a path expression, if a guard proves one.
  [[nodiscard]] std::optional<Sign> SignOf(syntax::ExpressionId id) const;

 private:
  struct Known {
    std::string path;
    Sign sign;
  };
  void AssumeComparison(const syntax::ComparisonExpression& comparison, bool truth);
  void AssumeSide(syntax::ExpressionId side, syntax::ComparisonOperator op,
                  syntax::ExpressionId bound);
  [[nodiscard]] std::optional<std::string> KeyOf(syntax::ExpressionId id) const;

  const Checker& checker_;
  std::vector<Known> known_;
};

}  // namespace licet::model
