#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include "eval/review.hpp"

#include <string>
#include <vector>

namespace licet::eval {
namespace {

Rules With(const std::string& reviews) {
  return RulesOf("require r license { cite law effective from 2020-01-01 each h in route\n"
                 "  dated by h.on when true }\n" + reviews);
}

std::string ReviewOf(const Rules& rules, const std::string& item, const std::string& hop = "") {
  const ReviewRange review = Decide(rules, Export("2024-01-10", item, hop)).review;
  return review.low + ".." + review.high + (review.conflict ? " conflict" : "");
}

const char kWhenA[] =
    "review v_a is denial { cite law of r effective from 2020-01-01 when item.a }\n";
const char kWhenB[] =
    "review v_b is approval { cite law of r effective from 2020-01-01 when item.b }\n";

}  // namespace

TEST_CASE("the review of a license is what the rules about it say") {
  const Rules rules = With(std::string(kWhenA) +
                           "review v_b is approval { cite law of r effective from 2020-01-01\n"
                           "  when not item.a }\n");
  CHECK(ReviewOf(rules, "a = true") == "denial..denial");
  CHECK(ReviewOf(rules, "a = false") == "approval..approval");
  // Nobody looks into the conditions: if neither held, no policy would be stated.
  CHECK(ReviewOf(rules, "") == "..denial");
  const Decision open = Decide(rules, Export("2024-01-10"));
  CHECK(ToString(open.outcome) == "license_required");
  CHECK(MissingOf(open) == std::vector<std::string>{"item.a"});
}

TEST_CASE("two unordered answers are a conflict: the stricter one, marked") {
  const Rules rules = With(std::string(kWhenA) + kWhenB);
  CHECK(ReviewOf(rules, "a = true\nb = true") == "denial..denial conflict");
  CHECK(ReviewOf(rules, "a = true\nb = false") == "denial..denial");
  CHECK(ReviewOf(rules, "a = false\nb = false") == "..");
  const ReviewRange review = Decide(rules, Export("2024-01-10", "a = true\nb = true")).review;
  CHECK(review.rules == std::vector<std::string>{"v_a", "v_b"});
}

TEST_CASE("equal answers add up and are no conflict") {
  const Rules rules = With(
      std::string(kWhenA) +
      "review v_b is denial { cite law of r effective from 2020-01-01 when item.b }\n");
  CHECK(ReviewOf(rules, "a = true\nb = true") == "denial..denial");
}

TEST_CASE("a review that is over another takes its place") {
  const Rules rules = With(std::string(kWhenA) +
                           "review v_c is case_by_case { cite law of r over v_a\n"
                           "  effective from 2020-01-01 when item.b }\n");
  CHECK(ReviewOf(rules, "a = true\nb = true") == "case_by_case..case_by_case");
  CHECK(ReviewOf(rules, "a = true\nb = false") == "denial..denial");
  // One of both stands whatever `b` is; without `a` perhaps none.
  CHECK(ReviewOf(rules, "a = true") == "case_by_case..denial");
  CHECK(ReviewOf(rules, "b = true") == "case_by_case..case_by_case");
  CHECK(ReviewOf(rules, "b = false") == "..denial");
  CHECK(ReviewOf(rules, "") == "..denial");
}

TEST_CASE("a review that the law leaves open keeps both ends") {
  const Rules rules = With(
      "review v is approval or case_by_case { cite law of r effective from 2020-01-01 }\n");
  CHECK(ReviewOf(rules, "") == "approval..case_by_case");
  CHECK(MissingOf(Decide(rules, Export("2024-01-10"))).empty());
}

TEST_CASE("of several requirements the strictest review counts") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when true }\n"
      "require q license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.a }\n"
      "review v is approval { cite law of r effective from 2020-01-01 }\n"
      "review w is denial { cite law of q effective from 2020-01-01 }\n");
  CHECK(ReviewOf(rules, "a = true") == "denial..denial");
  CHECK(ReviewOf(rules, "a = false") == "approval..approval");
  CHECK(ReviewOf(rules, "") == "approval..denial");
}

