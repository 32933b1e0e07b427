#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace licet::eval {
namespace {

// One requirement, always met, with what the test sets against it.
Rules Against(const std::string& more) {
  return RulesOf(
      "classify c as 'X1' { cite law effective from 2020-01-01 when true }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when class 'X1' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n" + more);
}

std::string Of(const Rules& rules, const std::string& item) {
  return RangeOf(Decide(rules, Export("2024-01-10", item)));
}

constexpr char kFree[] = "no_license..no_license";
constexpr char kException[] = "exception_available..exception_available";
constexpr char kLicense[] = "license_required..license_required";

}  // namespace

TEST_CASE("an exception lifts a requirement if it is on offer and its terms are met") {
  const Rules rules = Against(
      "exception e by 'EX' { cite law defeats r effective from 2020-01-01\n"
      "  when item.a provided item.b ask \"Do b.\" }\n");
  const auto status = [&](const std::string& item) {
    const ExceptionTrace trace =
        Decide(rules, Export("2024-01-10", item)).lines[0].exceptions.at(0);
    return std::string(ToString(trace.status)) + "|" + trace.action + "|" + trace.why_not;
  };
  CHECK(Of(rules, "a = true\nb = true") == kException);
  CHECK(status("a = true\nb = true") == "available||");
  CHECK(Of(rules, "a = true\nb = false") == kLicense);
  CHECK(status("a = true\nb = false") == "action_needed|Do b.|");
  CHECK(Of(rules, "a = true") == "exception_available..license_required");
  CHECK(status("a = true") == "action_needed|Do b.|");
  CHECK(Of(rules, "a = false\nb = true") == kLicense);
  CHECK(status("a = false\nb = true") == "not_available||`item.a` is false");
  CHECK(Of(rules, "b = true") == "exception_available..license_required");
  CHECK(status("b = true") == "undetermined||");
}

TEST_CASE("a negation that fails is told by what holds") {
  const Rules rules = Against(
      "exception e by 'EX' { cite law defeats r effective from 2020-01-01\n"
      "  when not item.a and not (item.b) }\n");
  const auto why_not = [&](const std::string& item) {
    return Decide(rules, Export("2024-01-10", item)).lines[0].exceptions.at(0).why_not;
  };
  CHECK(why_not("a = true\nb = false") == "`item.a` is true");
  CHECK(why_not("a = false\nb = true") == "`item.b` is true");
}

TEST_CASE("an open exception asks for what would settle it") {
  const Rules rules = Against(
      "exception e by 'EX' { cite law defeats r effective from 2020-01-01\n"
      "  when item.a provided item.b }\n");
  const auto missing = [&](const std::string& item) {
    return MissingOf(Decide(rules, Export("2024-01-10", item)));
  };
  CHECK(missing("a = true") == std::vector<std::string>{"item.b"});
  CHECK(missing("b = true") == std::vector<std::string>{"item.a"});
  CHECK(missing("b = false").empty());
  CHECK(missing("a = true\nb = true").empty());
}

TEST_CASE("an exception that is not in force yet is listed with the day") {
  const Rules rules = Against(
      "exception e by 'EX' { cite law defeats r effective from 2024-04-04 when true }\n");
  const Decision decision = Decide(rules, Export("2024-01-10"));
  CHECK(ToString(decision.outcome) == "license_required");
  CHECK(decision.lines[0].exceptions.at(0).why_not == "in force only from 2024-04-04");
  CHECK(OutcomeOf(rules, Export("2024-04-04")) == "exception_available");
}

TEST_CASE("savings and exempts shield: no license, with that reason") {
  const Rules saving =
      Against("saving s { cite law shields { export } from r effective from 2020-01-01\n"
              "  when item.a }\n");
  CHECK(Of(saving, "a = true") == kFree);
  CHECK(Decide(saving, Export("2024-01-10", "a = true")).basis == Basis::kSaving);
  CHECK(Decide(saving, Export("2024-01-10", "a = true")).lines[0].savings.at(0).rule == "s");
  CHECK(Of(saving, "a = false") == kLicense);
  CHECK(Of(saving, "") == "no_license..license_required");
  const Rules exempt =
      Against("exempt x from r { cite law effective from 2020-01-01 when item.a }\n");
  CHECK(Of(exempt, "a = true") == kFree);
  CHECK(Decide(exempt, Export("2024-01-10", "a = true")).basis == Basis::kExempt);
  CHECK(Of(exempt, "") == "no_license..license_required");
}

