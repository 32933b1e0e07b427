#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

// Filled by its constructor, so that no rule can see it half full.
struct ReservedWords : x3::symbols<x3::unused_type> {
  ReservedWords() {
#define LICET_KEYWORD(name, word, roles) add(word);
#include "syntax/keywords.def"
#undef LICET_KEYWORD
  }
};
const ReservedWords reserved_words;

const auto digit = x3::char_('0', '9');
const auto word_start = x3::char_("A-Za-z_");
const auto word_part = x3::char_("A-Za-z0-9_");
const auto any_word = word_start >> *word_part;
const auto free_word = !(reserved_words >> !word_part) >> any_word;

// Wider than what is right: lowering says what is wrong with `1e5` or `2023-2-30`, so that one
// mistake in a number does not end the reading of its clause.
const auto odd_exponent = x3::char_("eE") >> -x3::char_("+-") >> +digit >> !word_part;
const auto odd_tail = (x3::lit('.') >> (+digit | !x3::lit('.'))) | (x3::lit('_') >> +digit) |
                      odd_exponent;
const auto digits = +digit >> -(x3::lit('.') >> +digit) >> *odd_tail;
const auto one_or_two = digit >> -digit;
const auto day = digit >> digit >> digit >> digit >> '-' >> one_or_two >> '-' >> one_or_two >>
                 !word_part;

const auto escape = x3::lit('\\') >> ~x3::char_("\n\r");
const auto quoted_text = '"' >> *(escape | ~x3::char_("\"\\\n\r")) >> '"';
const auto quoted_code = '\'' >> *~x3::char_("'\n\r") >> '\'';
const auto unit_factors = free_word >> *(x3::char_("*/") >> any_word);

using cst::Kind;
const auto name_def = Node(Kind::kName)[x3::lexeme[free_word]];
const auto word_def = Node(Kind::kName)[x3::lexeme[any_word]];
const auto dotted_def = Node(Kind::kDotted)[x3::lexeme[any_word >> *('.' >> any_word)]];
const auto text_def = Node(Kind::kText)[x3::lexeme[quoted_text]];
const auto code_def = Node(Kind::kCode)[x3::lexeme[quoted_code]];
const auto number_def = Node(Kind::kNumber)[x3::lexeme[digits]];
const auto date_def = Node(Kind::kDate)[x3::lexeme[day]];
const auto unit_def = Node(Kind::kUnit)[x3::lexeme[unit_factors]];
const auto path_def = Node(Kind::kPath)[name >> *(S(".") > word)];
const auto quantity_def = Node(Kind::kQuantity)[number >> -unit];
const auto literal_def = date | quantity | Node(Kind::kQuantity)[Mark("-") > number >> -unit] |
                         text | code | Mark(Keyword::kTrue) | Mark(Keyword::kFalse) |
                         Mark(Keyword::kNone);

}  // namespace

BOOST_SPIRIT_DEFINE(name, word, dotted, text, code, number, date, unit, path, quantity, literal)

BOOST_SPIRIT_INSTANTIATE(NameRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(WordRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(DottedRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(TextRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(CodeRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(NumberRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(DateRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(UnitRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(PathRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(QuantityRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(LiteralRule, Iterator, Context)

}  // namespace licet::syntax::grammar
