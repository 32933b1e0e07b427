#include "explain/words.hpp"

#include "explain/layout.hpp"
#include "explain/parts.hpp"
#include "tests/support/catch.hpp"

namespace licet::explain {
namespace {

std::string Text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs.runs()) text += run.text;
  return text;
}

constexpr OutcomeRange kRequired{Level::kLicenseRequired, Level::kLicenseRequired};

TEST_CASE("a determined outcome names its review") {
  CHECK(Text(OutcomeWords(kRequired, {"case_by_case", "case_by_case", false, {}})) ==
        "license required — review: case by case");
  CHECK(Text(OutcomeWords(kRequired, {})) == "license required");
}

TEST_CASE("a review that is not settled is given with both ends") {
  CHECK(ReviewWords({"case_by_case", "denial", false, {}}) == "review: case by case to denial");
}

TEST_CASE("a conflict of reviews is said") {
  CHECK(ReviewWords({"denial", "denial", true, {}}) ==
        "review: denial (the review rules contradict each other; the stricter one counts)");
}

TEST_CASE("no license is always bound to the modeled rules and says why") {
  const OutcomeRange free{Level::kNoLicense, Level::kNoLicense};
  CHECK(Text(Headline(free, {}, Basis::kNotSubject)) ==
        "no license required by the modeled rules — the item is not subject to this jurisdiction");
}

TEST_CASE("a review is not named where no license is required") {
  const OutcomeRange free{Level::kNoLicense, Level::kNoLicense};
  CHECK(Text(OutcomeWords(free, {"denial", "denial", false, {}})) ==
        "no license required by the modeled rules");
}

TEST_CASE("an open outcome is given by its ends") {
  const OutcomeRange open{Level::kNoLicense, Level::kProhibited};
  CHECK(Text(OutcomeWords(open, {})) ==
        "undetermined — between \"no license required\" and \"prohibited\"");
  CHECK(ConservativeWords({Level::kNoLicense, Level::kLicenseRequired},
                          {"a_b", "c_d", false, {}}) == "license required, review: c d");
}

TEST_CASE("equal citations are given once") {
  const CitationText one{"s", "Title", "15 CFR 742.6", "(a)", ""};
  const CitationText other{"t", "Other title", "", "", ""};
  CHECK(CitationWords({one, other, one}) == "15 CFR 742.6, (a); Other title");
}

TEST_CASE("a digest is shortened after its scheme") {
  CHECK(ShortDigest("sha256:0123456789abcdef") == "0123456789ab");
  CHECK(ShortDigest("") == "");
}

TEST_CASE("sentences end once") {
  CHECK(Sentence("It is so") == "It is so.");
  CHECK(Sentence("Is it so?") == "Is it so?");
  CHECK(Sentence("It is so. ") == "It is so.");
}

TEST_CASE("the check that failed decides before one that is open") {
  Check open;
  open.truth = Truth::kUndetermined;
  open.text = "open";
  Check failed;
  failed.truth = Truth::kFalse;
  failed.text = "failed";
  Check held;
  held.truth = Truth::kTrue;
  CHECK(DecidingCheck({held, open, failed})->text == "failed");
  CHECK(DecidingCheck({held, open})->text == "open");
  CHECK(DecidingCheck({held}) == nullptr);
}

}  // namespace
}  // namespace licet::explain
