#include "tests/support/catch.hpp"
#include "tests/unit/model/checking.hpp"

#include <string>

namespace licet::model {
namespace {

using base::Rational;

TEST_CASE("units are resolved in whatever order they stand") {
  const Checking pack(
      "licet 1 pack p { law_as_of 2024-01-01 }\n"
      "unit TPP = 1 TOPS*bit unit TOPS = 1000 GOPS unit GOPS = 1000000000 op/s\n"
      "unit s unit bit unit op unit percent = 0.01\n"
      "scenario { fact tpp : TPP range 0 TPP .. 10 TPP fact share : percent range 0 percent .. 1 percent }");
  REQUIRE_FALSE(pack.sink.has_errors());
  const auto& schema = pack.rules.schema;
  const data::Unit& tpp = schema[schema.unit_names.at("TPP")];
  CHECK(tpp.factor == Rational(1000000000000));
  CHECK(tpp.dimension == data::Dimension{1, 1, -1});  // bit, op, s
  const data::Unit& percent = schema[schema.unit_names.at("percent")];
  CHECK(percent.factor == Rational(1, 100));
  CHECK(percent.dimension.empty());
}

TEST_CASE("a quantity stands for its unit") {
  const Checking pack(
      "licet 1 pack p { law_as_of 2024-01-01 } unit B unit s unit GB = 1000000000 B\n"
      "dimension bandwidth in GB/s\n"
      "scenario { fact speed : bandwidth range 0 GB/s .. 5 GB/s fact other : bandwidth range 1 B/s .. 5 GB/s }");
  REQUIRE_FALSE(pack.sink.has_errors());
  const data::Fact& speed = pack.FactNamed("scenario", "speed");
  CHECK(pack.rules.schema[speed.type.unit].name == "GB/s");
  CHECK(pack.rules.schema[speed.type.unit].factor == Rational(1000000000));
  // one byte per second, in the fact's unit
  CHECK(pack.FactNamed("scenario", "other").low == Rational(1, 1000000000));
}

TEST_CASE("facts keep what their declaration says") {
  const Checking pack(
      "licet 1 pack p { law_as_of 2024-01-01 } unit mm codes color { 'red' \"Red\" 'blue' }\n"
      "record piece { fact shade : color }\n"
      "scenario {\n"
      "  fact size : mm range 1 mm .. 5 mm resolution 0.25 mm ask \"How large?\" cost 3 evidence \"ruler\"\n"
      "  fact amount : integer range 1 .. 9\n"
      "  fact kind : one of { big small }\n"
      "  fact made_on : date optional\n"
      "  fact parts : list of piece closed\n"
      "  fact route : list of piece open\n"
      "}");
  REQUIRE_FALSE(pack.sink.has_errors());
  const data::Fact& size = pack.FactNamed("scenario", "size");
  CHECK(size.question == "How large?");
  CHECK(size.evidence == "ruler");
  CHECK(size.cost == 3);
  CHECK(size.resolution == Rational(1, 4));
  CHECK(pack.FactNamed("scenario", "amount").resolution == Rational(1));
  CHECK(pack.FactNamed("scenario", "amount").type.integer);
  CHECK(pack.FactNamed("scenario", "kind").type.values == std::vector<std::string>{"big", "small"});
  CHECK(pack.FactNamed("scenario", "made_on").optional);
  CHECK(pack.FactNamed("scenario", "parts").complete_by_default);
  CHECK(pack.FactNamed("scenario", "parts").max_items == 256);
  CHECK_FALSE(pack.FactNamed("scenario", "route").complete_by_default);
  CHECK(pack.FactNamed("scenario", "route").max_items == 64);
  CHECK(pack.rules.schema.codes.front().members.at("red") == "Red");
}

TEST_CASE("without a declared resolution numbers have two decimals") {
  const Checking pack(
      "licet 1 pack p { law_as_of 2024-01-01 } scenario { fact x : number range 0 .. 1 }");
  CHECK(pack.FactNamed("scenario", "x").resolution == Rational(1, 100));
}

TEST_CASE("a define of a declared fact can still be stated, one of a new fact cannot") {
  const Checking pack(kHeader +
                      "define item.tpp : TPP { cite law  as max over m in item.modes of "
                      "(m.tops * m.bit_length * 1 bit) otherwise 0 TPP }\n"
                      "define item.pd : PD { cite law  as if item.logic_die_area > 0 mm2 then "
                      "item.tpp / item.logic_die_area else 0 PD }");
  REQUIRE_FALSE(pack.sink.has_errors());
  const data::Fact& tpp = pack.FactNamed("item", "tpp");
  CHECK(tpp.computed);
  CHECK_FALSE(tpp.computed_only);
  const data::Fact& pd = pack.FactNamed("item", "pd");
  CHECK(pd.computed_only);
  // 128,000,000 TPP over the least area above 0, one hundredth of a square millimeter
  CHECK(pd.low == Rational(0));
  CHECK(pd.high == Rational(12800000000));
}

}  // namespace
}  // namespace licet::model
