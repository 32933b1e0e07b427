#include <string>
#include <utility>

#include "syntax/lower.hpp"

namespace licet::syntax {

using cst::Kind;

RecordDeclaration Lowering::LowerRecord(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  RecordDeclaration record;
  // The mark of `scenario` is its name.
  record.name = LowerName(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t fact = cursor.Take();
    if (At(fact).kind == Kind::kFact) record.facts.push_back(LowerFact(fact));
  }
  return record;
}

FactType Lowering::LowerType(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  if (At(node).kind == Kind::kListType) return ListType{LowerName(cursor.Take())};
  if (At(node).kind == Kind::kEnumType) return EnumType{LowerNames(node)};
  return TypeName{LowerName(cursor.Take())};
}

FactDeclaration Lowering::LowerFact(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  FactDeclaration fact;
  fact.span = SpanOf(node);
  fact.name = LowerName(cursor.Take());
  fact.type = LowerType(cursor.Take());
  while (!cursor.done()) LowerAttribute(fact, cursor.Take());
  return fact;
}

void Lowering::LowerAttribute(FactDeclaration& fact, std::uint32_t node) {
  cst::Cursor parts = Children(node);
  const Keyword word = *WordAt(parts.Take());
  const std::string_view name = WordOf(word);
  switch (word) {
    case Keyword::kAsk:
      return StoreOnce(fact.ask, LowerText(parts.Take()), node, name);
    case Keyword::kEvidence:
      return StoreOnce(fact.evidence, LowerText(parts.Take()), node, name);
    case Keyword::kCost:
      return StoreOnce(fact.cost, LowerNumber(parts.Take()), node, name);
    case Keyword::kResolution:
      return StoreOnce(fact.resolution, LowerLiteral(parts.Take()), node, name);
    case Keyword::kRange:
      StoreOnce(fact.range_low, LowerLiteral(parts.Take()), node, name);
      fact.range_high = LowerLiteral(parts.Take());
      return;
    case Keyword::kOptional:
      if (fact.optional) ReportTwice(SpanOf(node), name);
      fact.optional = true;
      return;
    default:
      if (fact.ending != ListEnding::kUnstated) ReportTwice(SpanOf(node), "open` or `closed");
      fact.ending = word == Keyword::kOpen ? ListEnding::kOpen : ListEnding::kClosed;
      return;
  }
}

DefineDeclaration Lowering::LowerDefine(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  DefineDeclaration define;
  define.target = LowerPath(cursor.Take());
  define.type = LowerName(cursor.Take());
  define.body = LowerBody(cursor);
  return define;
}

InterpretationDeclaration Lowering::LowerInterpretation(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  InterpretationDeclaration interpretation;
  interpretation.name = LowerName(cursor.Take());
  interpretation.title = LowerText(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t item = cursor.Take();
    cst::Cursor parts = Children(item);
    if (At(item).kind == Kind::kMember) {
      InterpretationDeclaration::Reading reading;
      reading.name = LowerName(parts.Take());
      if (!parts.done()) reading.text = LowerText(parts.Take());
      interpretation.readings.push_back(std::move(reading));
    } else if (At(item).kind == Kind::kCitation) {
      interpretation.citations.push_back(LowerCitation(item));
    } else if (At(item).kind == Kind::kField) {
      const auto word = WordAt(parts.Take());
      Text text = LowerText(parts.Take());
      if (word == Keyword::kNote) {
        interpretation.notes.push_back(std::move(text));
        continue;
      }
      StoreOnce(interpretation.by, std::move(text), item, WordOf(Keyword::kBy));
      interpretation.on = LowerDate(parts.Take());
    }
  }
  return interpretation;
}

}  // namespace licet::syntax
