#include "tests/support/catch.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <string>
#include <vector>

namespace licet::eval {
namespace {

const char kReview[] = "review v is denial { cite law of r effective from 2020-01-01 }\n";

std::vector<std::string> NotesOf(const Decision& decision) {
  std::vector<std::string> notes;
  for (const UnconfirmedNote& note : decision.lines[0].unconfirmed)
    notes.push_back(note.what + ": " + note.reason + (note.open ? " (open)" : ""));
  return notes;
}

std::vector<std::string> LawOf(const Decision& decision) {
  std::vector<std::string> all;
  for (const UnsettledLaw& law : decision.lines[0].settled_only_by)
    all.push_back(law.rule + ": " + law.what + ": " + law.reason);
  return all;
}

}  // namespace

TEST_CASE("an answer that only the law keeps open says which law") {
  const auto with = [](const std::string& text) {
    return RulesOf(text + std::string(kReview));
  };
  const std::string rule = "require r license { cite law effective from 2020-01-01\n"
                           "  each h in route dated by h.on\n";
  const Decision doubt = Decide(with("require r license { cite law effective from 2020-01-01\n"
                                     "  unconfirmed \"seen once\" each h in route dated by h.on\n"
                                     "  when h.destination is 'CN' }\n"),
                                Export("2024-01-10"));
  CHECK(LawOf(doubt) == std::vector<std::string>{"r: rule `r`: seen once"});
  CHECK(doubt.lines[0].settled_only_by[0].citations[0].cite == "1 Toy 1");
  CHECK(MissingOf(doubt).empty());
  const Decision source = Decide(with("require r license { cite rumor effective from 2020-01-01\n"
                                      "  each h in route dated by h.on when true }\n"),
                                 Export("2024-01-10"));
  CHECK(LawOf(source) == std::vector<std::string>{"r: source `rumor`: told by nobody"});
  const Decision secret =
      Decide(with("threshold limit : TPP { from 2020-01-01 = unknown cite law }\n" + rule +
                  "  when item.tpp >= limit }\n"),
             Export("2024-01-10", "modes = [{ tops = 100, bits = 8 }]"));
  CHECK(LawOf(secret) ==
        std::vector<std::string>{"r: threshold `limit` from 2020-01-01: its value is not public"});
  // What a fact settles is asked for; law that is settled is not named.
  const Decision fact = Decide(with(rule + "  when item.a }\n"), Export("2024-01-10"));
  CHECK(LawOf(fact).empty());
  CHECK(MissingOf(fact) == std::vector<std::string>{"item.a"});
}

TEST_CASE("law in doubt is named once no fact can clear it") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01 unconfirmed \"seen once\"\n"
      "  each h in route dated by h.on when item.a }\n" + std::string(kReview));
  const Decision open = Decide(rules, Export("2024-01-10"));
  CHECK(MissingOf(open) == std::vector<std::string>{"item.a"});
  CHECK(LawOf(open).empty());
  const Decision stated = Decide(rules, Export("2024-01-10", "a = true"));
  CHECK(RangeOf(stated) == "no_license..license_required");
  CHECK(LawOf(stated) == std::vector<std::string>{"r: rule `r`: seen once"});
}

TEST_CASE("doubt whether another rule reaches the item too is not worth a word") {
  const std::string doubtful =
      "subject rumor { cite law effective from 2020-01-01 unconfirmed \"seen once\"\n"
      "  each h in route dated by h.on when true }\n";
  const std::string rule = "require r license { cite law effective from 2020-01-01\n"
                           "  each h in route dated by h.on when true }\n" +
                           std::string(kReview);
  const Decision alone = Decide(RulesOf(doubtful + rule), Export("2024-01-10"));
  CHECK(NotesOf(alone) == std::vector<std::string>{"rule `rumor`: seen once (open)"});
  const Decision beside =
      Decide(RulesOf("subject sure { cite law effective from 2020-01-01\n"
                     "  each h in route dated by h.on when true }\n" +
                     doubtful + rule),
             Export("2024-01-10"));
  CHECK(NotesOf(beside).empty());
}

