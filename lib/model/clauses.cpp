#include "model/clauses.hpp"

#include "model/checker.hpp"

#include <array>
#include <string>
#include <variant>

namespace licet::model {

std::string_view ClauseWord(std::size_t index) {
  // In the order of syntax::ClauseNode.
  static constexpr std::array<std::string_view, kClauseKinds> kWords = {
      "cite",     "effective", "supersedes", "when",         "provided",    "rebutted when",
      "explain",  "note",      "ask",        "each",         "dated by",    "for",
      "interpretation", "defeats", "shields", "from",        "of",          "over",
      "requires", "review",    "confidential", "as",         "review_by",   "unconfirmed",
      "suppress", "to"};
  return kWords[index];
}

ClauseSet ReadClauses(Checker& checker, const std::vector<syntax::Clause>& body,
                      const ClauseMask& allowed, std::string_view owner) {
  ClauseSet set;
  for (const syntax::Clause& clause : body) {
    const std::size_t index = clause.node.index();
    if (!allowed[index]) {
      checker.sink.Report<Kind::kMisplacedClause>(clause.span, ClauseWord(index), owner);
      continue;
    }
    const syntax::Clause*& first = set.first_[index];
    if (first == nullptr) {
      first = &clause;
    } else if (!std::holds_alternative<syntax::SuppressClause>(clause.node)) {
      checker.sink.Report<Kind::kClauseTwice>(clause.span, ClauseWord(index), owner)
          .Label(first->span, "the first one");
    }
  }
  return set;
}

}  // namespace licet::model
