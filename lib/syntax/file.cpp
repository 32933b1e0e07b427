#include <boost/spirit/home/x3.hpp>

#include <optional>

#include "syntax/entry.hpp"
#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

// ---- What a file is

const auto scale = Node(Kind::kScale)
    [K(Keyword::kScale) > word > Braces("`<` or `}`")[x3::expect[name] > *(S("<") > name)]];
const auto pack_field =
    Node(Kind::kField)[(Mark(Keyword::kTitle) > text) | (Mark(Keyword::kAuthority) > text) |
                       (Mark(Keyword::kJurisdiction) > code) | (Mark(Keyword::kLawAsOf) > date) |
                       (Mark(Keyword::kExtends) > dotted) |
                       (Mark(Keyword::kUses) > dotted > *(S(",") > dotted))] |
    scale;
const auto pack = Node(Kind::kPack)
    [K(Keyword::kPack) > dotted >
     Block("a part of the pack (`title`, `jurisdiction`, `uses` …) or `}`", kPackWord)[pack_field]];
const auto module = Node(Kind::kModule)[K(Keyword::kModule) > dotted];
const auto part = Node(Kind::kPart)[K(Keyword::kPart) > K(Keyword::kOf) > dotted];
const auto preamble = pack | module | part;

// ---- Its declarations

/// Reports and skips what begins no declaration.
struct StrayDeclaration : x3::parser<StrayDeclaration> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class It, class ParseContext, class RuleContext, class Attribute>
  bool parse(It& first, const It&, const ParseContext& context, RuleContext&, Attribute&) const {
    ParseState& state = StateOf(context);
    const Token token = TokenAt(state.text, state.OffsetOf(first));
    if (token.kind == TokenKind::kEnd) return false;
    ReportStray(state, token.begin, "a declaration", kDeclarationWord, kNoRole);
    first = state.text.data() + NextDeclaration(state, token.begin, token.begin);
    return true;
  }
};

/// Reports a declaration that does not end well and goes on with the next.
struct DeclarationId {
  template <class It, class Failure, class ParseContext>
  x3::error_handler_result on_error(It& first, const It&, const Failure& failure,
                                    const ParseContext& context) const {
    ParseState& state = StateOf(context);
    const std::uint32_t start = TokenAt(state.text, state.OffsetOf(first)).begin;
    const std::uint32_t where = state.OffsetOf(failure.where());
    ReportExpected(state, where, failure.which());
    first = state.text.data() + NextDeclaration(state, start, TokenAt(state.text, where).begin);
    return x3::error_handler_result::accept;
  }
};

const Rule<DeclarationId> declaration = "a declaration";
const auto declaration_def =
    data_declaration | schema_declaration | rule_declaration | test_declaration;
BOOST_SPIRIT_DEFINE(declaration)

const auto declarations = *(declaration | StrayDeclaration());

/// Runs `rule` from `offset` on; gives where it ended, nothing when it did not match.
template <class Rule>
std::optional<std::uint32_t> Run(const Rule& rule, ParseState& state, std::uint32_t offset) {
  Iterator first = state.text.data() + offset;
  const Iterator last = state.text.data() + state.text.size();
  const auto parser = x3::with<ParseStateTag>(state)[rule];
  if (!x3::phrase_parse(first, last, parser, Skipper(), x3::skip_flag::dont_post_skip)) {
    return std::nullopt;
  }
  return state.OffsetOf(first);
}

}  // namespace
}  // namespace licet::syntax::grammar

namespace licet::syntax {

std::optional<Stop> ReadPreamble(ParseState& state, std::uint32_t offset) {
  try {
    const auto end = grammar::Run(grammar::preamble, state, offset);
    if (!end) return std::nullopt;
    return Stop{*end, std::nullopt};
  } catch (const boost::spirit::x3::expectation_failure<grammar::Iterator>& failure) {
    return Stop{state.OffsetOf(failure.where()), failure.which()};
  }
}

void ReadDeclarations(ParseState& state, std::uint32_t offset) {
  // No expectation failure leaves a declaration: its rule handles them.
  grammar::Run(grammar::declarations, state, offset);
}

}  // namespace licet::syntax