TEST_CASE("a defeater that is defeated defeats nothing") {
  const Rules rules = Against(
      "exception e by 'EX' { cite law defeats r effective from 2020-01-01 when item.a }\n"
      "exception n by 'NOT' { cite law defeats e effective from 2020-01-01 when item.b }\n");
  CHECK(Of(rules, "a = true\nb = false") == kException);
  CHECK(Of(rules, "a = true\nb = true") == kLicense);
  CHECK(Of(rules, "a = true") == "exception_available..license_required");
  CHECK(Of(rules, "b = true") == kLicense);
  const Decision decision = Decide(rules, Export("2024-01-10", "a = true\nb = true"));
  CHECK(decision.lines[0].exceptions.at(0).why_not == "set aside by `n`");
}

TEST_CASE("a defeater stands against the instance with its own binders") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on when p.seat is 'CN' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n"
      "exception e by 'EX' { cite law defeats r effective from 2020-01-01\n"
      "  when p.id is 'FRIEND' }\n");
  const auto with = [&](const std::string& second) {
    return RangeOf(Decide(
        rules, "parties_complete = true\n[item]\nkind = \"ic\"\n" +
                   Hop("2024-01-10", "to_party = { id = \"FRIEND\", seat = \"CN\" }\nalso = [" +
                                         second + "]")));
  };
  CHECK(with("") == kException);
  CHECK(with("{ id = \"FRIEND\", seat = \"CN\", name = \"the other one\" }") == kException);
  CHECK(with("{ id = \"OTHER\", seat = \"CN\" }") == kLicense);
  CHECK(with("{ id = \"OTHER\", seat = \"FR\" }") == kException);
}

