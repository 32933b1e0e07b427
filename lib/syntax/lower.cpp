#include "syntax/lower.hpp"

#include <string>
#include <utility>

#include "base/check.hpp"
#include "syntax/parse.hpp"

namespace licet::syntax {

using cst::Kind;

void Lowering::CheckLength(std::size_t length, Span span) {
  if (length <= kMaxListLength) return;
  Report<DiagnosticKind::kListOverLimit>(span, std::to_string(length),
                                         std::to_string(kMaxListLength))
      .Help("split the list into several sets or groups");
}

bool Lowering::HoldsError(std::uint32_t node) const {
  for (std::uint32_t at = node; at < At(node).next; ++at) {
    if (At(at).kind == Kind::kError) return true;
  }
  return false;
}

void Lowering::ReportTwice(Span span, std::string_view what) {
  Report<DiagnosticKind::kWrittenTwice>(span, "`" + std::string(what) + "`")
      .Help("keep one of the two");
}

FileHeader Lowering::LowerPreamble(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  if (At(node).kind == Kind::kModule) return ModuleHeader{LowerName(cursor.Take())};
  if (At(node).kind == Kind::kPart) return PartHeader{LowerName(cursor.Take())};

  PackHeader pack;
  pack.name = LowerName(cursor.Take());
  pack.span = SpanOf(node);
  while (!cursor.done()) {
    const std::uint32_t item = cursor.Take();
    cst::Cursor parts = Children(item);
    if (At(item).kind == Kind::kScale) {
      PackHeader::Scale scale{LowerName(parts.Take()), {}};
      while (!parts.done()) scale.values.push_back(LowerName(parts.Take()));
      pack.scales.push_back(std::move(scale));
    }
    if (At(item).kind != Kind::kField) continue;
    const Keyword word = *WordAt(parts.Take());
    const std::string_view name = WordOf(word);
    if (word == Keyword::kTitle) {
      StoreOnce(pack.title, LowerText(parts.Take()), item, name);
    } else if (word == Keyword::kAuthority) {
      StoreOnce(pack.authority, LowerText(parts.Take()), item, name);
    } else if (word == Keyword::kJurisdiction) {
      StoreOnce(pack.jurisdiction, LowerCode(parts.Take()), item, name);
    } else if (word == Keyword::kLawAsOf) {
      StoreOnce(pack.law_as_of, LowerDate(parts.Take()), item, name);
    } else if (word == Keyword::kExtends) {
      StoreOnce(pack.extends, LowerName(parts.Take()), item, name);
    } else {
      LICET_CHECK(word == Keyword::kUses);
      while (!parts.done()) pack.uses.push_back(LowerName(parts.Take()));
    }
  }
  return pack;
}

std::optional<Declaration> Lowering::LowerDeclaration(std::uint32_t node) {
  const std::size_t expressions = tree_.expressions.size();
  const std::size_t sets = tree_.sets.size();
  const std::size_t values = tree_.values.size();
  failed_ = HoldsError(node);
  // A declaration with a mistake in one clause is read to its end all the same: the other clauses
  // may hold mistakes of their own.
  Declaration declaration;
  declaration.node = LowerNode(node);
  declaration.span = SpanOf(node);
  if (!failed_) return declaration;
  tree_.expressions.resize(expressions);
  tree_.sets.resize(sets);
  tree_.values.resize(values);
  return std::nullopt;
}

DeclarationNode Lowering::LowerNode(std::uint32_t node) {
  switch (At(node).kind) {
    case Kind::kSource:
      return LowerSource(node);
    case Kind::kUnitDeclaration:
      return LowerUnitDeclaration(node);
    case Kind::kQuantityDeclaration:
      return LowerQuantityDeclaration(node);
    case Kind::kCodesDeclaration:
      return LowerCodesDeclaration(node);
    case Kind::kGroup:
      return LowerGroup(node);
    case Kind::kAlias:
      return LowerAlias(node);
    case Kind::kSetDeclaration:
      return LowerSetDeclaration(node);
    case Kind::kThreshold:
      return LowerThreshold(node);
    case Kind::kRecord:
      return LowerRecord(node);
    case Kind::kDefine:
      return LowerDefine(node);
    case Kind::kInterpretation:
      return LowerInterpretation(node);
    case Kind::kRule:
      return LowerRule(node);
    case Kind::kToggle:
      return LowerToggle(node);
    case Kind::kSuppress:
      return LowerSuppress(node);
    case Kind::kCheck:
      return LowerCheck(node);
    default:
      LICET_CHECK(At(node).kind == Kind::kTest);
      return LowerTest(node);
  }
}

}  // namespace licet::syntax
