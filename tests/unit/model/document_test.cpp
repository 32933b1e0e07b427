#include "tests/support/catch.hpp"
#include "tests/unit/model/checking.hpp"

#include "base/overloaded.hpp"

#include <string>
#include <variant>

namespace licet::model {
namespace {

std::string Show(const data::Node& node) {
  return std::visit(
      base::Overloaded{
          [](const data::Null&) -> std::string { return "null"; },
          [](bool it) -> std::string { return it ? "true" : "false"; },
          [](const data::NumberText& it) { return it.digits; },
          [](const std::string& it) { return "\"" + it + "\""; },
          [](const data::Word& it) { return it.text; },
          [](const Date& it) { return it.ToString(); },
          [](const data::Array& it) {
            std::string text = "[";
            for (const data::Node& item : it.items) text += " " + Show(item);
            return text + " ]";
          },
          [](const data::Table& it) {
            std::string text = "{";
            for (const data::Entry& entry : it.entries) {
              text += " " + entry.key + "=" + Show(entry.node);
            }
            return text + " }";
          },
      },
      node.value);
}

std::string Document(const std::string& test) {
  const Checking pack(kHeader + test);
  INFO(pack.sink.size());
  REQUIRE_FALSE(pack.sink.has_errors());
  REQUIRE(pack.rules.tests.size() == 1);
  const Test& where = pack.rules.tests.front();
  const auto& declaration = std::get<syntax::TestDeclaration>(
      pack.rules.tree.files[where.file].declarations[where.declaration].node);
  return Show(TestDocument(pack.rules, declaration, declaration.cases.front()));
}

TEST_CASE("facts of a test become a document") {
  CHECK(Document("test \"t\" { given item.kind = ic, item.tpp = 4800 TPP, item.us_origin = true,\n"
                 "  item.modes = [ { tops = 624 TOPS, bit_length = 8 } ], parties = [] closed\n"
                 "  on 2023-11-17 expect outcome no_license }") ==
        "{ item={ kind=ic tpp=\"4800 TPP\" us_origin=true modes=[ { tops=\"624 TOPS\" "
        "bit_length=8 } ] } parties={ complete=true items=[ ] } }");
}

TEST_CASE("`event` is the day of the case, `none` a state, `between` a range") {
  CHECK(Document("test \"t\" { given route = [ { on = event, laden_on = none, origin = 'US' } ],\n"
                 "  item.logic_die_area = between 1 mm2 and 2.5 mm2, item.us_market_on = 2020-01-01\n"
                 "  on 2023-11-17 expect outcome no_license }") ==
        "{ route=[ { on=2023-11-17 laden_on={ state=\"none\" } origin=\"US\" } ] item={ "
        "logic_die_area={ min=\"1 mm2\" max=\"2.5 mm2\" } us_market_on=2020-01-01 } }");
}

TEST_CASE("`without` takes facts away, also from the elements of lists") {
  CHECK(Document("test \"t\" { given item.kind = ic, item.us_origin = true,\n"
                 "  route = [ { on = event, origin = 'US' }, { on = event } ] closed\n"
                 "  on 2023-11-17 without item.kind, route.on expect outcome no_license }") ==
        "{ item={ us_origin=true } route={ complete=true items=[ { origin=\"US\" } { } ] } }");
}

}  // namespace
}  // namespace licet::model
