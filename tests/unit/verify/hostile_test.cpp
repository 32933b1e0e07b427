#include "tests/support/catch.hpp"
#include "verify/law/refused.hpp"
#include "verify/replay/replay.hpp"

#include <map>
#include <string>
#include <vector>

// Packs and facts written by hand, as a stranger may write them.
namespace licet::verify {
namespace {

// A requirement for exports to a place, with what stands for its `when` and what defeats it.
std::vector<std::string> LawOf(const std::string& when, const std::string& defeated = "",
                               const std::string& binders = " event") {
  return {"(licet-pack 2 toy)",
          "(aliases)",
          "(classes)",
          "(codes country CN FR)",
          "(days 2024-01-01)",
          "(record hop (fact activity (enum export hold) - -) "
          "(fact destination (code country) - -) (fact on date - -) (fact weight (number 0 100 1 "
          "kg) - -))",
          "(record line (fact route (list hop) - -))",
          "(requirements (require r))",
          "(rule r require - (period 2024-01-01 - -) (cites law) - - (binders" + binders +
              ") (for export) (when " + when +
              ") (provided) (rebutted) (reviews) (over) (defeated-by" + defeated +
              ") (superseded-by) (reviewed-by) (toggles))",
          "(rules r)",
          "(scale mild strict)",
          "(scenario line)",
          "(source law 2020-01-01 - Law Law)",
          "(subjects)",
          "(diligence)"};
}

std::vector<std::string> FactsOf(const std::string& hop, const std::string& route = "complete 1") {
  return {"(licet-scenario 2 1)", "(line 0 one chip 1 \"\")",
          "(at 0 0 \"\" line \"\" \"\" (route (list " + route + ")))",
          "(at 0 0 route[0] hop \"\" \"\"" + hop + ")"};
}

RecordedAnswer Ask(const std::vector<std::string>& law, const std::vector<std::string>& facts) {
  std::map<std::size_t, std::string> leaves;
  for (const std::string& leaf : law) leaves.emplace(leaves.size(), leaf);
  const Pack pack(leaves);
  CheckLists(pack);
  Question question;
  question.known_at = ReadDay("2025-01-01");
  return Decide(pack, ReadScenario(facts), question, {});
}

const std::string kToChina = "(in country (get (slot 0) destination) (codes CN))";
const std::string kExport = " (activity (codes export)) (on (days 2024-05-01 2024-05-01))";

}  // namespace

TEST_CASE("a law written by hand is decided by") {
  const auto required = OutcomeRange{Level::kLicenseRequired, Level::kLicenseRequired};
  const auto open = OutcomeRange{Level::kNoLicense, Level::kLicenseRequired};
  const std::string china = kExport + " (destination (codes CN))";
  const std::string france = kExport + " (destination (codes FR))";
  CHECK(Ask(LawOf(kToChina), FactsOf(china)).outcome == required);
  CHECK(Ask(LawOf(kToChina), FactsOf(france)).outcome == OutcomeRange{});
  CHECK(Ask(LawOf(kToChina), FactsOf(kExport)).outcome == open);
  CHECK(Ask(LawOf(kToChina), FactsOf(france, "open 1")).outcome == open);
  // At the limit, a grid step below it, and anywhere between.
  const std::string heavy = "(ge (get (slot 0) weight) (num 50))";
  CHECK(Ask(LawOf(heavy), FactsOf(kExport + " (weight (number 50 50))")).outcome == required);
  CHECK(Ask(LawOf(heavy), FactsOf(kExport + " (weight (number 49 49))")).outcome == OutcomeRange{});
  CHECK(Ask(LawOf(heavy), FactsOf(kExport + " (weight (number 49 50))")).outcome == open);
  // The day before the law, the day itself, and both.
  const auto on = [](const std::string& days) {
    return FactsOf(" (activity (codes export)) (destination (codes CN)) (on (days " + days + "))");
  };
  CHECK(Ask(LawOf(kToChina), on("2023-12-31 2023-12-31")).outcome == OutcomeRange{});
  CHECK(Ask(LawOf(kToChina), on("2024-01-01 2024-01-01")).outcome == required);
  CHECK(Ask(LawOf(kToChina), on("2023-12-31 2024-01-01")).outcome == open);
}

TEST_CASE("what is not as it must be is refused and breaks nothing") {
  const auto good = FactsOf(kExport);
  std::string deep = "(bool true)";
  for (int i = 0; i < 350; ++i) deep = "(not " + deep + ")";
  CHECK_NOTHROW(Ask(LawOf(deep), good));
  for (int i = 0; i < 100; ++i) deep = "(not " + deep + ")";
  std::string binders;
  for (int i = 0; i < 30; ++i) binders += " event";
  const std::vector<std::pair<const char*, std::vector<std::string>>> laws = {
      {"no such expression", LawOf("(maybe 1)")},
      {"no such fact", LawOf("(lt (get (slot 0) height) (num 1))")},
      {"a number for a truth", LawOf("(num 1)")},
      {"a record for a number", LawOf("(lt (get scenario route) (num 1))")},
      {"a binder that is not there", LawOf("(known (get (slot 7) on))")},
      {"nested too deep", LawOf(deep)},
      {"a rule that rests on itself", LawOf(kToChina, " r")},
      {"a rule that is not there", LawOf(kToChina, " x")},
      {"a class that nobody lists", LawOf("(class X)")},
      {"too many binders", LawOf(kToChina, "", binders)},
      {"division by zero", LawOf("(lt (scale (get (slot 0) weight) 1/0) (num 1))")},
  };
  for (const auto& [name, law] : laws) {
    INFO(name);
    CHECK_THROWS_AS(Ask(law, good), Refused);
  }
  const std::vector<std::pair<const char*, std::vector<std::string>>> facts = {
      {"nothing", {}},
      {"another format", {"(licet-scenario 1 1)"}},
      {"a line less", {"(licet-scenario 2 2)", "(line 0 one chip 1 \"\")"}},
      {"a count beyond all numbers", FactsOf(kExport, "complete 99999999999999999999999")},
      {"an event that is not there", FactsOf(kExport, "complete 2")},
      {"a day that is not", FactsOf(" (on (days 2024-02-30 2024-02-30))")},
      {"a fact twice", FactsOf(kExport + kExport)},
      {"facts of no line", {"(licet-scenario 2 0)", "(at 0 0 \"\" line \"\" \"\")"}},
  };
  for (const auto& [name, one] : facts) {
    INFO(name);
    CHECK_THROWS_AS(Ask(LawOf(kToChina), one), Refused);
  }
}

TEST_CASE("lists that hide something are found out") {
  for (const std::size_t leaf : {4u, 7u, 9u}) {
    std::vector<std::string> law = LawOf(kToChina);
    law[leaf] = law[leaf].substr(0, law[leaf].find(' ')) + ")";
    INFO(law[leaf]);
    CHECK_THROWS_AS(Ask(law, FactsOf(kExport)), Refused);
  }
}

}  // namespace licet::verify
