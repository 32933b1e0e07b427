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

TEST_CASE("names in backticks become code, a stray backtick does not") {
  CHECK(Ticked("by `c_a` on").runs() ==
        std::vector<Run>{{"by ", Tone::kPlain}, {"c_a", Tone::kCode}, {" on", Tone::kPlain}});
  CHECK(Ticked("a`b").runs() == std::vector<Run>{{"a`b", Tone::kPlain}});
}

TEST_CASE("what the text of a check says already is not said again") {
  Check check;
  check.text = "item.kind in { computer assembly }";
  check.value = "ic";
  check.against = "{ assembly computer }";
  CHECK(Text(CheckWords(check)) == "item.kind in { computer assembly }: ic");
  check.text = "h.destination is not 'US'";
  check.value = "MY";
  check.against = "US";
  CHECK(Text(CheckWords(check)) == "h.destination is not 'US': MY");
  check.text = "h.notified_on + 25 days <= h.on";
  check.value = "unknown";
  check.against = "2023-11-17";
  CHECK(Text(CheckWords(check)) == "h.notified_on + 25 days <= h.on: unknown against 2023-11-17");
}

TEST_CASE("an unknown fact has no source") {
  Check check;
  check.text = "item.us_origin";
  check.value = "unknown";
  check.origin = "stated";
  CHECK(Text(CheckInFull(check)) == "item.us_origin: unknown");
}

}  // namespace
}  // namespace licet::explain
