#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

const auto span_end = Node(Kind::kUntil)[K(Keyword::kUntil) > date] |
                      Node(Kind::kComply)[K(Keyword::kComply) > date] |
                      Node(Kind::kPrinted)[K(Keyword::kPrinted) > date];
const auto span_def = Node(Kind::kSpan)[K(Keyword::kFrom) > date > *span_end];

const auto citation = Phrase("a name")[Node(Kind::kCitation)[name >> -text]];
const auto cites_def = K(Keyword::kCite) > citation > *(S(",") > citation);

const auto names_def = Node(Kind::kNames)[Listed(name)];

const auto unconfirmed_def =
    Node(Kind::kUnconfirmed)[K(Keyword::kUnconfirmed) > -Mark(Keyword::kNoted) > text];

}  // namespace

BOOST_SPIRIT_DEFINE(span, cites, names, unconfirmed)

BOOST_SPIRIT_INSTANTIATE(SpanRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(CitesRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(NamesRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(UnconfirmedRule, Iterator, Context)

}  // namespace licet::syntax::grammar
