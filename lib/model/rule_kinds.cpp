#include "model/rule_kinds.hpp"

#include <string>

namespace licet::model {
namespace {

using syntax::RuleKind;

constexpr ClauseMask kCommon =
    Clauses<syntax::CiteClause, syntax::EffectiveClause, syntax::SupersedesClause,
            syntax::WhenClause, syntax::ExplainClause, syntax::NoteClause, syntax::EachClause,
            syntax::DatedByClause, syntax::InterpretationClause, syntax::ReviewByClause,
            syntax::UnconfirmedClause, syntax::SuppressClause, syntax::AddresseeClause,
            syntax::ConfidentialClause>();
constexpr ClauseMask kHopped = kCommon | Clauses<syntax::ForClause, syntax::AskClause>();

constexpr ClauseMask kSubject = kHopped;
constexpr ClauseMask kClassify = kCommon;
constexpr ClauseMask kPresume = kCommon | Clauses<syntax::RebuttedClause>();
constexpr ClauseMask kException =
    kHopped | Clauses<syntax::DefeatsClause, syntax::ProvidedClause>();
constexpr ClauseMask kSaving =
    kCommon | Clauses<syntax::ShieldsClause, syntax::FromClause, syntax::AskClause>();
constexpr ClauseMask kReview =
    kHopped | Clauses<syntax::OfClause, syntax::OverClause, syntax::ProvidedClause>();
constexpr ClauseMask kInform =
    kHopped | Clauses<syntax::RequiresClause, syntax::ReviewClause>();

}  // namespace

std::string_view WordOf(RuleKind kind) {
  switch (kind) {
    case RuleKind::kSubject:
      return "subject";
    case RuleKind::kClassify:
      return "classify";
    case RuleKind::kPresume:
      return "presume";
    case RuleKind::kExclude:
      return "exclude";
    case RuleKind::kRequire:
      return "require";
    case RuleKind::kProhibit:
      return "prohibit";
    case RuleKind::kInform:
      return "inform";
    case RuleKind::kExempt:
      return "exempt";
    case RuleKind::kException:
      return "exception";
    case RuleKind::kSaving:
      return "saving";
    case RuleKind::kReview:
      return "review";
    case RuleKind::kFlag:
      return "flag";
    case RuleKind::kUnmodeled:
      return "unmodeled";
  }
  return "";
}

std::string Called(RuleKind kind, std::string_view name) {
  return std::string(WordOf(kind)) + " `" + std::string(name) + "`";
}

const ClauseMask& ClausesOf(RuleKind kind) {
  switch (kind) {
    case RuleKind::kSubject:
      return kSubject;
    case RuleKind::kClassify:
    case RuleKind::kExclude:
      return kClassify;
    case RuleKind::kPresume:
      return kPresume;
    case RuleKind::kInform:
      return kInform;
    case RuleKind::kException:
      return kException;
    case RuleKind::kSaving:
      return kSaving;
    case RuleKind::kReview:
      return kReview;
    case RuleKind::kRequire:
    case RuleKind::kProhibit:
    case RuleKind::kExempt:
    case RuleKind::kFlag:
    case RuleKind::kUnmodeled:
      return kHopped;
  }
  return kCommon;
}

bool IsRequirement(RuleKind kind) {
  return kind == RuleKind::kRequire || kind == RuleKind::kProhibit || kind == RuleKind::kInform;
}

bool IsTarget(TargetRole role, RuleKind kind) {
  switch (role) {
    case TargetRole::kExclude:
      return kind == RuleKind::kClassify || kind == RuleKind::kPresume;
    case TargetRole::kExempt:
    case TargetRole::kSave:
      return IsRequirement(kind);
    case TargetRole::kDefeat:
      return IsRequirement(kind) || kind == RuleKind::kException || kind == RuleKind::kSaving;
    case TargetRole::kReview:
      return kind == RuleKind::kRequire || kind == RuleKind::kInform;
    case TargetRole::kOverReview:
      return kind == RuleKind::kReview;
  }
  return false;
}

std::string_view TargetsOf(TargetRole role) {
  switch (role) {
    case TargetRole::kExclude:
      return "`exclude … from` names rules that classify or presume";
    case TargetRole::kExempt:
      return "`exempt … from` names rules that require, prohibit or inform";
    case TargetRole::kSave:
      return "a saving shields `from` rules that require, prohibit or inform";
    case TargetRole::kDefeat:
      return "an exception defeats requirements, exceptions and savings";
    case TargetRole::kReview:
      return "a review is `of` rules that require or inform";
    case TargetRole::kOverReview:
      return "a review is `over` other reviews";
  }
  return "";
}

int PhaseOf(RuleKind kind) {
  switch (kind) {
    case RuleKind::kSubject:
      return 0;
    case RuleKind::kClassify:
    case RuleKind::kPresume:
      return 1;
    case RuleKind::kExclude:
      return 2;
    case RuleKind::kRequire:
    case RuleKind::kProhibit:
    case RuleKind::kInform:
      return 3;
    case RuleKind::kExempt:
      return 4;
    case RuleKind::kException:
      return 5;
    case RuleKind::kSaving:
      return 6;
    case RuleKind::kReview:
      return 7;
    case RuleKind::kFlag:
      return 8;
    case RuleKind::kUnmodeled:
      return 9;
  }
  return -1;
}

bool NeedsEffective(RuleKind kind) {
  // Standing law may have no first day that the pack knows. A subject rule or a prohibition without
  // one holds on every day, which can only make an answer stricter.
  return kind != RuleKind::kSubject && kind != RuleKind::kProhibit && kind != RuleKind::kInform &&
         kind != RuleKind::kSaving && kind != RuleKind::kFlag && kind != RuleKind::kUnmodeled;
}

bool NeedsWhen(RuleKind kind) {
  return kind != RuleKind::kReview && kind != RuleKind::kUnmodeled && kind != RuleKind::kException;
}

}  // namespace licet::model
