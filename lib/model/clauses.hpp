#pragma once

#include "syntax/tree.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace licet::model {

struct Checker;

inline constexpr std::size_t kClauseKinds = std::variant_size_v<syntax::ClauseNode>;

/// Index of a clause type in `syntax::ClauseNode`.
template <class Clause, std::size_t kIndex = 0>
constexpr std::size_t ClauseIndex() {
  if constexpr (std::is_same_v<std::variant_alternative_t<kIndex, syntax::ClauseNode>, Clause>) {
    return kIndex;
  } else {
    return ClauseIndex<Clause, kIndex + 1>();
  }
}

/// A set of clause types: `Clauses<WhenClause, CiteClause>()`.
using ClauseMask = std::array<bool, kClauseKinds>;
template <class... Clause>
constexpr ClauseMask Clauses() {
  ClauseMask mask{};
  ((mask[ClauseIndex<Clause>()] = true), ...);
  return mask;
}
constexpr ClauseMask operator|(ClauseMask a, const ClauseMask& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] || b[i];
  return a;
}

/// The clauses of one declaration by type; the first of each counts.
class ClauseSet {
 public:
  template <class Clause>
  [[nodiscard]] const Clause* Get() const {
    const auto* clause = first_[ClauseIndex<Clause>()];
    return clause == nullptr ? nullptr : &std::get<Clause>(clause->node);
  }
  /// Where the clause stands; points nowhere without one.
  template <class Clause>
  [[nodiscard]] Span SpanOf() const {
    const auto* clause = first_[ClauseIndex<Clause>()];
    return clause == nullptr ? Span{} : clause->span;
  }

 private:
  friend ClauseSet ReadClauses(Checker& checker, const std::vector<syntax::Clause>& body,
                               const ClauseMask& allowed, std::string_view owner);
  std::array<const syntax::Clause*, kClauseKinds> first_{};
};

/// Sorts the clauses of a declaration and reports those that it does not take and those that stand
/// there twice. `owner` names the declaration: "require `r_dest`".
ClauseSet ReadClauses(Checker& checker, const std::vector<syntax::Clause>& body,
                      const ClauseMask& allowed, std::string_view owner);

/// What the author writes for a clause of this index: `when`, `rebutted when`.
std::string_view ClauseWord(std::size_t index);

}  // namespace licet::model
