#include "model/checker.hpp"
#include "model/rule_kinds.hpp"

#include <cctype>
#include <string>
#include <utility>
#include <vector>

// The places of `explain "TPP {item.tpp} against {tpp_high}."`: each becomes an expression of its
// own, which is then typed like all others.
namespace licet::model {
namespace {

bool IsWord(std::string_view text) {
  if (text.empty() || (std::isdigit(static_cast<unsigned char>(text.front())) != 0)) return false;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_') return false;
  }
  return true;
}

// Where `offset` of the resolved text stands in the file; the whole text when it has escapes.
Span SpanIn(const Checker& checker, const syntax::Text& text, std::size_t offset,
            std::size_t length) {
  const std::string_view written = checker.sources.text(text.span);
  if (written.size() != text.text.size() + 2) return text.span;
  Span span = text.span;
  span.begin += static_cast<std::uint32_t>(offset + 1);
  span.end = span.begin + static_cast<std::uint32_t>(length);
  return span;
}

std::optional<syntax::Path> ReadPath(const Checker& checker, const syntax::Text& text,
                                     std::size_t offset, std::string_view inside) {
  syntax::Path path;
  path.span = SpanIn(checker, text, offset, inside.size());
  std::size_t begin = 0;
  for (;;) {
    const std::size_t dot = inside.find('.', begin);
    const std::string_view word =
        inside.substr(begin, dot == std::string_view::npos ? dot : dot - begin);
    if (!IsWord(word)) return std::nullopt;
    path.parts.push_back(
        {std::string(word), SpanIn(checker, text, offset + begin, word.size())});
    if (dot == std::string_view::npos) return path;
    begin = dot + 1;
  }
}

void PlaceIn(Checker& checker, Rule& rule, const syntax::Text& text) {
  const std::string& whole = text.text;
  for (std::size_t open = whole.find_first_of("{}"); open != std::string::npos;
       open = whole.find_first_of("{}", open)) {
    const std::size_t close = whole.find('}', open);
    if (whole[open] == '}' || close == std::string::npos) {
      checker.sink.Report<Kind::kExplainBrace>(SpanIn(checker, text, open, 1))
          .Help("write `{item.tpp}`: a path between two braces");
      return;
    }
    const std::string inside = whole.substr(open + 1, close - open - 1);
    auto path = ReadPath(checker, text, open + 1, inside);
    if (!path) {
      checker.sink.Report<Kind::kExplainPlace>(SpanIn(checker, text, open + 1, inside.size()),
                                               inside)
          .Help("write a fact or a threshold such as `{item.tpp}`");
    } else {
      const Span span = path->span;
      rule.explain_places.emplace_back(
          inside,
          checker.rules.tree.Add(syntax::Expression{syntax::PathExpression{std::move(*path)}, span,
                                                    false}));
    }
    open = close + 1;
  }
}

}  // namespace

void PlaceExplanations(Checker& checker) {
  for (std::size_t i = 0; i < checker.rule_work.size(); ++i) {
    if (const auto* explain = checker.rule_work[i].clauses.Get<syntax::ExplainClause>()) {
      PlaceIn(checker, checker.rules.rules[i], explain->text);
    }
  }
}

}  // namespace licet::model