TEST_CASE("joining reviews does not depend on the order") {
  const std::vector<Review> reviews = {
      {},
      {true, true, 1, 1, false, {"a"}},
      {true, true, 2, 3, false, {"b"}},
      {true, false, 1, 3, true, {"c"}},
      {true, false, 2, 2, false, {"d"}},
  };
  const auto same = [](const Review& a, const Review& b) {
    return a.any == b.any && a.certain == b.certain && a.low == b.low && a.high == b.high &&
           a.conflict == b.conflict && a.rules == b.rules;
  };
  for (const Review& a : reviews) {
    CHECK(same(Join(a, a), a));
    for (const Review& b : reviews) {
      CHECK(same(Join(a, b), Join(b, a)));
      for (const Review& c : reviews) CHECK(same(Join(Join(a, b), c), Join(a, Join(b, c))));
    }
  }
}

namespace {

const char kLetter[] =
    "inform l to 'ID:1' received 2024-03-01 { cite late effective from 2024-03-01\n"
    "  each h in route dated by h.on when h.destination is 'CN'\n"
    "  requires license review denial }\n";

}  // namespace

TEST_CASE("a letter binds the party that it names, from the day on which it was received") {
  const Rules rules = RulesOf(kLetter);
  const auto from = [&](const std::string& sender, const std::string& day,
                        const Options& options) {
    return Decide(rules, Export(day, "", "from_party = " + sender), options);
  };
  const std::string addressee = "{ name = \"a\", id = \"ID:1\" }";
  // `late` was published on 2024-06-01 only: the one who has the letter knows it before.
  CHECK(ToString(from(addressee, "2024-03-01", KnownAt("2024-03-01")).outcome) ==
        "license_required");
  CHECK(from(addressee, "2024-03-01", KnownAt("2024-03-01")).review.low == "denial");
  CHECK(ToString(from(addressee, "2024-02-29", Plain()).outcome) == "no_license");
  CHECK(ToString(from(addressee, "2024-03-01", KnownAt("2024-02-29")).outcome) == "no_license");
  CHECK(ToString(from("{ name = \"b\", id = \"ID:2\" }", "2024-03-01", Plain()).outcome) ==
        "no_license");
}

TEST_CASE("a letter may bind a sender whom nobody knows") {
  const Rules rules = RulesOf(kLetter);
  for (const char* sender : {"{ state = \"unknown\" }", "{ name = \"c\" }"}) {
    const Decision decision = Decide(
        rules, Export("2024-03-01", "", "from_party = " + std::string(sender)));
    CHECK(RangeOf(decision) == "no_license..license_required");
    CHECK(MissingOf(decision) == std::vector<std::string>{"route[0].from_party.id"});
    CHECK(decision.lines[0].missing[0].schema_path == "party.id");
  }
  CHECK(OutcomeOf(rules, Export("2024-03-01", "",
                                "destination = \"FR\"\nfrom_party = { state = \"unknown\" }")) ==
        "no_license");
}

TEST_CASE("a letter may permit") {
  const Rules rules = With(
      "review v is denial { cite law of r effective from 2020-01-01 }\n"
      "exception e by 'LETTER' { cite law defeats r effective from 2020-01-01\n"
      "  to 'ID:1' received 2024-01-01 when true }\n");
  const auto from = [&](const std::string& sender) {
    return RangeOf(Decide(rules, Export("2024-01-10", "", "from_party = " + sender)));
  };
  CHECK(from("{ id = \"ID:1\" }") == "exception_available..exception_available");
  CHECK(from("{ id = \"ID:2\" }") == "license_required..license_required");
  CHECK(from("{ name = \"c\" }") == "exception_available..license_required");
}

}  // namespace licet::eval
