#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <set>
#include <string>
#include <vector>

namespace licet::eval {
namespace {

Rules When(const std::string& condition) {
  return RulesOf("require r license { cite law effective from 2020-01-01\n"
                 "  each h in route dated by h.on\n  when " + condition + " }\n"
                 "review v is denial { cite law of r effective from 2020-01-01 }\n");
}

std::string Owners(const std::string& owners, bool complete) {
  return "to_party = { name = \"buyer\", seat = \"CN\", owners = { complete = " +
         std::string(complete ? "true" : "false") + ", items = [" + owners + "] } }";
}
const char kSixty[] =
    "{ listed = true, share = 35 }, { listed = true, share = 25 }, { listed = false, share = 40 }";

const char kListedShare[] =
    "(sum over o in h.to_party.owners where (o.listed) of (o.share) otherwise 0 percent)"
    " >= 50 percent";

std::string Of(const Rules& rules, const std::string& hop) {
  return OutcomeOf(rules, Export("2024-01-10", "", hop));
}

}  // namespace

TEST_CASE("shares that are known already prove what more owners could not undo") {
  const Rules rules = When(kListedShare);
  // 35 + 25 = 60 percent, however long the list is.
  CHECK(Of(rules, Owners(kSixty, false)) == "license_required");
  CHECK(Of(rules, Owners(kSixty, true)) == "license_required");
  CHECK(Of(rules, Owners("{ listed = true, share = 49.99 }", true)) == "no_license");
  CHECK(Of(rules, Owners("{ listed = true, share = 49.99 }", false)) == "undetermined");
  CHECK(Of(rules, Owners("{ listed = true, share = 50 }", true)) == "license_required");
}

TEST_CASE("of many parties each is asked about, by name, as if it were alone") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on\n"
      "  when p.seat is 'CN' }\n"
      "exception e by 'E' { cite law defeats r effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on when p.id is 'ID:1' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const auto decide = [&](int from, int to) {
    std::string parties;
    for (int i = from; i < to; ++i)
      parties += "[[party]]\nkey = \"p" + std::to_string(i) + "\"\n" +
                 (i % 3 == 1 ? "id = \"ID:2\"\n" : "") +
                 (i % 5 == 4 ? "seat = \"FR\"\n" : "");
    return Decide(rules, "parties_complete = true\n" + parties +
                             "[[hop]]\non = 2024-01-10\ndestination = \"CN\"\n"
                             "[[hop]]\non = 2024-02-10\ndestination = \"CN\"\n");
  };
  const auto asked = [](const Decision& decision) {
    std::set<std::string> all;
    for (const MissingFact& fact : decision.lines[0].missing)
      all.insert(fact.about + " " + fact.schema_path);
    return all;
  };
  std::set<std::string> alone;
  for (int i = 0; i < 12; ++i) alone.merge(asked(decide(i, i + 1)));
  CHECK(alone.contains("party `p2` party.seat"));
  CHECK(alone.contains("party `p2` party.id"));
  CHECK_FALSE(alone.contains("party `p1` party.id"));
  CHECK_FALSE(alone.contains("party `p4` party.seat"));
  CHECK(asked(decide(0, 12)) == alone);
}

TEST_CASE("an owner who may be listed counts for the upper end only") {
  const Rules rules = When(kListedShare);
  CHECK(Of(rules, Owners("{ share = 60 }", true)) == "undetermined");
  CHECK(Of(rules, Owners("{ share = 40 }, { share = 5 }", true)) == "no_license");
  CHECK(Of(rules, Owners("{ listed = true }", true)) == "undetermined");
  CHECK(Of(rules, Owners("", true)) == "no_license");
}

TEST_CASE("what is missing in a sum is asked for by its place, and an open list as a list") {
  const Rules rules = When(kListedShare);
  const Decision share = Decide(rules, Export("2024-01-10", "", Owners("{ listed = true }", true)));
  CHECK(MissingOf(share) == std::vector<std::string>{"route[0].to_party.owners[0].share"});
  CHECK(share.lines[0].missing[0].schema_path == "owner.share");
  const Decision open = Decide(
      rules, Export("2024-01-10", "", Owners("{ listed = true, share = 10 }", false)));
  CHECK(MissingOf(open) == std::vector<std::string>{"route[0].to_party.owners"});
  CHECK(open.lines[0].missing[0].schema_path == "party.owners");
  CHECK(open.lines[0].if_complete ==
        std::vector<std::string>{"if these are all the owners: no_license"});
}

TEST_CASE("max, min and count over open lists keep the end that stands") {
  const std::string list = "over o in h.to_party.owners where (o.listed)";
  const Rules max = When("(max " + list + " of (o.share) otherwise 0 percent) >= 30 percent");
  const Rules min = When("(min " + list + " of (o.share) otherwise 100 percent) >= 30 percent");
  const Rules count = When("(count " + list + ") >= 2");
  const std::string two = "{ listed = true, share = 30 }, { listed = true, share = 45 }";
  CHECK(Of(max, Owners(two, false)) == "license_required");
  CHECK(Of(min, Owners(two, false)) == "undetermined");
  CHECK(Of(min, Owners(two, true)) == "license_required");
  CHECK(Of(count, Owners(two, false)) == "license_required");
  CHECK(Of(max, Owners("{ listed = true, share = 10 }", false)) == "undetermined");
  CHECK(Of(max, Owners("{ listed = true, share = 10 }", true)) == "no_license");
  CHECK(Of(min, Owners("{ listed = true, share = 10 }", false)) == "no_license");
  CHECK(Of(count, Owners("{ listed = true }", false)) == "undetermined");
  CHECK(Of(count, Owners("{ listed = true }", true)) == "no_license");
  // Nothing qualifies: the `otherwise` stands.
  CHECK(Of(max, Owners("", true)) == "no_license");
  CHECK(Of(min, Owners("", true)) == "license_required");
}

