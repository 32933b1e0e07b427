#pragma once

// Private to the grammar: the rules that its files share. Nothing outside lib/syntax sees Boost.
#include <boost/spirit/home/x3.hpp>

#include <type_traits>

#include "syntax/directives.hpp"
#include "syntax/parse_state.hpp"
#include "syntax/terminals.hpp"

namespace licet::syntax::grammar {

namespace x3 = boost::spirit::x3;

// One iterator and one context for every rule. A difference shows as an undefined parse_rule when
// linking, so both are spelled once, here.
using Iterator = const char*;
using Context = x3::context<ParseStateTag, ParseState,
                            x3::context<x3::skipper_tag, const Skipper, x3::unused_type>>;
static_assert(std::is_same_v<Iterator, const char*>);

// Rules carry no attribute: directives append to the concrete tree in the ParseState.
template <class Id>
using Rule = x3::rule<Id, x3::unused_type>;

// ---- lexemes.cpp
using NameRule = Rule<struct NameId>;
using WordRule = Rule<struct WordId>;
using DottedRule = Rule<struct DottedId>;
using TextRule = Rule<struct TextId>;
using CodeRule = Rule<struct CodeId>;
using NumberRule = Rule<struct NumberId>;
using DateRule = Rule<struct DateId>;
using UnitRule = Rule<struct UnitId>;
using QuantityRule = Rule<struct QuantityId>;
using LiteralRule = Rule<struct LiteralId>;
using PathRule = Rule<struct PathId>;
inline constexpr NameRule name = "a name";
inline constexpr WordRule word = "a name";
inline constexpr DottedRule dotted = "a dotted name";
inline constexpr TextRule text = "a quoted text";
inline constexpr CodeRule code = "a quoted code";
inline constexpr NumberRule number = "a number";
inline constexpr DateRule date = "a date";
inline constexpr UnitRule unit = "a unit";
inline constexpr QuantityRule quantity = "a quantity";
inline constexpr LiteralRule literal = "a value";
inline constexpr PathRule path = "a path of names";
BOOST_SPIRIT_DECLARE(NameRule, WordRule, DottedRule, TextRule, CodeRule, NumberRule, DateRule)
BOOST_SPIRIT_DECLARE(UnitRule, QuantityRule, LiteralRule, PathRule)

// ---- expressions.cpp, operands.cpp
using ExpressionRule = Rule<struct ExpressionId>;
using OperandRule = Rule<struct OperandId>;
inline constexpr ExpressionRule expression = "an expression";
inline constexpr OperandRule operand = "an expression";
BOOST_SPIRIT_DECLARE(ExpressionRule, OperandRule)

// ---- sets.cpp
using SetRule = Rule<struct SetId>;
inline constexpr SetRule set_expression = "a set";
BOOST_SPIRIT_DECLARE(SetRule)

// ---- clauses.cpp, parts.cpp
using SpanRule = Rule<struct SpanId>;
using CitesRule = Rule<struct CitesId>;
using NamesRule = Rule<struct NamesId>;
using UnconfirmedRule = Rule<struct UnconfirmedId>;
using BodyRule = Rule<struct BodyId>;
inline constexpr SpanRule span = "a span that begins with `from`";
inline constexpr CitesRule cites = "`cite`";
inline constexpr NamesRule names = "a name";
inline constexpr UnconfirmedRule unconfirmed = "`unconfirmed`";
inline constexpr BodyRule body = "`{`";
BOOST_SPIRIT_DECLARE(SpanRule, CitesRule, NamesRule, UnconfirmedRule, BodyRule)

// ---- data_declarations.cpp, schema_declarations.cpp, rule_declarations.cpp, tests.cpp
using DataDeclarationRule = Rule<struct DataDeclarationId>;
using SchemaDeclarationRule = Rule<struct SchemaDeclarationId>;
using RuleDeclarationRule = Rule<struct RuleDeclarationId>;
using TestDeclarationRule = Rule<struct TestDeclarationId>;
using ValueRule = Rule<struct ValueId>;
inline constexpr DataDeclarationRule data_declaration = "a declaration";
inline constexpr SchemaDeclarationRule schema_declaration = "a declaration";
inline constexpr RuleDeclarationRule rule_declaration = "a declaration";
inline constexpr TestDeclarationRule test_declaration = "a declaration";
inline constexpr ValueRule value = "a value";
BOOST_SPIRIT_DECLARE(DataDeclarationRule, SchemaDeclarationRule, RuleDeclarationRule)
BOOST_SPIRIT_DECLARE(TestDeclarationRule, ValueRule)

}  // namespace licet::syntax::grammar
