#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

const auto parenthesized = Node(Kind::kParenthesis)[Parentheses("an operator or `)`")[x3::expect[expression]]];

const auto aggregate = Node(Kind::kAggregate)
    [(Mark(Keyword::kMax) | Mark(Keyword::kMin) | Mark(Keyword::kSum) | Mark(Keyword::kCount)) >
     K(Keyword::kOver) > name > K(Keyword::kIn) > path >
     -Node(Kind::kWhere)[K(Keyword::kWhere) > Phrase("`(`")[parenthesized]] >
     -Node(Kind::kOf)[K(Keyword::kOf) > Phrase("`(`")[parenthesized]] >
     -Node(Kind::kOtherwise)[K(Keyword::kOtherwise) > literal]];

const auto quantifier = Node(Kind::kQuantifier)
    [(Mark(Keyword::kSome) | Mark(Keyword::kEvery) | Mark(Keyword::kNo)) > name >
     K(Keyword::kIn) > path > K(Keyword::kSatisfies) > Phrase("`(`")[parenthesized]];

const auto state_test = Node(Kind::kStateTest)
    [(Mark(Keyword::kKnown) | Mark(Keyword::kUndeterminable)) > Parentheses("`)`")[x3::expect[path]]];

const auto end_of_list = Node(
    Kind::kEndOfList)[(Mark(Keyword::kFirst) | Mark(Keyword::kLast)) > K(Keyword::kOf) > path];

const auto class_test = Node(Kind::kClassTest)
    [K(Keyword::kClass) >
     Phrase("a quoted code or `in`")[code | (K(Keyword::kIn) > Braces("a quoted code or `}`")[+code])]];

const auto reading = Node(
    Kind::kReading)[K(Keyword::kReading) > name > K(Keyword::kIs) > name];

const auto operand_def = Node(Kind::kPrimary)
    [(path | date | quantity | parenthesized | aggregate | quantifier | state_test | end_of_list |
      class_test | reading | text | code | Mark(Keyword::kTrue) | Mark(Keyword::kFalse) |
      Mark(Keyword::kNone)) >>
     *(S(".") > word)];

}  // namespace

BOOST_SPIRIT_DEFINE(operand)
BOOST_SPIRIT_INSTANTIATE(OperandRule, Iterator, Context)

}  // namespace licet::syntax::grammar
