#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

const auto unit_declaration = Node(Kind::kUnitDeclaration)
    [K(Keyword::kUnit) > name > -(S("=") > number > -unit) > -text];
const auto quantity_declaration = Node(Kind::kQuantityDeclaration)
    [K(Keyword::kDimension) > name > K(Keyword::kIn) > unit > -text];

const auto type =
    Node(Kind::kListType)[K(Keyword::kList) > K(Keyword::kOf) > name] |
    Node(Kind::kEnumType)[K(Keyword::kOne) > K(Keyword::kOf) >
                          Braces("a name or `}`")[x3::expect[name] > *name]] |
    Node(Kind::kType)[name];
const auto attribute = Node(
    Kind::kAttribute)[(Mark(Keyword::kAsk) > text) | (Mark(Keyword::kEvidence) > text) |
                      (Mark(Keyword::kRange) > literal > S("..") > literal) |
                      (Mark(Keyword::kResolution) > literal) | (Mark(Keyword::kCost) > number) |
                      Mark(Keyword::kOptional) | Mark(Keyword::kOpen) | Mark(Keyword::kClosed)];
const auto fact = Node(Kind::kFact)
    [K(Keyword::kFact) > word > S(":") > Phrase("a type")[type] > *attribute];
const auto facts = Block("`fact`, a property of the fact above or `}`", kFactWord,
                         kAttributeWord)[fact];
const auto record =
    Node(Kind::kRecord)[(K(Keyword::kRecord) > name > facts) | (Mark(Keyword::kScenario) > facts)];

const auto reading = Node(Kind::kMember)[K(Keyword::kReading) > name > -text];
const auto interpretation_item =
    reading | cites |
    Node(Kind::kField)[(Mark(Keyword::kBy) > text > K(Keyword::kOn) > date) |
                       (Mark(Keyword::kNote) > text)];
const auto interpretation = Node(Kind::kInterpretation)
    [K(Keyword::kInterpretation) > name > text >
     Block("`reading`, `cite`, `by`, `note` or `}`", kInterpretationWord)[interpretation_item]];

const auto define =
    Node(Kind::kDefine)[K(Keyword::kDefine) > path > S(":") > name > body];

const auto schema_declaration_def =
    unit_declaration | quantity_declaration | record | interpretation | define;

}  // namespace

BOOST_SPIRIT_DEFINE(schema_declaration)
BOOST_SPIRIT_INSTANTIATE(SchemaDeclarationRule, Iterator, Context)

}  // namespace licet::syntax::grammar
