#include <boost/spirit/home/x3.hpp>

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
const auto preamble_def = pack | module | part;

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

const auto declarations_def = *(declaration | StrayDeclaration());

}  // namespace

BOOST_SPIRIT_DEFINE(preamble, declarations)
BOOST_SPIRIT_INSTANTIATE(PreambleRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(DeclarationsRule, Iterator, Context)

}  // namespace licet::syntax::grammar
