#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <string>
#include <vector>

namespace licet::eval {
namespace {

const char kReview[] = "review v is denial { cite law of r effective from 2020-01-01 }\n";

Rules Require(const std::string& span, const std::string& more = "",
              const std::string& source = "law") {
  return RulesOf("require r license { cite " + source + " effective " + span +
                 " each h in route dated by h.on when true }\n" + kReview + more);
}

Options DeJure() {
  Options options = Plain();
  options.view = View::kDeJure;
  return options;
}

std::string On(const Rules& rules, const std::string& day, const Options& options = Plain()) {
  return OutcomeOf(rules, Export(day), options);
}

const RuleTrace& TraceOfR(const Decision& decision, std::size_t hop = 0) {
  return decision.lines[0].alternatives[0].hops[hop].epochs[0].requirements[0].rule;
}

}  // namespace

TEST_CASE("a rule is in force from its first day to the day before `until`") {
  const Rules rules = Require("from 2022-10-21 until 2023-11-17");
  CHECK(On(rules, "2022-10-20") == "no_license");
  CHECK(On(rules, "2022-10-21") == "license_required");
  CHECK(On(rules, "2023-11-16") == "license_required");
  CHECK(On(rules, "2023-11-17") == "no_license");
  CHECK(TraceOfR(Decide(rules, Export("2022-10-20"))).not_in_force ==
        "in force only from 2022-10-21");
  CHECK(TraceOfR(Decide(rules, Export("2023-11-17"))).not_in_force == "ended 2023-11-17");
}

TEST_CASE("the enforced view waits for compliance, the printed one does not") {
  const Rules rules = Require("from 2025-01-13 comply 2025-05-15");
  CHECK(On(rules, "2025-05-14") == "no_license");
  CHECK(On(rules, "2025-05-15") == "license_required");
  CHECK(On(rules, "2025-01-12", DeJure()) == "no_license");
  CHECK(On(rules, "2025-01-13", DeJure()) == "license_required");
  CHECK(TraceOfR(Decide(rules, Export("2025-05-15"))).comply_from == "2025-05-15");
}

TEST_CASE("what was not published yet was not known") {
  // `late` is in force since 2024-01-01 and published on 2024-06-01.
  const Rules rules = Require("from 2024-01-01", "", "late");
  CHECK(On(rules, "2024-03-01", KnownAt("2024-05-31")) == "no_license");
  CHECK(On(rules, "2024-03-01", KnownAt("2024-06-01")) == "license_required");
  CHECK(TraceOfR(Decide(rules, Export("2024-03-01"), KnownAt("2024-05-31"))).not_in_force ==
        "published only on 2024-06-01, after 2024-05-31");
  // One visible source is enough.
  const Rules both = Require("from 2024-01-01", "", "late, law");
  CHECK(On(both, "2024-03-01", KnownAt("2024-05-31")) == "license_required");
}

TEST_CASE("an event after the knowledge date is judged by the law then known, and marked") {
  const Rules rules = Require("from 2025-01-01");
  const Decision decision = Decide(rules, Export("2025-02-01"), KnownAt("2024-05-31"));
  CHECK(ToString(decision.outcome) == "license_required");
  CHECK(decision.lines[0].alternatives[0].hops[0].after_known);
  CHECK_FALSE(Decide(rules, Export("2025-02-01"), KnownAt("2025-02-01"))
                  .lines[0].alternatives[0].hops[0].after_known);
}

TEST_CASE("suspension holds in both views, non-enforcement only in the enforced one") {
  const Rules suspended =
      Require("from 2024-01-01", "suspend r from 2025-11-10 until 2026-11-10 { cite law }\n");
  CHECK(On(suspended, "2025-11-09") == "license_required");
  CHECK(On(suspended, "2025-11-10") == "no_license");
  CHECK(On(suspended, "2026-11-09") == "no_license");
  CHECK(On(suspended, "2026-11-10") == "license_required");
  CHECK(On(suspended, "2025-11-10", DeJure()) == "no_license");
  CHECK(TraceOfR(Decide(suspended, Export("2025-11-10"))).not_in_force ==
        "suspended 2025-11-10 to 2026-11-10");
  const Rules unenforced =
      Require("from 2024-01-01", "unenforced r from 2025-05-13 { cite law note \"in print\" }\n");
  CHECK(On(unenforced, "2025-05-12") == "license_required");
  CHECK(On(unenforced, "2025-05-13") == "no_license");
  CHECK(On(unenforced, "2025-05-13", DeJure()) == "license_required");
  const RuleTrace trace = TraceOfR(Decide(unenforced, Export("2025-05-13")));
  CHECK(trace.not_in_force == "not enforced since 2025-05-13");
  CHECK(trace.notes == std::vector<std::string>{"in print"});
}

TEST_CASE("a suspension that was not published yet did not suspend") {
  const Rules rules = RulesOf(
      "source order { title \"Order\" cite \"3\" published 2025-11-12 effective 2025-11-10 }\n"
      "require r license { cite law effective from 2024-01-01\n"
      "  each h in route dated by h.on when true }\n" +
      std::string(kReview) + "suspend r from 2025-11-10 until 2026-11-10 { cite order }\n");
  CHECK(On(rules, "2025-11-11", KnownAt("2025-11-11")) == "license_required");
  CHECK(On(rules, "2025-11-11", KnownAt("2025-11-12")) == "no_license");
}

TEST_CASE("a newer rule ends the older one on its first day, for who knows of it") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2022-01-01\n"
      "  each h in route dated by h.on when true }\n" +
      std::string(kReview) +
      "require r2 license { cite late effective from 2024-01-01 supersedes r\n"
      "  each h in route dated by h.on when h.destination is 'FR' }\n"
      "review v2 is denial { cite late of r2 effective from 2024-01-01 }\n");
  CHECK(On(rules, "2023-12-31") == "license_required");
  CHECK(On(rules, "2024-01-01") == "no_license");
  CHECK(On(rules, "2024-01-01", KnownAt("2024-05-31")) == "license_required");
  CHECK(TraceOfR(Decide(rules, Export("2024-01-01"))).not_in_force ==
        "superseded by `r2` on 2024-01-01");
}

