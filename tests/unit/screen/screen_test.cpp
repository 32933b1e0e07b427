#include "screen/screen.hpp"

#include "data/bind.hpp"
#include "data/catalog.hpp"
#include "io/read_document.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/sample_schema.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet::screen {
namespace {

using Catch::Matchers::Contains;
using data::State;

Date Day(const char* text) { return Date::Parse(text).value(); }

// A party as `std.trade` has it, on a route with days.
data::Schema MakeSchema() {
  using data::TypeKind;
  using data::sample::Make;
  constexpr data::RecordId kListing{0};
  constexpr data::RecordId kOwner{1};
  constexpr data::RecordId kParty{2};
  constexpr data::RecordId kHop{3};
  data::Schema schema;
  schema.units.push_back(data::Unit{"1", {}, 1});
  data::Fact footnote = data::sample::Whole("footnote", 1, 99);
  footnote.optional = true;
  data::Fact until = Make("until", TypeKind::kDate);
  until.optional = true;
  schema.records.push_back(
      {"listing",
       {data::sample::OneOf("list", {"entity_list", "uvl", "other"}), footnote,
        Make("since", TypeKind::kDate), until,
        data::sample::OneOf("review", {"case_by_case", "presumption_of_denial"})},
       {}});
  schema.records.push_back({"owner",
                            {Make("name", TypeKind::kText), Make("listed", TypeKind::kBoolean),
                             data::sample::List("owners", kOwner, false)},
                            {}});
  schema.records.push_back({"party",
                            {Make("name", TypeKind::kText), Make("address", TypeKind::kText),
                             Make("id", TypeKind::kCode), Make("listed", TypeKind::kBoolean),
                             data::sample::List("listings", kListing, false),
                             data::sample::List("owners", kOwner, false)},
                            {}});
  schema.records.push_back({"hop",
                            {Make("on", TypeKind::kDate), data::sample::Record("to_party", kParty),
                             data::sample::List("parties", kParty, false)},
                            {}});
  schema.records.push_back(
      {"scenario",
       {data::sample::List("route", kHop, true), data::sample::List("parties", kParty, false)},
       {}});
  schema.scenario = data::RecordId{4};
  return schema;
}

data::PartyList Sample() {
  data::ListEntry entry;
  entry.list = "entity_list";
  entry.name = "Quartz Falcon Co., Ltd.";
  entry.since = Day("2023-10-17");
  entry.footnote = 4;
  entry.review = "presumption_of_denial";
  data::ListEntry unverified;
  unverified.list = "uvl";
  unverified.name = "Copper Lark";
  unverified.since = Day("2022-01-01");
  data::PartyList list;
  list.manifest.name = "sample";
  list.manifest.lists = {"entity_list", "uvl"};
  list.manifest.snapshot = Day("2024-05-01");
  list.manifest.covers_from = Day("2022-08-01");
  list.manifest.valid_until = Day("2024-05-31");
  list.manifest.complete = true;
  list.entries = {entry, unverified};
  return list;
}

struct Screened {
  SourceSet sources;
  data::Schema schema = MakeSchema();
  std::optional<data::Scenario> scenario;
  std::vector<ScreenedParty> parties;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] const data::RecordValue& Hop(std::size_t index) const {
    const auto& route = std::get<data::ListValue>(
        scenario->lines.at(0).alternatives.at(0).facts.facts.at(0).payload);
    return route.items.at(index);
  }
  [[nodiscard]] const data::RecordValue& To(std::size_t hop) const {
    return std::get<data::RecordValue>(Hop(hop).facts.at(1).payload);
  }
  [[nodiscard]] const data::Value& Fact(const data::RecordValue& record, const char* name) const {
    return record.facts.at(schema[record.type].Find(name).value());
  }
  // "true", "false", "unknown": what the receiver of a hop now is.
  [[nodiscard]] std::string Listed(std::size_t hop = 0) const {
    const data::Value& value = Fact(To(hop), "listed");
    if (value.state != State::kKnown) return "unknown";
    return std::get<bool>(value.payload) ? "true" : "false";
  }
};

