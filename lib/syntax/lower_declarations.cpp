#include <utility>

#include "syntax/lower.hpp"

namespace licet::syntax {

using cst::Kind;

SourceDeclaration Lowering::LowerSource(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  SourceDeclaration source;
  source.name = LowerName(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t field = cursor.Take();
    if (At(field).kind == Kind::kUnconfirmed) {
      StoreOnce(source.unconfirmed, LowerUnconfirmed(field), field,
                WordOf(Keyword::kUnconfirmed));
    }
    if (At(field).kind != Kind::kField) continue;
    cst::Cursor parts = Children(field);
    const Keyword word = *WordAt(parts.Take());
    const std::uint32_t part = parts.Take();
    const std::string_view name = WordOf(word);
    if (word == Keyword::kTitle) {
      StoreOnce(source.title, LowerText(part), field, name);
    } else if (word == Keyword::kCite) {
      StoreOnce(source.cite, LowerText(part), field, name);
    } else if (word == Keyword::kSha256) {
      StoreOnce(source.sha256, LowerText(part), field, name);
    } else if (word == Keyword::kUrl) {
      StoreOnce(source.url, LowerText(part), field, name);
    } else if (word == Keyword::kPublished) {
      StoreOnce(source.published, LowerDate(part), field, name);
    } else if (word == Keyword::kEffective) {
      StoreOnce(source.effective, LowerDate(part), field, name);
    } else {
      StoreOnce(source.as_of, LowerDate(part), field, "as of");
    }
  }
  return source;
}

UnitDeclaration Lowering::LowerUnitDeclaration(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  UnitDeclaration unit;
  unit.name = LowerName(cursor.Take());
  if (cursor.Is(Kind::kNumber)) unit.factor = LowerNumber(cursor.Take());
  if (cursor.Is(Kind::kUnit)) unit.of = LowerUnit(cursor.Take());
  if (cursor.Is(Kind::kText)) unit.title = LowerText(cursor.Take());
  return unit;
}

QuantityDeclaration Lowering::LowerQuantityDeclaration(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  QuantityDeclaration quantity;
  quantity.name = LowerName(cursor.Take());
  quantity.unit = LowerUnit(cursor.Take());
  if (cursor.Is(Kind::kText)) quantity.title = LowerText(cursor.Take());
  return quantity;
}

CodesDeclaration Lowering::LowerCodesDeclaration(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  CodesDeclaration codes;
  codes.name = LowerName(cursor.Take());
  while (!cursor.done()) {
    cst::Cursor parts = Children(cursor.Take());
    CodesDeclaration::Member member;
    member.code = LowerCode(parts.Take());
    if (!parts.done()) member.title = LowerText(parts.Take());
    codes.members.push_back(std::move(member));
  }
  CheckLength(codes.members.size(), SpanOf(node));
  return codes;
}

GroupDeclaration Lowering::LowerGroup(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  GroupDeclaration group;
  group.code = LowerCode(cursor.Take());
  group.of = LowerName(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t item = cursor.Take();
    if (At(item).kind != Kind::kEntry) continue;
    cst::Cursor parts = Children(item);
    GroupDeclaration::Entry entry;
    entry.whole = SpanOf(item);
    entry.span = LowerSpan(parts.Take());
    const auto word = WordAt(parts.Take());
    entry.change = word == Keyword::kAdd      ? GroupChange::kAdd
                   : word == Keyword::kRemove ? GroupChange::kRemove
                                              : GroupChange::kSet;
    entry.members = LowerCodes(parts.Take());
    entry.citations = TakeCitations(parts);
    if (!parts.done()) entry.unconfirmed = LowerUnconfirmed(parts.Take());
    group.entries.push_back(std::move(entry));
  }
  return group;
}

AliasDeclaration Lowering::LowerAlias(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  AliasDeclaration alias;
  alias.type = LowerName(cursor.Take());
  alias.code = LowerCode(cursor.Take());
  alias.as = LowerCode(cursor.Take());
  alias.span = LowerSpan(cursor.Take());
  alias.citations = TakeCitations(cursor);
  if (!cursor.done()) alias.note = LowerText(cursor.Take());
  return alias;
}

SetDeclaration Lowering::LowerSetDeclaration(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  SetDeclaration set;
  set.name = LowerName(cursor.Take());
  set.of = LowerName(cursor.Take());
  set.set = LowerSet(cursor.Take());
  return set;
}

ThresholdDeclaration Lowering::LowerThreshold(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  ThresholdDeclaration threshold;
  threshold.name = LowerName(cursor.Take());
  threshold.type = LowerName(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t item = cursor.Take();
    if (At(item).kind != Kind::kEntry) continue;
    cst::Cursor parts = Children(item);
    ThresholdDeclaration::Entry entry;
    entry.whole = SpanOf(item);
    entry.span = LowerSpan(parts.Take());
    const std::uint32_t value = parts.Take();
    if (TextAt(value) != WordOf(Keyword::kUnknown)) entry.value = LowerLiteral(value);
    entry.citations = TakeCitations(parts);
    if (!parts.done()) entry.unconfirmed = LowerUnconfirmed(parts.Take());
    threshold.entries.push_back(std::move(entry));
  }
  return threshold;
}

}  // namespace licet::syntax
