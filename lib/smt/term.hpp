#pragma once

#include "base/rational.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Terms of SMT-LIB. What is constant is worked out while it is written, so that law that is settled
// and facts that are known leave no trace.
namespace licet::smt {

struct Term {
  std::string text;
  /// What it is if it is constant.
  std::optional<bool> truth;
  std::optional<base::Int128> number;
};

[[nodiscard]] Term Truth(bool value);
[[nodiscard]] Term Integer(base::Int128 value);
/// A name of anything, `|like this|`.
[[nodiscard]] Term Symbol(std::string_view name);

[[nodiscard]] Term And(const std::vector<Term>& terms);
[[nodiscard]] Term Or(const std::vector<Term>& terms);
[[nodiscard]] Term Not(const Term& term);
/// Of truth values or of integers.
[[nodiscard]] Term If(const Term& condition, const Term& then, const Term& otherwise);

[[nodiscard]] Term Equal(const Term& a, const Term& b);
[[nodiscard]] Term AtMost(const Term& a, const Term& b);
[[nodiscard]] Term Less(const Term& a, const Term& b);
[[nodiscard]] Term Plus(const Term& a, const Term& b);
[[nodiscard]] Term Times(const Term& a, const Term& b);
[[nodiscard]] Term Negative(const Term& a);

}  // namespace licet::smt
