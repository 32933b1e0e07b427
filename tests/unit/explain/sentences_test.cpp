#include "licet/explanation.hpp"
#include "sample.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace licet::explain {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

const RenderOptions kShort{Detail::kShort, false, 0};
const RenderOptions kFull{Detail::kFull, false, 0};

TEST_CASE("the short answer begins with the outcome in plain words") {
  const std::string text = RenderText(SampleDecision(), kShort);
  CHECK_THAT(text, StartsWith("A800 on the day of the rule\n"
                              "512 × A800: license required — review: presumption of denial\n"));
}

TEST_CASE("the short answer names rule, reason, day and law") {
  const std::string text = RenderText(SampleDecision(), kShort);
  CHECK_THAT(text, Contains("Export US → CN on 2023-11-17, Seller → Buyer:"));
  CHECK_THAT(text, Contains("Destination-based requirement (r_dest): CN is in D:1, D:4 or D:5 on "
                            "2023-11-17. [in force since 2023-11-17; 15 CFR 742.6, (a)(6)(iii)]"));
  CHECK_THAT(text, Contains("Classified 3A090.a by Upper tier (c_a): "));
}

TEST_CASE("an exception says what to do") {
  CHECK_THAT(
      RenderText(SampleDecision(), kShort),
      Contains("NAC, Notified Advanced Computing (e_nac): available if you act. Notify BIS at "
               "least 25 days before shipment. (15 CFR 740.8)"));
}

TEST_CASE("an exception that is not available is only named in the short answer") {
  Decision decision = SampleDecision();
  decision.lines[0].exceptions[0].status = ExceptionStatus::kNotAvailable;
  decision.lines[0].exceptions[0].why_not = "a long story";
  const std::string text = RenderText(decision, kShort);
  CHECK_THAT(text, Contains("Considered and not available: NAC"));
  CHECK_THAT(text, !Contains("a long story"));
}

TEST_CASE("one question about many parties is asked once, with some of their names") {
  Decision decision = OpenDecision();
  LineDecision& line = decision.lines[0];
  const LineDecision::Reason reason = line.because.front();
  line.missing.clear();
  line.because.clear();
  for (std::uint32_t i = 0; i < 250; ++i) {
    const std::string name = "p" + std::to_string(1000 + i);
    line.missing.push_back({"route[1].parties[" + std::to_string(i) + "].hq", "party.hq",
                            "Where is it run from?", "extract", 2, false, "party `" + name + "`",
                            1});
    line.because.push_back(reason);
    line.because.back().party = name;
  }
  const std::string text = RenderText(decision, kShort);
  CHECK_THAT(text, Contains("1. 250 parties (p1000, p1001, p1002 and 247 more): Where is it run "
                            "from? (party.hq; evidence: extract)\n"));
  CHECK_THAT(text, Contains("(r_parent) may apply in the same way for 247 more: p1003, p1004, "
                            "p1005 and 244 others\n"));
  CHECK(std::count(text.begin(), text.end(), '\n') < 40);
  line.missing.resize(2);
  CHECK_THAT(RenderText(decision, kShort),
             Contains("1. Party p1000: Where is it run from? (route[1].parties[0].hq; evidence: "
                      "extract)\n"));
}

TEST_CASE("an exception of which one rule is open is not called unavailable for another") {
  Decision decision = OpenDecision();
  ExceptionTrace open;
  open.rule.rule = "e_aca";
  open.rule.code = "ACA";
  open.status = ExceptionStatus::kUndetermined;
  ExceptionTrace refused = open;
  refused.rule.rule = "e_aca_transfer";
  refused.status = ExceptionStatus::kNotAvailable;
  ExceptionTrace other = refused;
  other.rule.code = "GOV";
  decision.lines[0].exceptions = {open, refused, other};
  CHECK_THAT(RenderText(decision, kShort), Contains("- Considered and not available: GOV\n"));
}

TEST_CASE("what only the law settles is said, with the rule") {
  Decision decision = OpenDecision();
  LineDecision& line = decision.lines[0];
  line.missing.clear();
  line.settled_only_by = {{"r_world", "rule `r_world`", "seen once", {}},
                          {"r_world",
                           "source `act`",
                           "told by nobody",
                           {{"part742", "", "15 CFR 742.6", "(a)(6)(iii)", ""}}}};
  const std::string text = RenderText(decision, kShort);
  CHECK_THAT(text, Contains("- Settled only by the law: seen once (rule r_world)\n"));
  CHECK_THAT(text, Contains("- Settled only by the law: told by nobody (source act, for rule "
                            "r_world; 15 CFR 742.6, (a)(6)(iii))\n"));
}

TEST_CASE("doubts and gaps stand behind the answer") {
  const std::string text = RenderText(SampleDecision(), kShort);
  CHECK_THAT(text, Contains("Unconfirmed: read in a secondary source (source part740)"));
  CHECK_THAT(text,
             Contains("- Not modeled, and may bear on this:\n    - activities of U.S. persons\n"));
  CHECK(text.find("Caveats") > text.find("Why"));
}

