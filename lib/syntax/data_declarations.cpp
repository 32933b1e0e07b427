#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

const auto source_field =
    Node(Kind::kField)[(Mark(Keyword::kTitle) > text) | (Mark(Keyword::kCite) > text) |
                       (Mark(Keyword::kSha256) > text) | (Mark(Keyword::kUrl) > text) |
                       (Mark(Keyword::kPublished) > date) | (Mark(Keyword::kEffective) > date) |
                       (Mark(Keyword::kAs) > K(Keyword::kOf) > date)] |
    unconfirmed;
const auto source = Node(Kind::kSource)
    [K(Keyword::kSource) > name >
     Block("a part of the source (`title`, `cite`, `published` …) or `}`",
           kSourceWord)[source_field]];

const auto codes_member = Node(Kind::kMember)[code >> -text];
const auto codes = Node(Kind::kCodesDeclaration)
    [K(Keyword::kCodes) > name > Braces("a quoted code or `}`")[*codes_member]];

const auto members = Node(Kind::kCodes)[Braces("a quoted code or `}`")[*code]];
const auto group_entry = Node(Kind::kEntry)
    [span >
     Phrase("`=`, `add` or `remove`")[Mark("=") | Mark(Keyword::kAdd) | Mark(Keyword::kRemove)] >
     Phrase("`{`")[members] > cites > -unconfirmed];
const auto group = Node(Kind::kGroup)
    [K(Keyword::kGroup) > code > K(Keyword::kOf) > name >
     Block("`from` or `}`", kSpanWord)[group_entry]];

const auto alias = Node(Kind::kAlias)
    [K(Keyword::kAlias) > name > code > K(Keyword::kAs) > code > span > cites > -text];

const auto set =
    Node(Kind::kSetDeclaration)[K(Keyword::kSet) > name > K(Keyword::kOf) > name > S("=") >
                                set_expression];

const auto threshold_value = Phrase("a value or `unknown`")[Mark(Keyword::kUnknown) | literal];
const auto threshold_entry = Node(Kind::kEntry)
    [span > S("=") > threshold_value > cites > -unconfirmed];
const auto threshold = Node(Kind::kThreshold)
    [K(Keyword::kThreshold) > name > S(":") > name >
     Block("`from` or `}`", kSpanWord)[threshold_entry]];

const auto data_declaration_def = source | codes | group | alias | set | threshold;

}  // namespace

BOOST_SPIRIT_DEFINE(data_declaration)
BOOST_SPIRIT_INSTANTIATE(DataDeclarationRule, Iterator, Context)

}  // namespace licet::syntax::grammar
