#include <utility>

#include "base/check.hpp"
#include "syntax/lower.hpp"

namespace licet::syntax {

using cst::Kind;

namespace {

RuleKind KindOf(Keyword word) {
  switch (word) {
    case Keyword::kSubject:
      return RuleKind::kSubject;
    case Keyword::kClassify:
      return RuleKind::kClassify;
    case Keyword::kPresume:
      return RuleKind::kPresume;
    case Keyword::kExclude:
      return RuleKind::kExclude;
    case Keyword::kRequire:
      return RuleKind::kRequire;
    case Keyword::kProhibit:
      return RuleKind::kProhibit;
    case Keyword::kInform:
      return RuleKind::kInform;
    case Keyword::kExempt:
      return RuleKind::kExempt;
    case Keyword::kException:
      return RuleKind::kException;
    case Keyword::kSaving:
      return RuleKind::kSaving;
    case Keyword::kReview:
      return RuleKind::kReview;
    case Keyword::kFlag:
      return RuleKind::kFlag;
    default:
      LICET_CHECK(word == Keyword::kUnmodeled);
      return RuleKind::kUnmodeled;
  }
}

}  // namespace

RuleDeclaration Lowering::LowerRule(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  RuleDeclaration rule;
  rule.kind = KindOf(*WordAt(cursor.Take()));
  rule.name = LowerName(cursor.Take());
  if (cursor.Is(Kind::kCode)) rule.code = LowerCode(cursor.Take());
  if (cursor.Is(Kind::kMark)) rule.level = LowerName(cursor.Take());
  if (cursor.Is(Kind::kNames)) {
    auto& names = rule.kind == RuleKind::kReview ? rule.review_values : rule.targets;
    names = LowerNames(cursor.Take());
  }
  if (cursor.Is(Kind::kAddressee)) {
    cst::Cursor parts = Children(cursor.Take());
    Code party = LowerCode(parts.Take());
    rule.addressee = AddresseeClause{std::move(party), LowerDate(parts.Take())};
  }
  if (cursor.Is(Kind::kText)) rule.title = LowerText(cursor.Take());
  rule.body = LowerBody(cursor);
  return rule;
}

ToggleDeclaration Lowering::LowerToggle(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  ToggleDeclaration toggle;
  toggle.kind = WordAt(cursor.Take()) == Keyword::kSuspend ? ToggleKind::kSuspend
                                                           : ToggleKind::kUnenforced;
  toggle.rules = LowerNames(cursor.Take());
  toggle.span = LowerSpan(cursor.Take());
  toggle.body = LowerBody(cursor);
  return toggle;
}

SuppressDeclaration Lowering::LowerSuppress(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  SuppressDeclaration suppress;
  suppress.suppress.code = LowerCode(cursor.Take());
  suppress.suppress.until = LowerDate(cursor.Take());
  suppress.suppress.reason = LowerText(cursor.Take());
  return suppress;
}

}  // namespace licet::syntax