TEST_CASE("caveats of a short answer are counted beyond the first ones") {
  Decision decision = SampleDecision();
  decision.lines[0].not_modeled.clear();
  for (char name = 'a'; name < 'g'; ++name) {
    decision.lines[0].not_modeled.push_back({std::string(1, name), "", Truth::kTrue, {}});
  }
  const std::string text = RenderText(decision, kShort);
  CHECK_THAT(text, Contains("    - c\n    - and 3 more in the full explanation\n"));
  CHECK_THAT(RenderText(decision, kFull), Contains("    - f\n"));
}

TEST_CASE("no license says which condition failed and what came later") {
  const std::string text = RenderText(FreeDecision(), kShort);
  CHECK_THAT(text,
             Contains("512 × A800: no license required by the modeled rules — the item fits no "
                      "class that was controlled on that day"));
  CHECK_THAT(text,
             Contains("Not 3A090 (c_2022), because item.io_bandwidth >= io_2022 does not hold: "
                      "400 GB/s against 600 GB/s, 200 GB/s below (87 FR 62186)"));
  CHECK_THAT(text, Contains("Not in force on that day: 3A090.a (in force only from 2023-11-17)"));
}

TEST_CASE("an event that was judged by several days of law counts its requirements once") {
  Decision decision = FreeDecision();
  HopDecision& hop = decision.lines[0].alternatives[0].hops[0];
  hop.basis = Basis::kNoRequirement;
  RequirementTrace failing;
  failing.rule.truth = failing.rule.effective = Truth::kFalse;
  for (char name = 'a'; name < 'i'; ++name) {
    failing.rule.rule = std::string("r_") + name;
    hop.epochs[0].requirements.push_back(failing);
  }
  hop.epochs.push_back(hop.epochs[0]);
  const std::string text = RenderText(decision, kShort);
  const std::string counted = "and 4 more requirements that do not apply";
  REQUIRE_THAT(text, Contains(counted));
  CHECK(text.find(counted) == text.rfind(counted));
}

TEST_CASE("an answer of several lines that follows from their cases says so") {
  Decision decision = OpenDecision();
  decision.analysis.tier = Tier::kExact;
  decision.analysis.fast = decision.outcome;
  decision.outcome = {Level::kLicenseRequired, Level::kLicenseRequired};
  CHECK_THAT(RenderText(decision, kShort),
             Contains("Every case of the open facts gives the answer above."));
}

TEST_CASE("an open answer says what to ask and how to treat it until then") {
  const std::string text = RenderText(OpenDecision(), kShort);
  CHECK_THAT(text,
             Contains("Until it is settled, treat it as: license required, review: presumption "
                      "of denial"));
  CHECK_THAT(text, Contains("1. Where is the ultimate parent headquartered? "
                            "(route[1].to_party.parent_hq; evidence: registry extract)"));
  CHECK_THAT(text,
             Contains("If these are all the parties: no license required by the modeled rules."));
  CHECK_THAT(text,
             Contains("Headquarters-based requirement (r_parent) may apply, for Buyer; if so: "));
  CHECK_THAT(text,
             Contains("Medium: new customer in a transshipment hub. Ask who will use the parts."));
}

TEST_CASE("the chain shows each check with value, threshold, margin, origin and law") {
  CHECK_THAT(
      RenderText(SampleDecision(), kFull),
      Contains("yes: item.tpp >= tpp_high: 4992 TPP against 4800 TPP, 192 TPP above [catalog "
               "a800; tpp_high since 2023-11-17, 15 CFR 774 Supp. 1]"));
}

TEST_CASE("rules that are not in force are grouped in one line") {
  Decision decision = SampleDecision();
  ExceptionTrace other = decision.lines[0].alternatives[0].hops[0].epochs[0].exceptions[1];
  other.rule.rule = "e_other";
  decision.lines[0].alternatives[0].hops[0].epochs[0].exceptions.push_back(other);
  CHECK_THAT(
      RenderText(decision, kFull),
      Contains("Not in force on that day: e_aca and e_other (in force only from 2024-04-04)\n"));
}

TEST_CASE("the chain lists each source once") {
  const std::string text = RenderText(SampleDecision(), kFull);
  CHECK_THAT(text, Contains("- 15 CFR 774 Supp. 1: ECCN 3A090 https://example.org/ccl\n"));
  // What was not in force, or did not hold, is not a source of this answer.
  CHECK_THAT(text.substr(text.find("Sources")), !Contains("15 CFR 740.8"));
}

TEST_CASE("events of a route are a table in the file note") {
  CHECK_THAT(
      RenderMarkdown(OpenDecision(), kFull),
      Contains("| Event | What | Outcome |\n| --- | --- | --- |\n| Event 1 | export US → MY on "
               "2024-06-01 | **no license required by the modeled rules** |\n"));
}

