#include <string>
#include <utility>
#include <variant>

#include "base/overloaded.hpp"
#include "syntax/printer.hpp"

namespace licet::syntax {
namespace {

Doc Sentence(Keyword word, const Text& text) { return Words(Lead(word) + Quoted(text)); }

Doc Binders(const std::vector<Binder>& binders) {
  std::vector<Doc> parts;
  for (const Binder& binder : binders) {
    parts.push_back(Words(Lead(Keyword::kEach) + binder.name.text + " " + Lead(Keyword::kIn) +
                          WordsOf(binder.list)));
  }
  return Group({Nest({Join(std::move(parts), ",")})});
}

std::string Alternatives(const std::vector<Name>& names) {
  std::string words;
  for (const Name& name : names) {
    words += (words.empty() ? "" : " " + Lead(Keyword::kOr)) + name.text;
  }
  return words;
}

}  // namespace

Doc Printer::Of(const Clause& clause) const {
  return std::visit(
      base::Overloaded{
          [](const CiteClause& node) { return DocOf(node.citations); },
          [](const EffectiveClause& node) {
            return Words(Lead(Keyword::kEffective) + WordsOf(node.span));
          },
          [](const SupersedesClause& node) {
            return NameList(Lead(Keyword::kSupersedes), node.rules);
          },
          [&](const WhenClause& node) {
            return Concat({Words(Lead(Keyword::kWhen)), Of(node.condition)});
          },
          [&](const ProvidedClause& node) {
            return Concat({Words(Lead(Keyword::kProvided)), Of(node.condition)});
          },
          [&](const RebuttedClause& node) {
            return Concat(
                {Words(Lead(Keyword::kRebutted) + Lead(Keyword::kWhen)), Of(node.condition)});
          },
          [](const ExplainClause& node) { return Sentence(Keyword::kExplain, node.text); },
          [](const NoteClause& node) { return Sentence(Keyword::kNote, node.text); },
          [](const AskClause& node) { return Sentence(Keyword::kAsk, node.text); },
          [](const EachClause& node) { return Binders(node.binders); },
          [&](const DatedByClause& node) {
            return Concat({Words(Lead(Keyword::kDated) + Lead(Keyword::kBy)), Of(node.date)});
          },
          [](const ForClause& node) { return NameBlock(Lead(Keyword::kFor), node.activities); },
          [](const InterpretationClause& node) {
            return Group({Sentence(Keyword::kInterpretation, node.text),
                          Nest({Break(), Words(Lead(Keyword::kBy) + Quoted(node.by) + " " +
                                               Lead(Keyword::kOn) + WordsOf(node.on))})});
          },
          [](const DefeatsClause& node) { return NameList(Lead(Keyword::kDefeats), node.rules); },
          [](const ShieldsClause& node) {
            return NameBlock(Lead(Keyword::kShields), node.activities);
          },
          [](const FromClause& node) { return NameList(Lead(Keyword::kFrom), node.rules); },
          [](const OfClause& node) { return NameList(Lead(Keyword::kOf), node.rules); },
          [](const OverClause& node) { return NameList(Lead(Keyword::kOver), node.rules); },
          [](const RequiresClause&) {
            return Words(Lead(Keyword::kRequires) + std::string(WordOf(Keyword::kLicense)));
          },
          [](const ReviewClause& node) {
            return Words(Lead(Keyword::kReview) + Alternatives(node.values));
          },
          [](const ConfidentialClause&) {
            return Words(std::string(WordOf(Keyword::kConfidential)));
          },
          [&](const AsClause& node) {
            std::vector<Doc> parts{Words(Lead(Keyword::kAs)), Of(node.value)};
            if (node.otherwise) {
              parts.push_back(Nest(
                  {Break(), Words(Lead(Keyword::kOtherwise) + WordsOf(*node.otherwise))}));
            }
            return Group(std::move(parts));
          },
          [](const ReviewByClause& node) {
            return Words(Lead(Keyword::kReviewBy) + WordsOf(node.date));
          },
          [](const UnconfirmedClause& node) { return Words(WordsOf(node.unconfirmed)); },
          [](const SuppressClause& node) {
            return Words(Lead(Keyword::kSuppress) + Quoted(node.code) + " " +
                         Lead(Keyword::kUntil) + WordsOf(node.until) + " " + Quoted(node.reason));
          },
          [](const AddresseeClause& node) {
            return Words(Lead(Keyword::kTo) + Quoted(node.party) + " " +
                         Lead(Keyword::kReceived) + WordsOf(node.received));
          },
      },
      clause.node);
}

}  // namespace licet::syntax