TEST_CASE("a rule in doubt gives both readings") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01 unconfirmed \"seen once\"\n"
      "  each h in route dated by h.on when h.destination is 'CN' }\n" + std::string(kReview));
  const Decision decision = Decide(rules, Export("2024-01-10"));
  CHECK(RangeOf(decision) == "no_license..license_required");
  CHECK(NotesOf(decision) == std::vector<std::string>{"rule `r`: seen once (open)"});
  // Where it could not apply anyway, its doubt is not worth a word.
  const Decision elsewhere = Decide(rules, Export("2024-01-10", "", "destination = \"FR\""));
  CHECK(ToString(elsewhere.outcome) == "no_license");
  CHECK(NotesOf(elsewhere).empty());
}

TEST_CASE("a doubt that is only noted decides as written and says so") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01 unconfirmed noted \"second hand\"\n"
      "  each h in route dated by h.on when true }\n" + std::string(kReview));
  const Decision decision = Decide(rules, Export("2024-01-10"));
  CHECK(ToString(decision.outcome) == "license_required");
  CHECK(NotesOf(decision) == std::vector<std::string>{"rule `r`: second hand"});
}

TEST_CASE("a rule is as sure as its surest visible source") {
  const auto cite = [](const std::string& sources) {
    return RulesOf("require r license { cite " + sources +
                   " effective from 2020-01-01\n"
                   "  each h in route dated by h.on when true }\n" + kReview);
  };
  CHECK(RangeOf(Decide(cite("rumor"), Export("2024-01-10"))) == "no_license..license_required");
  const Decision both = Decide(cite("rumor, law"), Export("2024-01-10"));
  CHECK(ToString(both.outcome) == "license_required");
  CHECK(NotesOf(both) == std::vector<std::string>{"source `rumor`: told by nobody"});
}

TEST_CASE("a suspension in doubt leaves open whether the rule holds") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01\n"
      "  each h in route dated by h.on when true }\n" +
      std::string(kReview) +
      "suspend r from 2024-01-01 until 2025-01-01 { cite law unconfirmed \"not printed\" }\n");
  CHECK(OutcomeOf(rules, Export("2023-12-31")) == "license_required");
  const Decision decision = Decide(rules, Export("2024-01-01"));
  CHECK(RangeOf(decision) == "no_license..license_required");
  CHECK(NotesOf(decision) == std::vector<std::string>{"suspension of `r`: not printed (open)"});
  CHECK(OutcomeOf(rules, Export("2025-01-01")) == "license_required");
}

TEST_CASE("a suspension with a note switches off and carries its note") {
  const Rules rules = RulesOf(
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.destination is 'CN' }\n" + std::string(kReview) +
      "suspend r from 2024-01-01 { cite law unconfirmed noted \"by press release\" }\n");
  const Decision decision = Decide(rules, Export("2024-01-01"));
  CHECK(ToString(decision.outcome) == "no_license");
  CHECK(NotesOf(decision) == std::vector<std::string>{"suspension of `r`: by press release"});
  CHECK(NotesOf(Decide(rules, Export("2024-01-01", "", "destination = \"FR\""))).empty());
}

TEST_CASE("a doubtful value of a threshold decides nothing") {
  const Rules rules = RulesOf(
      "threshold limit : TPP { from 2020-01-01 = 10 TPP cite law unconfirmed \"misprint?\" }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when item.tpp >= limit }\n" + std::string(kReview));
  const Decision decision = Decide(rules, Export("2024-01-01", "tpp = 3000"));
  CHECK(RangeOf(decision) == "no_license..license_required");
  CHECK(NotesOf(decision) ==
        std::vector<std::string>{"threshold `limit` from 2020-01-01: misprint? (open)"});
}

TEST_CASE("groups change on the day, for who knows of it, and print later") {
  const Rules rules = RulesOf(
      "group 'G' of country {\n"
      "  from 2020-01-01 = { 'CN' 'MY' } cite law\n"
      "  from 2024-01-01 add { 'FR' } cite late\n"
      "  from 2024-03-15 add { 'NI' } cite law\n"
      "  from 2025-11-07 printed 2026-02-03 remove { 'MY' } cite law }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.destination in group 'G' }\n" + std::string(kReview));
  const auto to = [&](const char* country, const char* day, const Options& options) {
    return OutcomeOf(rules, Export(day, "", "destination = \"" + std::string(country) + "\""),
                     options);
  };
  CHECK(to("NI", "2024-03-14", Plain()) == "no_license");
  CHECK(to("NI", "2024-03-15", Plain()) == "license_required");
  CHECK(to("CN", "2024-03-14", Plain()) == "license_required");
  CHECK(to("FR", "2024-02-01", KnownAt("2024-05-31")) == "no_license");
  CHECK(to("FR", "2024-02-01", KnownAt("2024-06-01")) == "license_required");
  CHECK(to("MY", "2025-11-06", Plain()) == "license_required");
  CHECK(to("MY", "2025-11-07", Plain()) == "no_license");
  Options printed = Plain();
  printed.view = View::kDeJure;
  CHECK(to("MY", "2025-11-07", printed) == "license_required");
  CHECK(to("MY", "2026-02-03", printed) == "no_license");
}

