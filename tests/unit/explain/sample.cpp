#include "sample.hpp"

#include <utility>

namespace licet::explain {
namespace {

constexpr OutcomeRange kFree{Level::kNoLicense, Level::kNoLicense};
constexpr OutcomeRange kRequired{Level::kLicenseRequired, Level::kLicenseRequired};
constexpr OutcomeRange kOpen{Level::kNoLicense, Level::kLicenseRequired};

Date Day(int year, int month, int day) { return Date::FromCivil(year, month, day).value(); }

CitationText Ccl(std::string pinpoint) {
  return {"ccl", "ECCN 3A090", "15 CFR 774 Supp. 1", std::move(pinpoint),
          "https://example.org/ccl"};
}
CitationText Part742() {
  return {"part742", "Regional stability controls", "15 CFR 742.6", "(a)(6)(iii)", ""};
}

RuleTrace UpperTier() {
  RuleTrace rule;
  rule.rule = "c_a";
  rule.kind = "classify";
  rule.title = "upper tier";
  rule.code = "3A090.a";
  rule.truth = rule.effective = Truth::kTrue;
  rule.explanation = "TPP 4992 TPP against 4800 TPP";
  Check check;
  check.text = "item.tpp >= tpp_high";
  check.truth = Truth::kTrue;
  check.value = "4992 TPP";
  check.against = "4800 TPP";
  check.margin = "192 TPP above";
  check.facts = {"item.tpp"};
  check.origin = "catalog `a800`";
  check.law = "tpp_high since 2023-11-17, 15 CFR 774 Supp. 1";
  rule.checks = {check};
  rule.citations = {Ccl("3A090.a")};
  rule.in_force_from = "2023-11-17";
  rule.place = "us-ear/classes.licet:10";
  return rule;
}

RuleTrace Destination() {
  RuleTrace rule;
  rule.rule = "r_dest";
  rule.kind = "require";
  rule.title = "destination-based requirement";
  rule.truth = rule.effective = Truth::kTrue;
  rule.explanation = "CN is in D:1, D:4 or D:5 on 2023-11-17.";
  Check check;
  check.text = "h.destination in restricted";
  check.truth = Truth::kTrue;
  check.value = "CN";
  rule.checks = {check};
  rule.citations = {Part742()};
  rule.in_force_from = "2023-11-17";
  return rule;
}

ExceptionTrace Notified() {
  ExceptionTrace trace;
  trace.rule.rule = "e_nac";
  trace.rule.kind = "exception";
  trace.rule.title = "Notified Advanced Computing";
  trace.rule.code = "NAC";
  trace.rule.truth = Truth::kFalse;
  trace.rule.citations = {{"part740", "NAC and ACA", "15 CFR 740.8", "", ""}};
  trace.status = ExceptionStatus::kActionNeeded;
  trace.action = "Notify BIS at least 25 days before shipment.";
  trace.against = {"r_dest"};
  return trace;
}

ExceptionTrace NotYetInForce() {
  ExceptionTrace trace;
  trace.rule.rule = "e_aca";
  trace.rule.code = "ACA";
  trace.rule.kind = "exception";
  trace.rule.not_in_force = "in force only from 2024-04-04";
  return trace;
}

HopDecision ToChina() {
  HopDecision hop;
  hop.label = "export US → CN on 2023-11-17, Seller → Buyer";
  hop.activity = "export";
  hop.date = "2023-11-17";
  hop.outcome = kRequired;
  hop.review = {"presumption_of_denial", "presumption_of_denial", false, {"v_deny"}};
  EpochTrace epoch;
  epoch.law_from = "2023-11-17";
  epoch.law_until = "2024-03-15";
  epoch.law_date = Day(2023, 11, 17);
  epoch.classes = {{"3A090.a", Truth::kTrue, {UpperTier()}}};
  epoch.requirements = {{Destination(), kRequired, hop.review}};
  epoch.exceptions = {Notified(), NotYetInForce()};
  epoch.outcome = kRequired;
  epoch.review = hop.review;
  hop.epochs = {epoch};
  return hop;
}

Decision Empty(std::string scenario) {
  Decision decision;
  decision.scenario = std::move(scenario);
  decision.pack = {
      "us.ear", "US EAR", "US", "BIS", "sha256:4be1c07a2f13aa55bb66cc77dd88ee99", Day(2026, 10, 4)};
  decision.known_at = Day(2026, 10, 4);
  decision.view = "enforced";
  decision.engine = "licet 0.1.0";
  return decision;
}

void AddLine(Decision& decision, LineDecision line, std::vector<HopDecision> hops) {
  for (const HopDecision& hop : hops) {
    line.outcome = Join(line.outcome, hop.outcome);
    if (!hop.review.high.empty()) line.review = hop.review;
  }
  if (line.outcome == kFree) line.basis = hops.front().basis;
  line.alternatives = {{"", std::move(hops), line.outcome, line.review, line.basis}};
  decision.outcome = line.outcome;
  decision.review = line.review;
  decision.basis = line.basis;
  decision.lines = {std::move(line)};
}

}  // namespace

Decision SampleDecision() {
  Decision decision = Empty("A800 on the day of the rule");
  LineDecision line;
  line.name = "line 1";
  line.item = "A800";
  line.quantity = "512";
  line.because = {{"r_dest",
                   "destination-based requirement",
                   0,
                   "",
                   "CN is in D:1, D:4 or D:5 on 2023-11-17.",
                   Truth::kTrue,
                   {Part742()},
                   "",
                   "2023-11-17"}};
  line.exceptions = {Notified()};
  line.unconfirmed = {{"source `part740`", "read in a secondary source", false}};
  line.not_modeled = {{"u_usp", "activities of U.S. persons", Truth::kUndetermined, {}}};
  AddLine(decision, std::move(line), {ToChina()});
  return decision;
}

Decision FreeDecision() {
  Decision decision = Empty("A800 in spring 2023");
  LineDecision line;
  line.name = "line 1";
  line.item = "A800";
  line.quantity = "512";
  HopDecision hop;
  hop.label = "export US → CN on 2023-04-15, Seller → Buyer";
  hop.date = "2023-04-15";
  hop.basis = Basis::kNotControlled;
  EpochTrace epoch;
  epoch.law_date = Day(2023, 4, 15);
  epoch.basis = Basis::kNotControlled;
  RuleTrace first;
  first.rule = "c_2022";
  first.kind = "classify";
  first.title = "as first issued";
  first.code = "3A090";
  Check passed;
  passed.text = "item.kind is ic";
  passed.truth = Truth::kTrue;
  Check failed;
  failed.text = "item.io_bandwidth >= io_2022";
  failed.truth = Truth::kFalse;
  failed.value = "400 GB/s";
  failed.against = "600 GB/s";
  failed.margin = "200 GB/s below";
  first.checks = {passed, failed};
  first.citations = {{"fr_2022", "", "87 FR 62186", "", ""}};
  RuleTrace later = UpperTier();
  later.truth = later.effective = Truth::kFalse;
  later.not_in_force = "in force only from 2023-11-17";
  epoch.classes = {{"3A090", Truth::kFalse, {first}}, {"3A090.a", Truth::kFalse, {later}}};
  hop.epochs = {epoch};
  AddLine(decision, std::move(line), {hop});
  return decision;
}

Decision OpenDecision() {
  Decision decision = Empty("Through Malaysia");
  LineDecision line;
  line.name = "line 1";
  line.item = "H100";
  line.quantity = "50000";
  HopDecision first;
  first.label = "export US → MY on 2024-06-01";
  first.date = "2024-06-01";
  first.basis = Basis::kNoRequirement;
  HopDecision second = first;
  second.index = 1;
  second.label = "reexport MY → SG on 2024-07-01";
  second.basis = Basis::kNone;
  second.outcome = kOpen;
  second.review = {"presumption_of_denial", "presumption_of_denial", false, {"v_deny"}};
  line.because = {{"r_parent",
                   "headquarters-based requirement",
                   1,
                   "Buyer",
                   "The ultimate parent of Buyer is in unknown",
                   Truth::kUndetermined,
                   {Part742()},
                   ""}};
  line.missing = {{"route[1].to_party.parent_hq", "party.parent_hq",
                   "Where is the ultimate parent headquartered?", "registry extract", 5, false}};
  line.if_complete = {"if these are all the parties: no_license"};
  line.flags = {{"f_transit",
                 "medium",
                 "new customer in a transshipment hub",
                 "Ask who will use the parts",
                 Truth::kTrue,
                 {}}};
  AddLine(decision, std::move(line), {first, second});
  return decision;
}

}  // namespace licet::explain