std::unique_ptr<Screened> Screen(const std::string& party, const std::string& hops,
                                 data::PartyList list = Sample()) {
  auto screened = std::make_unique<Screened>();
  diag::Sink sink;
  const FileId file =
      screened->sources.Add("x.toml", "[[party]]\nkey = \"buyer\"\n" + party + hops);
  const auto document = io::ReadDocument(screened->sources, file, TextFormat::kToml, sink);
  REQUIRE(document.has_value());
  screened->scenario = data::BindScenario(*document, screened->schema, data::Catalog(), sink);
  REQUIRE(screened->scenario.has_value());
  REQUIRE(sink.size() == 0);
  std::vector<data::PartyList> lists;
  lists.push_back(std::move(list));
  screened->parties =
      ScreenScenario(ListSet(std::move(lists)), screened->schema, *screened->scenario, sink);
  screened->diagnostics = sink.Take();
  return screened;
}

const std::string kInMay = "[[hop]]\nto = \"buyer\"\non = 2024-05-10\n";

TEST_CASE("a hit is written with what its entry says") {
  const auto screened = Screen("name = \"QUARTZ FALCON COMPANY LIMITED\"\n", kInMay);
  CHECK(screened->Listed() == "true");
  CHECK(screened->diagnostics.empty());
  const data::RecordValue& party = screened->To(0);
  CHECK(screened->Fact(party, "listed").origin == "list `sample` of 2024-05-01");
  const auto& listings = std::get<data::ListValue>(screened->Fact(party, "listings").payload);
  CHECK(listings.complete);
  REQUIRE(listings.items.size() == 1);
  const auto fact = [&](const char* name) -> const data::Value& {
    return screened->Fact(listings.items[0], name);
  };
  CHECK(std::get<data::CodeSet>(fact("list").payload).codes ==
        std::vector<std::string>{"entity_list"});
  CHECK(std::get<data::NumberRange>(fact("footnote").payload).low == base::Rational(4));
  CHECK(std::get<data::DateRange>(fact("since").payload).low == Day("2023-10-17"));
  CHECK(fact("until").state == State::kNone);
  CHECK(std::get<data::CodeSet>(fact("review").payload).codes ==
        std::vector<std::string>{"presumption_of_denial"});
}

TEST_CASE("what an entry does not say stays unknown") {
  const auto screened = Screen("name = \"Copper Lark\"\n", kInMay);
  CHECK(screened->Listed() == "true");
  const auto& listings =
      std::get<data::ListValue>(screened->Fact(screened->To(0), "listings").payload);
  REQUIRE(listings.items.size() == 1);
  CHECK(screened->Fact(listings.items[0], "footnote").state == State::kUnknown);
  CHECK(screened->Fact(listings.items[0], "review").state == State::kUnknown);
}

TEST_CASE("each event has its own day") {
  const auto screened = Screen("name = \"Quartz Falcon Co Ltd\"\n",
                               "[[hop]]\nto = \"buyer\"\non = 2023-10-16\n"
                               "[[hop]]\nto = \"buyer\"\non = 2023-10-17\n"
                               "[[hop]]\nto = \"buyer\"\non = 2024-06-01\n"
                               "[[hop]]\nto = \"buyer\"\n");
  CHECK(screened->Listed(0) == "false");
  CHECK(screened->Listed(1) == "true");
  CHECK(screened->Listed(2) == "unknown");
  CHECK(screened->Listed(3) == "unknown");
}

TEST_CASE("nobody on complete lists of the day is not listed, and has no listings") {
  const auto screened = Screen("name = \"Marble Otter\"\n", kInMay);
  CHECK(screened->Listed() == "false");
  const auto& listings =
      std::get<data::ListValue>(screened->Fact(screened->To(0), "listings").payload);
  CHECK(listings.complete);
  CHECK(listings.items.empty());
}

TEST_CASE("near names are asked about, with their scores, and decide nothing") {
  const auto screened = Screen("name = \"Quarz Falcon Mill\"\n", kInMay);
  CHECK(screened->Listed() == "unknown");
  CHECK(screened->Fact(screened->To(0), "listings").state == State::kUnknown);
  for (const char* fact : {"listed", "listings"}) {
    CHECK_THAT(screened->Fact(screened->To(0), fact).question,
               Contains("`Quartz Falcon Co., Ltd.` (Entity List, list `sample`, score ") &&
                   Contains("so a person has to decide"));
  }
}

TEST_CASE("a party without a name stays open and is asked for it") {
  const auto screened = Screen("", kInMay);
  CHECK(screened->Listed() == "unknown");
  CHECK_THAT(screened->Fact(screened->To(0), "listed").question,
             Contains("What is the name of this party?"));
}

