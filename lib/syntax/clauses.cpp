#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

const auto license = Phrase("`license`")[K(Keyword::kLicense) | K(Keyword::kLicence)];
const auto activities =
    Node(Kind::kNames)[Braces("a name or `}`")[x3::expect[name] > *name]];
const auto binder = Node(Kind::kBinder)[K(Keyword::kEach) > name > K(Keyword::kIn) > path];
const auto name_or_name = Node(Kind::kNames)[name >> *(K(Keyword::kOr) > name)];

// Every clause begins with its own word, which commits; the word is the first child of the node.
auto Begin(Keyword keyword) { return Mark(keyword); }

const auto citing = Node(Kind::kClause)[cites];
const auto timing =
    Node(Kind::kClause)[(Begin(Keyword::kEffective) > span) |
                        (Begin(Keyword::kReviewBy) > date) |
                        (Begin(Keyword::kDated) > K(Keyword::kBy) > operand) |
                        (Begin(Keyword::kTo) > code > K(Keyword::kReceived) > date) |
                        (Begin(Keyword::kSuppress) > code > K(Keyword::kUntil) > date > text)];
const auto conditions =
    Node(Kind::kClause)[(Begin(Keyword::kWhen) > expression) |
                        (Begin(Keyword::kProvided) > expression) |
                        (Begin(Keyword::kRebutted) > K(Keyword::kWhen) > expression) |
                        (Begin(Keyword::kAs) > expression >
                         -Node(Kind::kOtherwise)[K(Keyword::kOtherwise) > literal])];
const auto scope =
    Node(Kind::kClause)[(binder > *(S(",") > Phrase("`each`")[binder])) |
                        (Begin(Keyword::kFor) > activities) |
                        (Begin(Keyword::kShields) > activities)];
const auto relations =
    Node(Kind::kClause)[(Begin(Keyword::kSupersedes) > names) | (Begin(Keyword::kDefeats) > names) |
                        (Begin(Keyword::kFrom) > names) | (Begin(Keyword::kOf) > names) |
                        (Begin(Keyword::kOver) > names)];
const auto consequences =
    Node(Kind::kClause)[(Begin(Keyword::kRequires) > license) |
                        (Begin(Keyword::kReview) > Phrase("a name")[name_or_name]) |
                        Begin(Keyword::kConfidential)];
const auto words =
    Node(Kind::kClause)[(Begin(Keyword::kExplain) > text) | (Begin(Keyword::kNote) > text) |
                        (Begin(Keyword::kAsk) > text) |
                        (Begin(Keyword::kInterpretation) > text > K(Keyword::kBy) > text >
                         K(Keyword::kOn) > date)];
const auto doubt = Node(Kind::kClause)[unconfirmed];

const Rule<struct ClauseRuleId> clause = "a clause";
const auto clause_def =
    citing | timing | conditions | scope | relations | consequences | words | doubt;
BOOST_SPIRIT_DEFINE(clause)

const auto body_def =
    Block("a clause or `}`", kClauseWord | kWeakClauseWord, kOperatorWord)[clause];

}  // namespace

BOOST_SPIRIT_DEFINE(body)
BOOST_SPIRIT_INSTANTIATE(BodyRule, Iterator, Context)

}  // namespace licet::syntax::grammar