TEST_CASE("some, every and no over open and complete lists") {
  const std::string of = " o in h.to_party.owners satisfies (o.listed)";
  const Rules some = When("some" + of);
  const Rules every = When("every" + of);
  const Rules no = When("no" + of);
  const std::string yes = "{ listed = true }";
  const std::string not_listed = "{ listed = false }";
  const std::string unknown = "{ share = 1 }";
  struct Row {
    std::string owners;
    bool complete;
    const char *some, *every, *no;
  };
  const char* const kT = "license_required";
  const char* const kF = "no_license";
  const char* const kU = "undetermined";
  const std::vector<Row> rows = {
      {"", true, kF, kT, kT},
      {"", false, kU, kU, kU},
      {yes, true, kT, kT, kF},
      {yes, false, kT, kU, kF},
      {not_listed, true, kF, kF, kT},
      {not_listed, false, kU, kF, kU},
      {unknown, true, kU, kU, kU},
      {yes + "," + not_listed, false, kT, kF, kF},
      {yes + "," + unknown, true, kT, kU, kF},
      {not_listed + "," + unknown, true, kU, kF, kU},
  };
  for (const Row& row : rows) {
    CAPTURE(row.owners, row.complete);
    CHECK(Of(some, Owners(row.owners, row.complete)) == row.some);
    CHECK(Of(every, Owners(row.owners, row.complete)) == row.every);
    CHECK(Of(no, Owners(row.owners, row.complete)) == row.no);
  }
}

TEST_CASE("a rule over parties has one more instance while the list is open") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on\n  when p.seat is 'CN' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const std::string buyer = "to_party = { name = \"buyer\", seat = \"FR\" }\n";
  const std::string scenario = "[item]\nkind = \"ic\"\n" + Hop("2024-01-10", buyer);
  const Decision open = Decide(rules, scenario);
  CHECK(RangeOf(open) == "no_license..license_required");
  CHECK(MissingOf(open) == std::vector<std::string>{"route[0].parties"});
  CHECK(open.lines[0].if_complete ==
        std::vector<std::string>{"if these are all the parties: no_license"});
  CHECK(open.lines[0].because[0].party == "a party not named");
  CHECK(OutcomeOf(rules, "parties_complete = true\n" + scenario) == "no_license");
  const std::string cn = "[item]\nkind = \"ic\"\n" + Hop("2024-01-10");
  const Decision settled = Decide(rules, cn);
  CHECK(ToString(settled.outcome) == "license_required");
  CHECK(settled.lines[0].because[0].party == "buyer");
  CHECK(settled.lines[0].missing.empty());
}

TEST_CASE("a party that was not named may exist, and may not") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on when h.destination is 'CN' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  const std::string nobody = "[item]\nkind = \"ic\"\n" +
                             Hop("2024-01-10", "to_party = { state = \"unknown\" }");
  const Decision decision = Decide(rules, nobody);
  CHECK(RangeOf(decision) == "no_license..license_required");
  CHECK(MissingOf(decision) == std::vector<std::string>{"route[0].parties"});
}

TEST_CASE("nobody knows how many more there are in an open list") {
  const Rules rules = When(
      "(sum over o in h.to_party.owners of (o.share) otherwise 0 percent) >= 150 percent");
  CHECK(Of(rules, Owners("{ share = 10 }", false)) == "undetermined");
  CHECK(Of(rules, Owners("{ share = 10 }", true)) == "no_license");
}

TEST_CASE("what no other party could change is settled although the list is open") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route, each p in h.parties dated by h.on\n"
      "  when h.destination is 'FR' and p.seat is 'CN' }\n"
      "review v is denial { cite law of r effective from 2020-01-01 }\n");
  CHECK(OutcomeOf(rules, "[item]\nkind = \"ic\"\n" + Hop("2024-01-10")) == "no_license");
}

TEST_CASE("a route that may hold more events is never settled by those that are named") {
  const Rules rules = When("h.destination is 'CN'");
  const std::string named = "origin = \"US\", destination = \"FR\", on = 2024-01-10, activity = "
                            "\"export\"";
  const auto scenario = [&](bool complete) {
    return "route = { complete = " + std::string(complete ? "true" : "false") + ", items = [ { " +
           named + " } ] }\n[item]\nkind = \"ic\"\n";
  };
  CHECK(OutcomeOf(rules, scenario(true)) == "no_license");
  const Decision open = Decide(rules, scenario(false));
  CHECK(RangeOf(open) == "no_license..license_required");
  CHECK(MissingOf(open) == std::vector<std::string>{"route"});
  const Decision unstated = Decide(rules, "[item]\nkind = \"ic\"\n");
  CHECK(RangeOf(unstated) == "no_license..license_required");
}

TEST_CASE("first and last of a route are the ends of it, if the route is complete") {
  const Rules rules =
      When("(last of route).destination is 'CN' and (first of route).origin is 'US'");
  const std::string hops = Hop("2024-01-10", "destination = \"FR\"") +
                           Hop("2024-01-11", "origin = \"FR\"");
  CHECK(OutcomeOf(rules, "parties_complete = true\n[item]\nkind = \"ic\"\n" + hops) ==
        "license_required");
  const Rules reversed = When("(first of route).destination is 'CN'");
  CHECK(OutcomeOf(reversed, "parties_complete = true\n[item]\nkind = \"ic\"\n" + hops) ==
        "no_license");
}

}  // namespace licet::eval