TEST_CASE("other names and the address are compared") {
  CHECK(Screen("name = \"Somebody\"\naliases = [\"Copper-Lark\"]\n", kInMay)->Listed() == "true");
  data::PartyList list = Sample();
  list.entries[0].addresses = {"12 Example Road, Shanghai"};
  CHECK(Screen("name = \"Somebody\"\naddress = \"12 EXAMPLE ROAD SHANGHAI\"\n", kInMay, list)
            ->Listed() == "unknown");
  list.entries[0].is_address = true;
  CHECK(Screen("name = \"Somebody\"\naddress = \"12 EXAMPLE ROAD SHANGHAI\"\n", kInMay, list)
            ->Listed() == "true");
}

TEST_CASE("owners of owners are screened too") {
  const auto screened = Screen(
      "name = \"Marble Otter\"\nowners = [{ name = \"Between\", owners = [{ name = \"Copper Lark\" "
      "}] }]\n",
      kInMay);
  const auto& owners = std::get<data::ListValue>(screened->Fact(screened->To(0), "owners").payload);
  const auto& inner =
      std::get<data::ListValue>(screened->Fact(owners.items.at(0), "owners").payload);
  CHECK(std::get<bool>(screened->Fact(owners.items.at(0), "listed").payload) == false);
  CHECK(std::get<bool>(screened->Fact(inner.items.at(0), "listed").payload) == true);
}

TEST_CASE("stated as not listed against a hit is an error, once") {
  const auto screened = Screen("name = \"Copper Lark\"\nlisted = false\n",
                               kInMay + "[[hop]]\nto = \"buyer\"\non = 2024-05-11\n");
  REQUIRE(screened->diagnostics.size() == 1);
  CHECK(screened->diagnostics[0].kind == DiagnosticKind::kListedContradicted);
  CHECK(screened->diagnostics[0].severity == Severity::kError);
}

TEST_CASE("stated as not listed beside a near name stands, with a warning") {
  const auto screened = Screen("name = \"Quarz Falcon\"\nlisted = false\n", kInMay);
  CHECK(screened->Listed() == "false");
  REQUIRE(screened->diagnostics.size() == 1);
  CHECK(screened->diagnostics[0].kind == DiagnosticKind::kNearListed);
  REQUIRE(screened->parties.size() >= 1);
  CHECK(screened->parties[0].stated);
}

TEST_CASE("stated as listed stands, and gets the listings that are found") {
  const auto known = Screen("name = \"Copper Lark\"\nlisted = true\n", kInMay);
  CHECK(known->Listed() == "true");
  CHECK(std::get<data::ListValue>(known->Fact(known->To(0), "listings").payload).items.size() == 1);
  const auto other = Screen("name = \"Marble Otter\"\nlisted = true\n", kInMay);
  CHECK(other->Listed() == "true");
  CHECK(other->Fact(other->To(0), "listings").state == State::kUnknown);
  CHECK(other->diagnostics.empty());
}

TEST_CASE("stated listings that are complete and leave out a hit are an error") {
  const auto screened = Screen(
      "name = \"Copper Lark\"\nlistings = { complete = true, items = [{ list = \"entity_list\" }] "
      "}\n",
      kInMay);
  REQUIRE(screened->diagnostics.size() == 1);
  CHECK(screened->diagnostics[0].kind == DiagnosticKind::kListedContradicted);
}

TEST_CASE("that a person could not determine it stands, unless a list has the name") {
  const std::string open = "listed = { state = \"undeterminable\" }\n";
  CHECK(Screen("name = \"Copper Lark\"\n" + open, kInMay)->Listed() == "true");
  const auto other = Screen("name = \"Marble Otter\"\n" + open, kInMay);
  CHECK(other->Fact(other->To(0), "listed").state == State::kUndeterminable);
}

TEST_CASE("a list that is not of the day is told once for the event") {
  const auto screened =
      Screen("name = \"Marble Otter\"\n", "[[hop]]\nto = \"buyer\"\non = 2024-06-01\n");
  CHECK(screened->Listed() == "unknown");
  REQUIRE(screened->diagnostics.size() == 1);
  CHECK(screened->diagnostics[0].kind == DiagnosticKind::kListNotAsked);
  CHECK(screened->diagnostics[0].severity == Severity::kWarning);
  CHECK_THAT(screened->Fact(screened->To(0), "listed").question,
             Contains("it may be asked up to 2024-05-31 only"));
}

}  // namespace
}  // namespace licet::screen
