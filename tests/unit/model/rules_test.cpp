#include "tests/support/catch.hpp"
#include "tests/unit/model/checking.hpp"

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace licet::model {
namespace {

const std::string kRequire =
    "require r license { cite law  effective from 2020-01-01\n"
    "  each h in route dated by h.on  when item.datacenter }\n"
    "review v is high { cite law  effective from 2020-01-01  of r }\n";

std::vector<std::string> NamesOf(const Checking& pack, const std::vector<RuleId>& ids) {
  std::vector<std::string> names;
  for (const RuleId id : ids) names.push_back(pack.rules[id].name);
  return names;
}

TEST_CASE("a rule without `for` does not see domestic and transit hops") {
  const Checking pack(kHeader + kRequire +
                      "require d license { cite law  effective from 2020-01-01\n"
                      "  each h in route dated by h.on for { domestic } when item.datacenter }");
  REQUIRE_FALSE(pack.sink.has_errors());
  CHECK(pack.RuleNamed("r").activities ==
        std::vector<std::string>{"export", "reexport", "transfer", "hold", "release_of_technology"});
  CHECK(pack.RuleNamed("d").activities == std::vector<std::string>{"domestic"});
  CHECK(pack.RuleNamed("v").activities.empty());
}

TEST_CASE("what names a rule shares its binders") {
  const Checking pack(
      kHeader + kRequire +
      "require p license { cite law  effective from 2020-01-01\n"
      "  each hop in route, each q in hop.parties dated by hop.on  when q.listed }\n"
      "require o license { cite law  effective from 2020-01-01\n"
      "  each h in route, each q in h.parties dated by h.on  when q.listed }\n"
      "exception both by 'B' { cite law  effective from 2020-01-01  defeats r, o\n"
      "  when h.purchase_order }\n"
      "exception deep by 'D' { cite law  effective from 2020-01-01  defeats o\n"
      "  when q.listed and h.purchase_order }");
  REQUIRE_FALSE(pack.sink.has_errors());
  const auto& r = pack.RuleNamed("r").binders;
  const auto& p = pack.RuleNamed("p").binders;
  const auto& o = pack.RuleNamed("o").binders;
  REQUIRE(r.size() == 1);
  REQUIRE(p.size() == 2);
  // one id for a hop of the route and one for a party of it, whatever they are called
  CHECK(p[0].id == r[0].id);
  CHECK(p[0].name == "hop");
  CHECK(o[1].id == p[1].id);
  CHECK(p[1].id != p[0].id);
  REQUIRE(pack.RuleNamed("both").binders.size() == 1);
  CHECK(pack.RuleNamed("both").binders[0].id == r[0].id);
  REQUIRE(pack.RuleNamed("deep").binders.size() == 2);
  CHECK(pack.RuleNamed("deep").binders[1].id == o[1].id);
}

TEST_CASE("every defeater stands before what it defeats") {
  const Checking pack(kHeader + kRequire +
                      "exception a by 'A' { cite law effective from 2020-01-01 defeats z, r when true }\n"
                      "exception z by 'Z' { cite law effective from 2020-01-01 defeats r when true }\n"
                      "review w is low { cite law effective from 2020-01-01 of r over v }");
  REQUIRE_FALSE(pack.sink.has_errors());
  const auto order = NamesOf(pack, pack.rules.defeat_order);
  const auto place = [&](const std::string& name) {
    return std::find(order.begin(), order.end(), name) - order.begin();
  };
  REQUIRE(order.size() == 5);
  CHECK(place("a") < place("z"));
  CHECK(place("z") < place("r"));
  CHECK(place("w") < place("v"));
}

TEST_CASE("review values are places on the scale") {
  const Checking pack(kHeader + kRequire +
                      "review o is high or low { cite law effective from 2020-01-01 of r }");
  CHECK(pack.rules.review_scale == std::vector<std::string>{"low", "high"});
  CHECK(pack.RuleNamed("v").review_values == std::vector<std::uint32_t>{1});
  CHECK(pack.RuleNamed("o").review_values == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("the end of a superseded rule is left to evaluation") {
  const Checking pack(
      kHeader +
      "classify a as '1' { cite law  effective from 2020-01-01  when item.datacenter }\n"
      "classify b as '1' { cite law  effective from 2021-01-01  supersedes a  when item.us_origin }\n"
      "flag f low { cite law when class '1' }");
  REQUIRE(pack.sink.size() == 0);
  CHECK(NamesOf(pack, pack.RuleNamed("b").supersedes) == std::vector<std::string>{"a"});
  CHECK_FALSE(pack.RuleNamed("a").effective->until);
}

TEST_CASE("places of an explanation are expressions") {
  const Checking pack(kHeader +
                      "threshold limit : TPP { from 2020-01-01 = 4800 TPP cite law }\n"
                      "flag f low { cite law effective from 2020-01-01 each h in route dated by h.on\n"
                      "  when item.tpp >= limit explain \"{item.tpp} of {limit} to {h.destination}\" }");
  REQUIRE(pack.sink.size() == 0);
  const auto& places = pack.RuleNamed("f").explain_places;
  REQUIRE(places.size() == 3);
  CHECK(places[0].first == "item.tpp");
  CHECK(pack.rules[places[0].second].type.kind == ExpressionKind::kNumber);
  CHECK(std::holds_alternative<ThresholdRoot>(pack.rules[places[1].second].path.root));
  CHECK(pack.rules[places[2].second].type.kind == ExpressionKind::kCode);
  CHECK(pack.sources.text(pack.rules.tree[places[2].second].span) == "h.destination");
}

TEST_CASE("an overlay names what its base declares") {
  const std::string base = kHeader + kRequire;
  const std::string overlay =
      "licet 1 pack p.letters { extends p }\n"
      "inform l to 'LEI:1' received 2021-01-01 { cite law each h in route dated by h.on\n"
      "  when item.datacenter requires license review high }\n"
      "exception e by 'E' { cite law effective from 2020-01-01 defeats r when item.us_origin }";
  const Checking pack(std::vector<std::string>{overlay, base});
  REQUIRE(pack.sink.size() == 0);
  REQUIRE(pack.rules.packs.size() == 2);
  CHECK(pack.rules.packs[0].name == "p");
  CHECK(pack.rules.packs[1].extends == "p");
  CHECK(pack.RuleNamed("l").addressee->party == "LEI:1");
  CHECK(NamesOf(pack, pack.RuleNamed("e").targets) == std::vector<std::string>{"r"});
}

TEST_CASE("names are unique over a pack and its overlay") {
  const Checking pack(std::vector<std::string>{
      kHeader + kRequire, "licet 1 pack p.more { extends p }\n" + kRequire});
  CHECK(pack.Has(DiagnosticKind::kDuplicateName));
}

TEST_CASE("a pack has one header and its own parts") {
  const std::string header = "licet 1 pack p { law_as_of 2024-01-01 }";
  const auto has = [](const std::vector<std::string>& texts, DiagnosticKind kind) {
    return Checking(texts).Has(kind);
  };
  const std::string other = "licet 1 pack q { law_as_of 2024-01-01 }";
  CHECK(has({header, header}, DiagnosticKind::kSecondPackHeader));
  CHECK(has({header, other}, DiagnosticKind::kSecondPackHeader));
  CHECK(has({header, "licet 1 part of q"}, DiagnosticKind::kPartOfAnotherPack));
  CHECK_FALSE(has({header, "licet 1 part of p"}, DiagnosticKind::kPartOfAnotherPack));
  CHECK(has({"licet 1 pack p { extends q }", "licet 1 pack q { extends p }"},
            DiagnosticKind::kExtendsCycle));
}

TEST_CASE("thousands of declarations that rest on one another are followed, more are refused") {
  const auto chain = [](int length) {
    std::string text = kHeader;
    for (int i = 0; i < length; ++i) {
      text += "define item.d" + std::to_string(i) + " : boolean { cite law as item.d" +
              std::to_string(i + 1) + " }\n";
    }
    return text + "define item.d" + std::to_string(length) +
           " : boolean { cite law as item.datacenter }\n";
  };
  CHECK(Checking(chain(4999)).sink.size() == 0);
  const Checking refused(chain(5000));
  REQUIRE(refused.sink.size() == 1);
  CHECK(refused.Has(DiagnosticKind::kTooManyDeclarations));
}

// What a pack means, without the ids that depend on the order of reading.
std::string Summary(const Checking& pack) {
  std::ostringstream text;
  for (const Rule& rule : pack.rules.rules) {
    text << rule.name << " " << static_cast<int>(rule.kind) << " " << rule.code;
    for (const auto& name : NamesOf(pack, rule.targets)) text << " >" << name;
    for (const auto& name : NamesOf(pack, rule.reviews)) text << " of " << name;
    for (const RuleBinder& binder : rule.binders) text << " b" << binder.id.index << binder.name;
    for (const std::string& activity : rule.activities) text << " " << activity;
    text << "\n";
  }
  for (const auto& name : NamesOf(pack, pack.rules.defeat_order)) text << name << " ";
  for (const data::Unit& unit : pack.rules.schema.units) text << unit.name << " ";
  for (const data::RecordType& record : pack.rules.schema.records) {
    text << "\n" << record.name << ":";
    for (const data::Fact& fact : record.facts) {
      text << " " << fact.name << (fact.low ? fact.low->ToString() : "")
           << (fact.high ? "-" + fact.high->ToString() : "");
    }
  }
  for (const Group& group : pack.rules.groups) text << "\n" << group.code << group.changes.size();
  for (const Threshold& threshold : pack.rules.thresholds) text << "\n" << threshold.name;
  for (const Source& source : pack.rules.sources) text << "\n" << source.name;
  for (const Definition& definition : pack.rules.definitions) {
    text << "\n" << definition.fact.record.index << "." << definition.fact.fact;
  }
  return text.str();
}

TEST_CASE("neither the order of files nor that of declarations means anything") {
  const std::vector<std::string> parts = {"facts", "numbers_and_places", "rules",
                                          "tests/questions"};
  const std::string folder = "tests/packs/advanced_computing/";
  std::vector<std::string> texts = {ReadFile(folder + "pack.licet")};
  for (const std::string& part : parts) texts.push_back(ReadFile(folder + part + ".licet"));
  const Checking pack(texts);
  REQUIRE_FALSE(pack.sink.has_errors());
  const std::string wanted = Summary(pack);

  std::mt19937 random(20231117);  // the same shuffles in every run
  for (int round = 0; round < 5; ++round) {
    std::shuffle(texts.begin(), texts.end(), random);
    SourceSet sources;
    diag::Sink sink;
    syntax::Tree tree;
    for (const std::string& text : texts) {
      syntax::Parse(sources, sources.Add("f" + std::to_string(random()), text), tree, sink);
    }
    for (const std::string module : {"units", "countries"}) {
      const std::string path = "rules/std/" + module + ".licet";
      syntax::Parse(sources, sources.Add(path, ReadFile(path)), tree, sink);
    }
    for (syntax::File& file : tree.files) {
      std::shuffle(file.declarations.begin(), file.declarations.end(), random);
    }
    Checking shuffled(std::vector<std::string>{});
    shuffled.rules = Check(sources, std::move(tree), sink);
    CHECK_FALSE(sink.has_errors());
    CHECK(Summary(shuffled) == wanted);
  }
}

}  // namespace
}  // namespace licet::model