TEST_CASE("a change of a group in doubt touches only the codes that it names") {
  const Rules rules = RulesOf(
      "group 'G' of country { from 2020-01-01 = { 'CN' } cite law\n"
      "  from 2024-01-01 add { 'MY' 'CN' } cite law unconfirmed \"a leak\" }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.destination in group 'G' }\n" + std::string(kReview));
  const auto to = [&](const std::string& country) {
    return Decide(rules, Export("2024-02-01", "", "destination = \"" + country + "\""));
  };
  CHECK(ToString(to("CN").outcome) == "license_required");
  CHECK(ToString(to("FR").outcome) == "no_license");
  CHECK(RangeOf(to("MY")) == "no_license..license_required");
  CHECK(NotesOf(to("MY")) ==
        std::vector<std::string>{"group `G` from 2024-01-01: a leak (open)"});
  CHECK(MissingOf(to("MY")).empty());
}

TEST_CASE("an alias leads one way, from its first day") {
  const Rules rules = RulesOf(
      "alias country 'HK' as 'CN' from 2020-12-23 cite law \"counts as\"\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.destination in { 'CN' } or h.origin is 'HK' }\n" + std::string(kReview));
  const auto on = [&](const std::string& day, const std::string& hop) {
    return OutcomeOf(rules, Export(day, "", hop));
  };
  CHECK(on("2020-12-22", "destination = \"HK\"") == "no_license");
  CHECK(on("2020-12-23", "destination = \"HK\"") == "license_required");
  CHECK(on("2020-12-23", "destination = \"CN\"") == "license_required");
  CHECK(on("2020-12-23", "destination = \"FR\"\norigin = \"CN\"") == "no_license");
  CHECK(on("2020-12-23", "destination = \"FR\"\norigin = \"HK\"") == "license_required");
}

TEST_CASE("sets combine, and what is taken away is taken away") {
  const Rules rules = RulesOf(
      "group 'G' of country { from 2020-01-01 = { 'CN' 'MY' 'FR' } cite law }\n"
      "group 'H' of country { from 2020-01-01 = { 'FR' } cite law }\n"
      "set s of country = (group 'G' union { 'NI' }) except group 'H'\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when h.destination in s }\n" + std::string(kReview));
  const auto to = [&](const std::string& country) {
    return OutcomeOf(rules, Export("2024-02-01", "", "destination = " + country));
  };
  CHECK(to("\"CN\"") == "license_required");
  CHECK(to("\"NI\"") == "license_required");
  CHECK(to("\"FR\"") == "no_license");
  CHECK(to("\"US\"") == "no_license");
  CHECK(to("{ state = \"unknown\" }") == "undetermined");
}

TEST_CASE("a reading that nobody chose is open and asked for") {
  const Rules rules = RulesOf(
      "interpretation scope \"how far does it reach?\" { reading narrow \"N\" reading wide \"W\"\n"
      "  cite law by \"us\" on 2024-01-01 }\n"
      "require r license { cite law effective from 2020-01-01 each h in route dated by h.on\n"
      "  when reading scope is wide or h.destination is 'FR' }\n" + std::string(kReview));
  const Decision open = Decide(rules, Export("2024-02-01"));
  CHECK(RangeOf(open) == "no_license..license_required");
  REQUIRE(MissingOf(open) == std::vector<std::string>{"reading.scope"});
  CHECK(open.lines[0].missing[0].question == "how far does it reach?");
  Options options = Plain();
  options.readings["scope"] = "wide";
  CHECK(OutcomeOf(rules, Export("2024-02-01"), options) == "license_required");
  options.readings["scope"] = "narrow";
  CHECK(OutcomeOf(rules, Export("2024-02-01"), options) == "no_license");
  CHECK(OutcomeOf(rules, Export("2024-02-01", "", "destination = \"FR\"")) == "license_required");
}

}  // namespace licet::eval