TEST_CASE("a successor that bites later leaves no day without a rule") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2022-01-01\n"
      "  each h in route dated by h.on when true }\n" +
      std::string(kReview) +
      "require r2 license { cite law effective from 2024-01-01 comply 2024-03-01 supersedes r\n"
      "  each h in route dated by h.on when true }\n"
      "review v2 is approval { cite law of r2 effective from 2024-01-01 }\n");
  CHECK(Decide(rules, Export("2024-02-01")).review.high == "denial");
  CHECK(Decide(rules, Export("2024-03-01")).review.high == "approval");
  CHECK(Decide(rules, Export("2024-02-01"), DeJure()).review.high == "approval");
}

TEST_CASE("each event is judged by the law of its own day") {
  const Rules rules = Require("from 2023-11-17");
  const std::string route = "parties_complete = true\n[item]\nkind = \"ic\"\n" +
                            Hop("2023-11-16") + Hop("2023-11-17");
  const Decision decision = Decide(rules, route);
  const auto& hops = decision.lines[0].alternatives[0].hops;
  CHECK(ToString(hops[0].outcome) == "no_license");
  CHECK(ToString(hops[1].outcome) == "license_required");
  CHECK(ToString(decision.outcome) == "license_required");
  CHECK(decision.lines[0].because[0].hop == 1);
  CHECK(OutcomeOf(rules, "parties_complete = true\n[item]\nkind = \"ic\"\n" +
                             Hop("2023-11-17") + Hop("2023-11-16")) == "license_required");
  Options options = Plain();
  options.law_of = Date::Parse("2023-11-16");
  CHECK(OutcomeOf(rules, route, options) == "no_license");
}

