#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"
#include "syntax/parse.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

/// Counts conditionals, which nest without brackets: the check before parsing does not see them.
template <class Subject>
struct CountedDirective : x3::unary_parser<Subject, CountedDirective<Subject>> {
  using Base = x3::unary_parser<Subject, CountedDirective<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  static constexpr bool is_pass_through_unary = false;

  constexpr explicit CountedDirective(const Subject& inner) : Base(inner) {}

  template <class It, class RuleParseContext, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const RuleParseContext& context,
             RuleContext& rule_context, Attribute&) const {
    ParseState& state = StateOf(context);
    struct Level {
      int& count;
      explicit Level(int& counter) : count(counter) { ++count; }
      ~Level() { --count; }
    } const level(state.conditionals);
    if (state.conditionals > kMaxNesting) {
      ReportNesting(state, state.OffsetOf(first));
      boost::throw_exception(x3::expectation_failure<It>(first, "a simpler expression"));
    }
    return this->subject.parse(first, last, context, rule_context, x3::unused);
  }
};

template <class Subject>
CountedDirective<Subject> Counted(const Subject& inner) {
  return CountedDirective<Subject>(inner);
}

const Rule<struct LogicalId> logical = "a condition";
const Rule<struct NegationId> negation = "a condition";
const Rule<struct ComparisonId> comparison = "a condition";
const Rule<struct SumId> sum = "an expression";
const Rule<struct ProductId> product = "an expression";
const Rule<struct UnaryId> unary = "an expression";

// Wider than the language where it helps the message: mixed `and` and `or`, chained comparisons and
// a missing rounding are read here and refused by lowering, which knows both places.
const auto expression_def =
    Node(Kind::kConditional)[K(Keyword::kIf) > logical > K(Keyword::kThen) > Counted(expression) >
                             K(Keyword::kElse) > Counted(expression)] |
    logical;

const auto logical_def = Node(
    Kind::kLogical)[negation >> *((Mark(Keyword::kAnd) | Mark(Keyword::kOr)) > negation)];

const auto negation_def =
    Node(Kind::kNegation)[(+Mark(Keyword::kNot) > comparison) | comparison];

const auto ordering =
    Mark("<=") | Mark(">=") | Mark("!=") | Mark("=") | Mark("<") | Mark(">");
const auto comparison_tail =
    (ordering > sum) |
    (Mark(Keyword::kIs) > -Mark(Keyword::kNot) > Phrase("a quoted code or a name")[code | name]) |
    (Mark(Keyword::kNot) > Mark(Keyword::kIn) > set_expression) |
    (Mark(Keyword::kIn) > set_expression);
const auto comparison_def = Node(Kind::kComparison)[sum >> *comparison_tail];

const auto rounding = K(Keyword::kRounding) > Phrase("`up` or `down`")[Mark(Keyword::kUp) |
                                                                      Mark(Keyword::kDown)];
const auto duration = Node(Kind::kDuration)[number >> (Mark(Keyword::kDays) |
                                                       Mark(Keyword::kMonths) |
                                                       Mark(Keyword::kYears)) >> -rounding];
const auto sum_def = Node(
    Kind::kSum)[product >> *((Mark("+") | Mark("-")) > Phrase("an expression")[duration | product])];

const auto product_def = Node(Kind::kProduct)[unary >> *((Mark("*") | Mark("/")) > unary)];

const auto unary_def = Node(Kind::kUnary)[(Mark("-") > operand) | operand];

BOOST_SPIRIT_DEFINE(logical, negation, comparison, sum, product, unary)

}  // namespace

BOOST_SPIRIT_DEFINE(expression)
BOOST_SPIRIT_INSTANTIATE(ExpressionRule, Iterator, Context)

}  // namespace licet::syntax::grammar