TEST_CASE("several lines each have their own answer") {
  Decision decision = SampleDecision();
  decision.lines.push_back(FreeDecision().lines[0]);
  decision.lines[1].item = "L20";
  const std::string text = RenderText(decision, kShort);
  CHECK_THAT(text, Contains("A800 on the day of the rule\nlicense required"));
  CHECK_THAT(text, Contains("512 × A800\n  license required — review: presumption of denial"));
  CHECK_THAT(text, Contains("512 × L20\n  no license required by the modeled rules"));
}

TEST_CASE("a name that fits parts with different answers names them") {
  Decision decision = SampleDecision();
  auto& alternatives = decision.lines[0].alternatives;
  alternatives[0].part = "a100-pcie";
  alternatives.push_back(alternatives[0]);
  alternatives[1].part = "a100-sxm";
  alternatives[1].outcome = {Level::kNoLicense, Level::kNoLicense};
  const std::string text = RenderText(decision, kShort);
  CHECK_THAT(text, Contains("The name fits several parts, and the answer differs:\n"
                            "- a100-pcie: license required — review: presumption of denial\n"
                            "- a100-sxm: no license required by the modeled rules\n"));
}

TEST_CASE("equal sentences are said once") {
  Decision decision = FreeDecision();
  auto& epochs = decision.lines[0].alternatives[0].hops[0].epochs;
  epochs.push_back(epochs[0]);
  const std::string text = RenderText(decision, kShort);
  const std::size_t first = text.find("Not 3A090 (c_2022)");
  REQUIRE(first != std::string::npos);
  CHECK(text.find("Not 3A090 (c_2022)", first + 1) == std::string::npos);
}

TEST_CASE("a class that holds at some events only says at which") {
  Decision decision = SampleDecision();
  auto& hops = decision.lines[0].alternatives[0].hops;
  hops.push_back(FreeDecision().lines[0].alternatives[0].hops[0]);
  hops[1].index = 1;
  CHECK_THAT(RenderText(decision, kShort), Contains("- Event 1: Classified 3A090.a by"));
  CHECK_THAT(RenderText(SampleDecision(), kShort), Contains("- Classified 3A090.a by"));
}

TEST_CASE("a class that fails on another kind of condition is only named") {
  Decision decision = FreeDecision();
  auto& classes = decision.lines[0].alternatives[0].hops[0].epochs[0].classes;
  ClassTrace other = classes[0];
  other.code = "4A090";
  other.rules[0].checks.resize(1);
  other.rules[0].checks[0].truth = Truth::kFalse;
  classes.push_back(other);
  CHECK_THAT(RenderText(decision, kShort), Contains("Not 4A090 either, on other conditions"));
}

TEST_CASE("an explanation of a rule that is open is not stated as true") {
  Decision decision = SampleDecision();
  auto& rule = decision.lines[0].alternatives[0].hops[0].epochs[0].classes[0].rules[0];
  rule.truth = Truth::kUndetermined;
  const std::string text = RenderText(decision, kFull);
  CHECK_THAT(text, !Contains("TPP 4992 TPP against 4800 TPP.\n"));
}

TEST_CASE("an exception that is out of the question shows what fails") {
  Decision decision = SampleDecision();
  ExceptionTrace& notice = decision.lines[0].alternatives[0].hops[0].epochs[0].exceptions[0];
  notice.status = ExceptionStatus::kNotAvailable;
  Check failed;
  failed.text = "not item.datacenter";
  failed.truth = Truth::kFalse;
  failed.value = "true";
  Check held = failed;
  held.text = "class '3A090.a'";
  held.truth = Truth::kTrue;
  notice.rule.checks = {held, failed};
  const std::string text = RenderText(decision, kFull);
  CHECK_THAT(text, Contains("(e_nac): not available, against r_dest [15 CFR 740.8]\n"
                            "        - no: not item.datacenter: item.datacenter is true\n"));
  CHECK_THAT(text, !Contains("class '3A090.a'"));
}

TEST_CASE("large quantities are easy to read") {
  CHECK_THAT(RenderText(OpenDecision(), kShort), Contains("50,000 × H100: undetermined"));
}

TEST_CASE("no explanation says that something was cleared") {
  for (const Decision& decision : {SampleDecision(), FreeDecision(), OpenDecision()}) {
    CHECK_THAT(RenderText(decision, kFull), !Contains("cleared"));
    CHECK_THAT(RenderMarkdown(decision, kShort), !Contains("cleared"));
  }
}

TEST_CASE("clocks, view and digest close each answer") {
  CHECK_THAT(
      RenderText(SampleDecision(), kShort),
      EndsWith("us.ear 4be1c07a2f13, law as of 2026-10-04 · known at 2026-10-04 · view enforced "
               "· licet 0.1.0\n"));
}

}  // namespace
}  // namespace licet::explain
