#include "model/sources.hpp"

#include <string>
#include <utility>

namespace licet::model {
namespace {

Source ReadSource(Checker& checker, const Declared<syntax::SourceDeclaration>& it) {
  const syntax::SourceDeclaration& node = *it.node;
  Source source;
  source.name = it.name;
  source.span = it.name_span;
  if (node.title) source.title = node.title->text;
  if (node.cite) source.cite = node.cite->text;
  if (node.sha256) source.sha256 = node.sha256->text;
  if (node.url) source.url = node.url->text;
  if (node.published) source.published = node.published->date;
  if (node.effective) source.effective = node.effective->date;
  if (node.as_of) source.as_of = node.as_of->date;
  source.doubt = ReadDoubt(node.unconfirmed);
  if (!node.cite) {
    checker.sink.Report<Kind::kSourceWithoutCite>(it.name_span, it.name)
        .Help("add `cite \"…\"`: how a lawyer names the document");
  }
  if (source.published) {
    source.visible_from = *source.published;
  } else if (source.as_of) {
    source.visible_from = *source.as_of;
  } else {
    checker.sink.Report<Kind::kSourceWithoutDate>(it.name_span, it.name)
        .Help("add `published YYYY-MM-DD`, or `as of YYYY-MM-DD` for a consolidated text");
  }
  return source;
}

}  // namespace

std::vector<Citation> ResolveCitations(Checker& checker,
                                       const std::vector<syntax::Citation>& citations) {
  std::vector<Citation> result;
  for (const syntax::Citation& citation : citations) {
    const auto found = checker.source_names.find(citation.source.text);
    if (found == checker.source_names.end()) {
      Suggest(checker.sink.Report<Kind::kUnknownSource>(citation.source.span, citation.source.text),
              citation.source.span, citation.source.text, KeysOf(checker.source_names));
      continue;
    }
    checker.used_sources.insert(found->second);
    result.push_back({{found->second},
                      citation.pinpoint ? citation.pinpoint->text : std::string(),
                      citation.source.span});
  }
  return result;
}

std::optional<Doubt> ReadDoubt(const std::optional<syntax::Unconfirmed>& unconfirmed) {
  if (!unconfirmed) return std::nullopt;
  return Doubt{unconfirmed->noted, unconfirmed->reason.text, unconfirmed->span};
}

LawSpan ReadSpan(Checker& checker, const syntax::LawSpan& span, SpanOwner owner) {
  LawSpan result;
  result.from = span.from.date;
  result.span = span.span;
  if (span.until) {
    result.until = span.until->date;
    if (*result.until <= result.from) {
      checker.sink.Report<Kind::kEmptySpan>(span.until->span, result.until->ToString(),
                                            result.from.ToString())
          .Help("`until` is the first day on which it no longer holds");
      result.until.reset();
    }
  }
  if (span.comply) {
    if (owner != SpanOwner::kRule) {
      checker.sink.Report<Kind::kMisplacedDate>(span.comply->span, "comply",
                                                "the `effective` of rules");
    } else if (span.comply->date < result.from) {
      checker.sink.Report<Kind::kComplyBeforeFrom>(
          span.comply->span, span.comply->date.ToString(), result.from.ToString());
    } else {
      result.comply = span.comply->date;
    }
  }
  if (span.printed) {
    if (owner != SpanOwner::kGroup) {
      checker.sink.Report<Kind::kMisplacedDate>(span.printed->span, "printed",
                                                "the spans of groups");
    } else {
      result.printed = span.printed->date;
    }
  }
  return result;
}

void ResolveSources(Checker& checker) {
  for (const auto& it : checker.declared.sources) {
    checker.source_names[it.name] = static_cast<std::uint32_t>(checker.rules.sources.size());
    checker.rules.sources.push_back(ReadSource(checker, it));
  }
}

}  // namespace licet::model
