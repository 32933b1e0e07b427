#include <utility>

#include "base/check.hpp"
#include "syntax/lower.hpp"

namespace licet::syntax {

using cst::Kind;

LawSpan Lowering::LowerSpan(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  LawSpan span;
  span.span = SpanOf(node);
  span.from = LowerDate(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t end = cursor.Take();
    cst::Cursor inner = Children(end);
    const DateToken date = LowerDate(inner.Take());
    if (At(end).kind == Kind::kUntil) {
      StoreOnce(span.until, date, end, WordOf(Keyword::kUntil));
    } else if (At(end).kind == Kind::kComply) {
      StoreOnce(span.comply, date, end, WordOf(Keyword::kComply));
    } else {
      StoreOnce(span.printed, date, end, WordOf(Keyword::kPrinted));
    }
  }
  return span;
}

Citation Lowering::LowerCitation(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  Citation citation;
  citation.source = LowerName(cursor.Take());
  if (!cursor.done()) citation.pinpoint = LowerText(cursor.Take());
  return citation;
}

Unconfirmed Lowering::LowerUnconfirmed(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  Unconfirmed unconfirmed;
  unconfirmed.span = SpanOf(node);
  if (cursor.Is(Kind::kMark)) {
    cursor.Take();
    unconfirmed.noted = true;
  }
  unconfirmed.reason = LowerText(cursor.Take());
  return unconfirmed;
}

std::vector<Citation> Lowering::TakeCitations(cst::Cursor& cursor) {
  std::vector<Citation> citations;
  while (cursor.Is(Kind::kCitation)) citations.push_back(LowerCitation(cursor.Take()));
  return citations;
}

std::vector<Clause> Lowering::LowerBody(cst::Cursor& cursor) {
  std::vector<Clause> clauses;
  while (!cursor.done()) {
    const std::uint32_t node = cursor.Take();
    if (At(node).kind == Kind::kClause) clauses.push_back({LowerClause(node), SpanOf(node)});
  }
  return clauses;
}

ClauseNode Lowering::LowerClause(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  if (cursor.Is(Kind::kCitation)) return CiteClause{TakeCitations(cursor)};
  if (cursor.Is(Kind::kUnconfirmed)) return UnconfirmedClause{LowerUnconfirmed(cursor.Take())};
  if (cursor.Is(Kind::kBinder)) {
    EachClause each;
    while (!cursor.done()) {
      cst::Cursor binder = Children(cursor.Take());
      Name name = LowerName(binder.Take());
      each.binders.push_back({std::move(name), LowerPath(binder.Take())});
    }
    return each;
  }
  return LowerWordedClause(*WordAt(cursor.Take()), cursor);
}

ClauseNode Lowering::LowerWordedClause(Keyword word, cst::Cursor& cursor) {
  switch (word) {
    case Keyword::kEffective:
      return EffectiveClause{LowerSpan(cursor.Take())};
    case Keyword::kReviewBy:
      return ReviewByClause{LowerDate(cursor.Take())};
    case Keyword::kDated:
      return DatedByClause{LowerExpression(cursor.Take())};
    case Keyword::kTo: {
      Code party = LowerCode(cursor.Take());
      return AddresseeClause{std::move(party), LowerDate(cursor.Take())};
    }
    case Keyword::kSuppress: {
      SuppressClause suppress;
      suppress.code = LowerCode(cursor.Take());
      suppress.until = LowerDate(cursor.Take());
      suppress.reason = LowerText(cursor.Take());
      return suppress;
    }
    case Keyword::kWhen:
      return WhenClause{LowerExpression(cursor.Take())};
    case Keyword::kProvided:
      return ProvidedClause{LowerExpression(cursor.Take())};
    case Keyword::kRebutted:
      return RebuttedClause{LowerExpression(cursor.Take())};
    case Keyword::kAs: {
      AsClause as;
      as.value = LowerExpression(cursor.Take());
      if (cursor.Is(Kind::kOtherwise)) {
        cst::Cursor otherwise = Children(cursor.Take());
        as.otherwise = LowerLiteral(otherwise.Take());
      }
      return as;
    }
    case Keyword::kRequires:
      return RequiresClause{};
    case Keyword::kConfidential:
      return ConfidentialClause{};
    case Keyword::kExplain:
      return ExplainClause{LowerText(cursor.Take())};
    case Keyword::kNote:
      return NoteClause{LowerText(cursor.Take())};
    case Keyword::kAsk:
      return AskClause{LowerText(cursor.Take())};
    case Keyword::kInterpretation: {
      InterpretationClause interpretation;
      interpretation.text = LowerText(cursor.Take());
      interpretation.by = LowerText(cursor.Take());
      interpretation.on = LowerDate(cursor.Take());
      return interpretation;
    }
    default:
      return LowerRelation(word, cursor);
  }
}

ClauseNode Lowering::LowerRelation(Keyword word, cst::Cursor& cursor) {
  std::vector<Name> names = LowerNames(cursor.Take());
  switch (word) {
    case Keyword::kFor:
      return ForClause{std::move(names)};
    case Keyword::kShields:
      return ShieldsClause{std::move(names)};
    case Keyword::kSupersedes:
      return SupersedesClause{std::move(names)};
    case Keyword::kDefeats:
      return DefeatsClause{std::move(names)};
    case Keyword::kFrom:
      return FromClause{std::move(names)};
    case Keyword::kOf:
      return OfClause{std::move(names)};
    case Keyword::kOver:
      return OverClause{std::move(names)};
    default:
      LICET_CHECK(word == Keyword::kReview);
      return ReviewClause{std::move(names)};
  }
}

}  // namespace licet::syntax
