#include "model/checker.hpp"
#include "model/codes.hpp"
#include "model/sources.hpp"

#include <string>
#include <utility>

// Codes that count as other codes for a time.
namespace licet::model {
namespace {

void CheckAliasPair(Checker& checker, const Alias& alias, const Alias& other,
                    const syntax::AliasDeclaration& node) {
  const bool overlap = other.type == alias.type &&
                       (!other.span.until || *other.span.until > alias.span.from) &&
                       (!alias.span.until || *alias.span.until > other.span.from);
  if (!overlap) return;
  if (other.code == alias.code) {
    checker.sink
        .Report<Kind::kSeriesOverlap>(
            node.span.span, "alias `" + alias.code + "`", alias.span.from.ToString(),
            other.span.until ? other.span.until->ToString() : std::string("further notice"))
        .Label(other.span.span, "still runs");
  }
  if (alias.as != other.code && alias.code != other.as) return;
  // An alias is looked up once, so what it leads to must not lead on.
  const bool leads_on = alias.as == other.code;
  const Alias& first = leads_on ? alias : other;
  const Alias& second = leads_on ? other : alias;
  checker.sink.Report<Kind::kAliasOfAlias>(node.as.span, first.code, first.as, second.as)
      .Label(other.span.span, "the other one")
      .Help("let each name the code that it counts as in the end");
}

}  // namespace

void ResolveAliases(Checker& checker) {
  for (const auto& it : checker.declared.aliases) {
    Alias alias;
    const data::CodeType* type = FindCodes(checker, it.node->type, alias.type);
    alias.code = it.node->code.text;
    alias.as = it.node->as.text;
    alias.span = ReadSpan(checker, it.node->span, SpanOwner::kOther);
    alias.citations = ResolveCitations(checker, it.node->citations);
    if (it.node->note) alias.note = it.node->note->text;
    if (type != nullptr) {
      CheckMember(checker, *type, it.node->code);
      CheckMember(checker, *type, it.node->as);
    }
    if (alias.code == alias.as) {
      checker.sink.Report<Kind::kAliasOfItself>(it.node->as.span, alias.code);
    }
    for (const Alias& other : checker.rules.aliases) {
      CheckAliasPair(checker, alias, other, *it.node);
    }
    checker.rules.aliases.push_back(std::move(alias));
  }
}

}  // namespace licet::model
