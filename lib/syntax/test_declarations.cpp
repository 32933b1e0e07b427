#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

// ---- Values

const auto list_value = Node(Kind::kListValue)
    [Brackets("`,` or `]`")[-Listed(value)] >>
     -(Mark(Keyword::kOpen) | Mark(Keyword::kClosed))];
const auto member = Node(Kind::kMember)[word > S("=") > value];
const auto record_value =
    Node(Kind::kRecordValue)[Braces("`,` or `}`")[-(member >> *(S(",") > Phrase("a name")[member]))]];
const auto range_value = Node(Kind::kRangeValue)
    [K(Keyword::kBetween) > literal > K(Keyword::kAnd) > literal];
const auto state_value = Mark(Keyword::kUnknown) | Mark(Keyword::kUndeterminable);
const auto value_def =
    list_value | record_value | range_value | literal | state_value | name;

// ---- Tests

const auto assignment = Node(Kind::kAssignment)[path > S("=") > value];
const auto assignments = Phrase("a path of names")[assignment];
const auto given =
    Node(Kind::kGiven)[K(Keyword::kGiven) > assignments > *(S(",") > assignments)];
const auto policy = name > -(K(Keyword::kOr) > name);
const auto expectation =
    Node(Kind::kExpectation)[(Mark(Keyword::kOutcome) > name) | (Mark(Keyword::kReview) > policy) |
                             (Mark(Keyword::kClass) > code) | (Mark(Keyword::kBecause) > names) |
                             (Mark(Keyword::kAsks) > path > *(S(",") > path))];
const auto expected =
    Phrase("`outcome`, `review`, `class`, `because` or `asks`")[+expectation];
const auto test_case = Node(Kind::kCase)
    [K(Keyword::kOn) > date >
     -Node(Kind::kKnownAt)[K(Keyword::kKnown) > Contextual("at") > date] >
     -Node(Kind::kView)[Contextual("view") > name] >
     -Node(Kind::kWithout)[K(Keyword::kWithout) > path > *(S(",") > path)] >
     K(Keyword::kExpect) > expected];
const auto test = Node(Kind::kTest)
    [K(Keyword::kTest) > text >
     Block("`given`, `on` or `}`", kTestWord)[given | test_case]];

// ---- Checks

const auto outcome_bound = Node(Kind::kOutcome)
    [K(Keyword::kOutcome) >
     Phrase("`>=`, `<=` or `=`")[Mark(">=") | Mark("<=") | Mark("=")] > name];
const auto check_parts =
    x3::expect[K(Keyword::kFor)] > K(Keyword::kAll) > name >
    -Node(Kind::kOn)[K(Keyword::kOn) > date] >
    -Node(Kind::kWhere)[K(Keyword::kWhere) > expression] > K(Keyword::kExpect) >
    Phrase("`outcome` or an expression")[outcome_bound | expression];
const auto check = Node(Kind::kCheck)
    [K(Keyword::kCheck) > text > Braces("`}`")[check_parts]];

const auto test_declaration_def = test | check;

}  // namespace

BOOST_SPIRIT_DEFINE(value, test_declaration)
BOOST_SPIRIT_INSTANTIATE(ValueRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(TestDeclarationRule, Iterator, Context)

}  // namespace licet::syntax::grammar
