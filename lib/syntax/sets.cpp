#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

const auto atom =
    Node(Kind::kSetLiteral)[Braces("a quoted code, a name or `}`")[*(code | name)]] |
    Node(Kind::kSetGroup)[K(Keyword::kGroup) > code] |
    Node(Kind::kSetParenthesis)[Parentheses("`union`, `except`, `intersect` or `)`")[x3::expect[set_expression]]] |
    Node(Kind::kSetName)[name];

const auto set_expression_def = Node(Kind::kSet)
    [atom >> *((Mark(Keyword::kUnion) | Mark(Keyword::kExcept) | Mark(Keyword::kIntersect)) >
               Phrase("a set")[atom])];

}  // namespace

BOOST_SPIRIT_DEFINE(set_expression)
BOOST_SPIRIT_INSTANTIATE(SetRule, Iterator, Context)

}  // namespace licet::syntax::grammar
