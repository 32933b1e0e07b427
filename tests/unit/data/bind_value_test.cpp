#include "data/bind_scalar.hpp"
#include "data/scenario.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <string>
#include <tuple>

namespace licet::data {
namespace {

using sample::Binding;
using sample::BindText;

DateRange DatesOf(const Binding& binding) {
  return std::get<DateRange>(binding.At({"route", "0", "on"}).payload);
}
std::vector<std::string> CodesOf(const Binding& binding, const std::string& fact) {
  return std::get<CodeSet>(binding.At({"route", "0", fact}).payload).codes;
}

TEST_CASE("a fact is unknown, undeterminable or does not apply only if that is said") {
  CHECK(BindText("item.kind = \"ic\"").At({"item", "datacenter"}).state == State::kUnknown);
  CHECK(BindText("item.datacenter = { state = \"unknown\" }").At({"item", "datacenter"}).state ==
        State::kUnknown);
  CHECK(BindText("item.datacenter = { state = \"undeterminable\" }")
            .At({"item", "datacenter"})
            .state == State::kUndeterminable);
  CHECK(BindText("acquired_on = \"none\"").At({"acquired_on"}).state == State::kNone);
  CHECK(BindText("acquired_on = { state = \"none\" }").At({"acquired_on"}).state == State::kNone);
}

TEST_CASE("a state that a fact cannot have is refused") {
  CHECK(BindText("item.datacenter = \"none\"").only() ==
        "1:19 `datacenter` always applies, so it cannot be `none` | if nobody knows it, write `{ "
        "state = \"unknown\" }`, or leave the key out");
  CHECK(
      BindText("item.datacenter = { state = \"maybe\" }").only() ==
      "1:29 `maybe` is not a state of a fact | a state is `unknown`, `undeterminable` (asked, and "
      "no answer to be had) or `none` (does not apply)");
  CHECK(BindText("item.datacenter = { state = \"unknown\", min = 1 }").only() ==
        "1:40 unknown key `min` in a state | keys that mean something here: `state`");
  CHECK(BindText(R"({"item": {"datacenter": null}})", "s.json").only() ==
        "1:25 `datacenter` is null, which states nothing | leave the key out if nobody has asked, "
        "or write {\"state\": \"unknown\"}");
}

TEST_CASE("truth values stand without quotes") {
  CHECK(std::get<bool>(BindText("item.datacenter = false").At({"item", "datacenter"}).payload) ==
        false);
  CHECK(BindText("item.datacenter = \"true\"").only() ==
        "1:19 `datacenter` takes true or false, found the text `true` | drop the quotes: true");
  CHECK(BindText("item.datacenter = \"no\"").only() ==
        "1:19 `datacenter` takes true or false, found the text `no` | write false without quotes");
  CHECK(BindText("item.datacenter = 1").only() ==
        "1:19 `datacenter` takes true or false, found the number 1");
}

TEST_CASE("a day may be a date, a text, or a range") {
  const Date day = Date::FromCivil(2023, 11, 17).value();
  CHECK(DatesOf(BindText("[[hop]]\non = 2023-11-17")).low == day);
  CHECK(DatesOf(BindText("[[hop]]\non = \"2023-11-17\"")).high == day);
  CHECK(DatesOf(BindText(R"({"hop": [{"on": "2023-11-17"}]})", "s.json")).low == day);
  const Binding range = BindText("[[hop]]\non = { min = 2023-11-17 }");
  CHECK(DatesOf(range).low == day);
  CHECK(DatesOf(range).high == Date::Max());
  const Binding json =
      BindText(R"({"hop": [{"on": {"min": "2023-01-01", "max": "2023-11-17"}}]})", "s.json");
  CHECK(DatesOf(json).high == day);
}

TEST_CASE("what is not a day is refused") {
  const auto [value, expected] = GENERATE(
      std::tuple(
          "\"2023-02-30\"",
          "2:6 there is no day `2023-02-30` | write year, month and day of a day that exists"),
      std::tuple(
          "\"2023-11-17T10:00:00Z\"",
          "2:6 `2023-11-17T10:00:00Z` has a time of day; facts are dated by days | write the "
          "day alone: \"2023-11-17\""),
      std::tuple("\"spring\"", "2:6 `on` takes a day such as 2023-11-17, found the text `spring`"),
      std::tuple("2023", "2:6 `on` takes a day such as 2023-11-17, found the number 2023"),
      std::tuple("{ min = 2024-01-01, max = 2023-01-01 }",
                 "2:6 the range of `on` runs backwards: 2024-01-01 to 2023-01-01 | `min` is the "
                 "earlier day; swap the two"));
  const Binding binding = BindText(std::string("[[hop]]\non = ") + value);
  CHECK_FALSE(binding.scenario.has_value());
  CHECK(binding.only() == expected);
}

TEST_CASE("codes and choices are members of their sets") {
  CHECK(CodesOf(BindText("[[hop]]\norigin = \"US\""), "origin") == std::vector<std::string>{"US"});
  CHECK(CodesOf(BindText("[[hop]]\norigin = { one_of = [\"SG\", \"MY\", \"SG\"] }"), "origin") ==
        std::vector<std::string>{"MY", "SG"});
  CHECK(CodesOf(BindText("[[hop]]\nactivity = \"hold\""), "activity") ==
        std::vector<std::string>{"hold"});
}

TEST_CASE("a code or choice that does not exist is refused with the one that was meant") {
  const auto [value, expected] = GENERATE(
      std::tuple("origin = \"China\"",
                 "2:10 `China` is not a code of `country` | did you mean 'CN' (China)?"),
      std::tuple("origin = \"united states\"",
                 "2:10 `united states` is not a code of `country` | did you mean 'US' (United "
                 "States)?"),
      std::tuple("origin = \"Malysia\"",
                 "2:10 `Malysia` is not a code of `country` | did you mean 'MY' (Malaysia)?"),
      std::tuple("origin = \"cn\"",
                 "2:10 `cn` is not a code of `country` | did you mean 'CN' (China)?"),
      std::tuple("origin = \"XX\"",
                 "2:10 `XX` is not a code of `country` | `origin` takes a code such as 'CN'"),
      std::tuple("origin = \"unknown\"",
                 "2:10 `unknown` is not a code of `country` | write `{ state = \"unknown\" }`, or "
                 "leave the key out"),
      std::tuple("origin = 86",
                 "2:10 `origin` takes a country code in quotes, found the number 86"),
      std::tuple(
          "origin = { one_of = [] }",
          "2:10 `origin` is given an empty range | write `{ one_of = […] }` with at least one "
          "value"),
      std::tuple("activity = \"exprot\"",
                 "2:12 `exprot` is not a value of `activity` | did you mean `export`?"),
      std::tuple("activity = \"smuggle\"",
                 "2:12 `smuggle` is not a value of `activity` | it may be `export`, `reexport`, "
                 "`transfer`, `domestic` or `hold`"));
  const Binding binding = BindText(std::string("[[hop]]\n") + value);
  CHECK_FALSE(binding.scenario.has_value());
  CHECK(binding.only() == expected);
}

TEST_CASE("a state written as a text is no identifier") {
  CHECK(BindText("[[party]]\nid = \"unknown\"").only() ==
        "2:6 `unknown` for `id` is a text, not a state | write `{ state = \"unknown\" }`, or leave "
        "the key out");
  CHECK(BindText("[[party]]\nid = \"\"").only() == "2:6 `id` is an empty text");
}

TEST_CASE("a list is open unless it says that it is complete, or the schema does") {
  const auto owners = [](const std::string& value) {
    return std::get<ListValue>(
        BindText("[[party]]\nowners = " + value).At({"parties", "0", "owners"}).payload);
  };
  CHECK_FALSE(owners("[{ listed = true }]").complete);
  CHECK(owners("{ complete = true, items = [{ listed = true }] }").complete);
  CHECK(owners("{ complete = true, items = [] }").items.empty());
  const auto modes = [](const std::string& value) {
    return std::get<ListValue>(BindText("item.modes = " + value).At({"item", "modes"}).payload);
  };
  CHECK(modes("[{ tops = 624, bit_length = 8 }]").complete);
  CHECK_FALSE(modes("{ complete = false, items = [{ tops = 624, bit_length = 8 }] }").complete);
}

TEST_CASE("what is not a list is refused") {
  CHECK(
      BindText("item.modes = 5").only() ==
      "1:14 `modes` takes a list, found the number 5 | write `[…]`, or `{ complete = true, items = "
      "[…] }` when nothing is missing");
  CHECK(BindText("item.modes = { complet = true, items = [] }").only() ==
        "1:16 unknown key `complet` in the list `modes` | did you mean `complete`?");
  CHECK(BindText("item.modes = { complete = \"yes\", items = [] }").only() ==
        "1:27 `complete` takes true or false, found the text `yes` | write true or false without "
        "quotes");
  CHECK(BindText("item.modes = { complete = true, items = 5 }").only() ==
        "1:41 `items` takes a list, found the number 5");
  CHECK(BindText("item.modes = [624]").only() ==
        "1:15 `modes` takes a list of mode, found the number 624");
  std::string modes;
  for (int i = 0; i < 65; ++i) modes += "{ tops = 1 }, ";
  CHECK(BindText("item.modes = [" + modes + "]").only() ==
        "1:14 `modes` has 65 entries; the limit is 64");
}

TEST_CASE("a computed fact cannot be stated") {
  CHECK(BindText("item.density = 5").only() ==
        "1:16 `density` is computed by the rules and cannot be stated | state the facts that it is "
        "computed from");
}

TEST_CASE("owners of owners end at the seventh level") {
  const auto nested = [](int levels) {
    std::string text = "listed = true";
    for (int i = 1; i < levels; ++i) text = "owners = [{ " + text + " }]";
    return BindText("[[party]]\nowners = [{ " + text + " }]");
  };
  CHECK(nested(7).scenario.has_value());
  const Binding deep = nested(8);
  CHECK(deep.codes() == std::vector<std::string>{"LIC3119"});
  CHECK(deep.diagnostics[0].message == "`owner` is nested deeper than 7 levels");
}

}  // namespace
}  // namespace licet::data
