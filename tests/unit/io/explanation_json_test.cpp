#include "io/explanation_json.hpp"

#include "tests/support/catch.hpp"

#include <string>

namespace licet::io {
namespace {

using Json = nlohmann::json;

Decision Told() {
  Decision decision;
  decision.scenario = "two lines";
  decision.law_of = *Date::Parse("2024-05-01");
  decision.review.any = true;
  decision.lines.resize(2);
  decision.lines[0].name = decision.lines[1].name = "line";
  decision.lines[0].missing.emplace_back().hop = 3;
  decision.lines[1].exceptions.emplace_back().status = ExceptionStatus::kActionNeeded;
  decision.lines[1].analysis.cases = 12;
  return decision;
}

}  // namespace

TEST_CASE("what is folded is read as it was") {
  const Json folded = ExplanationJson(Told());
  const Decision read = ReadExplanation(folded);
  CHECK(ExplanationJson(read) == folded);
  CHECK(read.scenario == "two lines");
  CHECK(read.law_of == Told().law_of);
  CHECK(read.review.any);
  REQUIRE(read.lines.size() == 2);
  CHECK(read.lines[0].missing.at(0).hop == 3u);
  CHECK(read.lines[1].exceptions.at(0).status == ExceptionStatus::kActionNeeded);
  CHECK(read.lines[1].analysis.cases == 12);
}

TEST_CASE("what is said twice is held once") {
  const Json folded =
      Fold(Json::array({"text", Json::array({1, "text"}), Json::array({1, "text"})}));
  CHECK(folded["parts"] == Json::parse(R"(["text", 1, [-1, 1, 0], [-1, 0, 2, 2]])"));
  const Json object = Fold(Json::parse(R"({"b": 1, "a": {"b": 2, "a": 1}})"));
  CHECK(object["shapes"] == Json::parse(R"([["a", "b"]])"));
  CHECK(object["parts"] == Json::parse(R"([1, 2, [0, 0, 1], [0, 2, 0]])"));
}

TEST_CASE("an explanation that is none is refused and breaks nothing") {
  const auto refused = [](const Json& folded) {
    try {
      static_cast<void>(ReadExplanation(folded));
      return false;
    } catch (const BadExplanation&) {
      return true;
    } catch (const Json::exception&) {
      return true;
    }
  };
  const Json good = ExplanationJson(Told());
  CHECK_FALSE(refused(good));
  CHECK(refused(Json::object()));
  CHECK(refused({{"parts", Json::array()}, {"shapes", Json::array()}}));
  CHECK(refused({{"parts", {"text"}}, {"shapes", Json::array()}}));
  for (std::size_t i = 0; i < good["parts"].size(); ++i) {
    INFO("part " << i);
    // Anything that is not what must stand there, or is in itself.
    for (const Json& other : {Json("no such word"), Json::array({-1, i}), Json::array({0, i}),
                              Json::array(), Json::object(), Json(1.5)}) {
      Json changed = good;
      changed["parts"][i] = other;
      if (changed == good) continue;
      try {
        static_cast<void>(ReadExplanation(changed));
      } catch (const BadExplanation&) {
      } catch (const Json::exception&) {
      }
    }
    Json in_itself = good;
    in_itself["parts"][i] = Json::array({-1, i});
    CHECK(refused(in_itself));
  }
}

TEST_CASE("no more parts are read than there may be") {
  const Json small = {{"parts", {"text"}}, {"shapes", Json::array()}};
  Folded folded(small);
  std::size_t opened = 0;
  const auto open_for_ever = [&] {
    for (;; ++opened) static_cast<void>(folded.Open(0));
  };
  CHECK_THROWS_AS(open_for_ever(), BadExplanation);
  CHECK(opened < 10'000'000);
}

}  // namespace licet::io