TEST_CASE("an exclusion takes a class away, and a class holds with its sub-classes") {
  const Rules rules = RulesOf(
      "classify c as 'X1.a' { cite law effective from 2020-01-01 when item.a }\n"
      "exclude x from c { cite law effective from 2020-01-01 when item.b }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when class 'X1' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  CHECK(Of(rules, "a = true\nb = false") == kLicense);
  CHECK(Of(rules, "a = true\nb = true") == kFree);
  CHECK(Of(rules, "a = true") == "no_license..license_required");
  CHECK(Of(rules, "a = false") == kFree);
  const Decision decision = Decide(rules, Export("2024-01-10", "a = false"));
  CHECK(decision.basis == Basis::kNotControlled);
  CHECK(decision.lines[0].classes.empty());
  const Decision held = Decide(rules, Export("2024-01-10", "a = true\nb = false"));
  REQUIRE(held.lines[0].classes.size() == 1);
  CHECK(held.lines[0].classes[0].code == "X1.a");
}

TEST_CASE("a presumption stands until it is rebutted") {
  const Rules rules = RulesOf(
      "presume p as 'X1' { cite law effective from 2020-01-01 when item.a\n"
      "  rebutted when item.b }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when class 'X1' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const char* const kOpen = "no_license..license_required";
  CHECK(Of(rules, "a = true\nb = false") == kLicense);
  CHECK(Of(rules, "a = true\nb = true") == kFree);
  CHECK(Of(rules, "a = true") == kLicense);
  CHECK(Of(rules, "a = false\nb = false") == kFree);
  CHECK(Of(rules, "a = false\nb = true") == kFree);
  CHECK(Of(rules, "a = false") == kFree);
  CHECK(Of(rules, "b = false") == kOpen);
  CHECK(Of(rules, "b = true") == kFree);
  CHECK(Of(rules, "") == kOpen);
}

TEST_CASE("a prohibition stands above every requirement, and only what names it helps") {
  const Rules rules = Against(
      "prohibit g { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.a }\n"
      "exception e by 'EX' { cite law defeats r effective from 2020-01-01 when true }\n"
      "saving s { cite law shields { export } from g effective from 2020-01-01 when item.b }\n");
  CHECK(Of(rules, "a = true\nb = false") == "prohibited..prohibited");
  CHECK(Of(rules, "a = true\nb = true") == kException);
  CHECK(Of(rules, "a = false\nb = false") == kException);
  CHECK(Of(rules, "b = false") == "exception_available..prohibited");
}

TEST_CASE("requirements bite only on what is subject to the jurisdiction") {
  const Rules rules = Against(
      "subject s1 { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.a }\n"
      "subject s2 { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.b }\n");
  CHECK(Of(rules, "a = false\nb = true") == kLicense);
  CHECK(Of(rules, "a = false") == "no_license..license_required");
  const Decision outside = Decide(rules, Export("2024-01-10", "a = false\nb = false"));
  CHECK(ToString(outside.outcome) == "no_license");
  CHECK(outside.basis == Basis::kNotSubject);
  CHECK(MissingOf(Decide(rules, Export("2024-01-10", "a = false"))) ==
        std::vector<std::string>{"item.b"});
}

TEST_CASE("an event is seen by the rules that name its kind") {
  const Rules rules = RulesOf(
      "classify c as 'X1' { cite law effective from 2020-01-01 when true }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  for { export reexport } when true }\n"
      "prohibit g { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  for { hold } when item.a }\n"
      "saving s { cite law shields { hold } from g effective from 2020-01-01 when item.b }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const auto decide = [&](const std::string& activity, const std::string& item) {
    return Decide(rules, Export("2024-01-10", item, "activity = " + activity));
  };
  CHECK(ToString(decide("\"export\"", "").outcome) == "license_required");
  CHECK(ToString(decide("\"transfer\"", "").outcome) == "no_license");
  CHECK(decide("\"transfer\"", "").basis == Basis::kNoRequirement);
  CHECK(ToString(decide("\"domestic\"", "").outcome) == "no_license");
  CHECK(ToString(decide("\"hold\"", "a = true\nb = false").outcome) == "prohibited");
  CHECK(decide("\"hold\"", "a = true\nb = true").basis == Basis::kSaving);
  CHECK(decide("\"hold\"", "a = false").basis == Basis::kLawfullyHeld);
  const Decision transfer = decide("\"transfer\"", "");
  const auto& requirements = transfer.lines[0].alternatives[0].hops[0].epochs[0].requirements;
  const auto r = std::find_if(requirements.begin(), requirements.end(),
                              [](const RequirementTrace& one) { return one.rule.rule == "r"; });
  REQUIRE(r != requirements.end());
  CHECK(r->rule.checks.at(0).text == "activity in { export reexport }");
  CHECK(r->rule.checks.at(0).truth == Truth::kFalse);
  CHECK(r->rule.checks.at(0).value == "transfer");
  const Decision open = decide("{ state = \"unknown\" }", "a = false");
  CHECK(RangeOf(open) == "no_license..license_required");
  CHECK(MissingOf(open) == std::vector<std::string>{"route[0].activity"});
}

TEST_CASE("the line takes its reason from the event that tells most") {
  const Rules rules = RulesOf(
      "classify c as 'X1' { cite law effective from 2023-01-01 when true }\n"
      "prohibit g { cite law effective from 2023-01-01 each h in route dated by h.on\n"
      "  for { hold } when item.a }\n");
  const Decision decision = Decide(
      rules, "parties_complete = true\n[item]\nkind = \"ic\"\na = false\n" + Hop("2022-06-01") +
                 Hop("2024-01-01", "activity = \"hold\""));
  const auto& hops = decision.lines[0].alternatives[0].hops;
  CHECK(hops[0].basis == Basis::kNotControlled);
  CHECK(hops[1].basis == Basis::kLawfullyHeld);
  CHECK(decision.basis == Basis::kLawfullyHeld);
}

}  // namespace licet::eval