TEST_CASE("a day that is not exactly known is judged by every law it may fall under") {
  const Rules rules = Require("from 2023-11-17");
  CHECK(On(rules, "{ min = 2023-11-01, max = 2023-11-16 }") == "no_license");
  CHECK(On(rules, "{ min = 2023-11-17, max = 2023-12-01 }") == "license_required");
  const Decision across = Decide(rules, Export("{ min = 2023-11-01, max = 2023-12-01 }"));
  CHECK(RangeOf(across) == "no_license..license_required");
  CHECK(MissingOf(across) == std::vector<std::string>{"route[0].on"});
  const HopDecision& hop = across.lines[0].alternatives[0].hops[0];
  REQUIRE(hop.epochs.size() == 2);
  CHECK(hop.epochs[0].law_until == "2023-11-17");
  CHECK(hop.epochs[1].law_from == "2023-11-17");
  CHECK(hop.date == "between 2023-11-01 and 2023-12-01");
  const Decision unknown = Decide(rules, Export("{ state = \"unknown\" }"));
  CHECK(RangeOf(unknown) == "no_license..license_required");
  CHECK(MissingOf(unknown) == std::vector<std::string>{"route[0].on"});
}

TEST_CASE("within one stretch of law the day of the event is as narrow as it is known") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.notified + 25 days > h.on }\n" + std::string(kReview));
  const auto with = [&](const std::string& notified, const std::string& on) {
    return OutcomeOf(rules, Export(on, "", "notified = " + notified));
  };
  CHECK(with("2024-01-01", "2024-01-26") == "no_license");
  CHECK(with("2024-01-01", "2024-01-25") == "license_required");
  CHECK(with("2024-01-01", "{ min = 2024-01-26, max = 2024-03-01 }") == "no_license");
  CHECK(with("2024-01-01", "{ min = 2024-01-25, max = 2024-03-01 }") == "undetermined");
  CHECK(with("{ state = \"none\" }", "2024-01-01") == "no_license");
  CHECK(with("{ state = \"unknown\" }", "2024-01-01") == "undetermined");
}

TEST_CASE("months and years round as the rule says") {
  const Rules down = RulesOf(
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.notified + 1 months rounding down <= h.on }\n" + std::string(kReview));
  const Rules up = RulesOf(
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.notified + 1 months rounding up <= h.on }\n" + std::string(kReview));
  // 2024-01-31 and one month: 2024-02-29 or 2024-03-01.
  const std::string hop = "notified = 2024-01-31";
  CHECK(OutcomeOf(down, Export("2024-02-29", "", hop)) == "license_required");
  CHECK(OutcomeOf(up, Export("2024-02-29", "", hop)) == "no_license");
  CHECK(OutcomeOf(up, Export("2024-03-01", "", hop)) == "license_required");
}

TEST_CASE("thresholds have the value of the day") {
  const Rules rules = RulesOf(
      "threshold limit : TPP { from 2020-01-01 until 2024-01-01 = 4800 TPP cite law\n"
      "  from 2024-01-01 = 2400 TPP cite late }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.tpp >= limit }\n" + std::string(kReview));
  const auto on = [&](const std::string& day, const Options& options) {
    return OutcomeOf(rules, Export(day, "tpp = 3000"), options);
  };
  CHECK(on("2023-12-31", Plain()) == "no_license");
  CHECK(on("2024-01-01", Plain()) == "license_required");
  // The new value was not known yet, and the old one had ended.
  CHECK(on("2024-01-01", KnownAt("2024-05-31")) == "undetermined");
  const Check check =
      Decide(rules, Export("2024-01-01", "tpp = 3000"))
          .lines[0].alternatives[0].hops[0].epochs[0].requirements[0].rule.checks[0];
  CHECK(check.text == "item.tpp >= limit");
  CHECK(check.value == "3000 TPP");
  CHECK(check.against == "2400 TPP");
  CHECK(check.margin == "600 TPP above");
  CHECK(check.law == "`limit` since 2024-01-01, 2 Toy 2");
  CHECK(check.facts == std::vector<std::string>{"item.tpp"});
}

TEST_CASE("a value that is kept secret decides nothing, and no fact is missing for it") {
  const Rules rules = RulesOf(
      "threshold limit : TPP { from 2020-01-01 = unknown cite law }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.tpp >= limit }\n" + std::string(kReview));
  const Decision decision = Decide(rules, Export("2024-01-01", "tpp = 3000"));
  CHECK(RangeOf(decision) == "no_license..license_required");
  CHECK(MissingOf(decision).empty());
}

}  // namespace licet::eval
