#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar.hpp"

namespace licet::syntax::grammar {
namespace {

using cst::Kind;

const auto license = Phrase("`license`")[K(Keyword::kLicense) | K(Keyword::kLicence)];
const auto level = Phrase("`high`, `medium` or `low`")[MarkContextual("high") |
                                                       MarkContextual("medium") |
                                                       MarkContextual("low")];
const auto values = Phrase("a name")[Node(Kind::kNames)[name >> *(K(Keyword::kOr) > name)]];
const auto addressee =
    Node(Kind::kAddressee)[K(Keyword::kTo) > code > K(Keyword::kReceived) > date];

// The word, the name, what this kind of rule says beside its body, a title, the body. The word
// commits and is the first child of the node.
const auto classifying =
    Node(Kind::kRule)[(Mark(Keyword::kClassify) | Mark(Keyword::kPresume)) > name >
                      K(Keyword::kAs) > code > -text > body];
const auto removing =
    Node(Kind::kRule)[(Mark(Keyword::kExclude) | Mark(Keyword::kExempt)) > name >
                      K(Keyword::kFrom) > names > -text > body];
const auto requiring = Node(Kind::kRule)[Mark(Keyword::kRequire) > name > license > -text > body];
const auto plain = Node(Kind::kRule)[(Mark(Keyword::kSubject) | Mark(Keyword::kProhibit) |
                                      Mark(Keyword::kSaving)) > name > -text > body];
const auto reviewing =
    Node(Kind::kRule)[Mark(Keyword::kReview) > name > K(Keyword::kIs) > values > -text > body];
const auto excepting =
    Node(Kind::kRule)[Mark(Keyword::kException) > name > K(Keyword::kBy) > code > -text > body];
const auto informing = Node(
    Kind::kRule)[Mark(Keyword::kInform) > name > Phrase("`to`")[addressee] > -text > body];
const auto flagging = Node(Kind::kRule)[Mark(Keyword::kFlag) > name > level > -text > body];
const auto unmodeled = Node(Kind::kRule)[Mark(Keyword::kUnmodeled) > name > text > body];

const auto toggle = Node(Kind::kToggle)
    [(Mark(Keyword::kSuspend) | Mark(Keyword::kUnenforced)) > names > span > body];
const auto suppress = Node(Kind::kSuppress)
    [K(Keyword::kSuppress) > code > K(Keyword::kUntil) > date > text];

const auto rule_declaration_def = classifying | removing | requiring | plain | reviewing |
                                  excepting | informing | flagging | unmodeled | toggle | suppress;

}  // namespace

BOOST_SPIRIT_DEFINE(rule_declaration)
BOOST_SPIRIT_INSTANTIATE(RuleDeclarationRule, Iterator, Context)

}  // namespace licet::syntax::grammar
