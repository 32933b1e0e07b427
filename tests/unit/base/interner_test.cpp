#include "base/interner.hpp"

#include "support/catch.hpp"

#include <string>
#include <utility>

namespace licet::base {
namespace {

TEST_CASE("equal texts share one id, distinct texts do not") {
  Interner names;
  const SymbolId hop = names.Intern("hop");
  const SymbolId item = names.Intern("item");
  CHECK(hop != item);
  CHECK(names.Intern(std::string("hop")) == hop);
  CHECK(names.size() == 2);
  CHECK(names.Text(hop) == "hop");
  CHECK(names.Text(item) == "item");
}

TEST_CASE("finding does not intern") {
  Interner names;
  CHECK_FALSE(names.Find("hop").has_value());
  CHECK(names.size() == 0);
  const SymbolId hop = names.Intern("hop");
  CHECK(names.Find("hop") == hop);
}

TEST_CASE("texts stay in place while the interner grows and moves") {
  Interner names;
  const SymbolId first = names.Intern("x");
  const std::string* const place = &names.Text(first);
  for (int i = 0; i < 10'000; ++i) names.Intern("name" + std::to_string(i));
  Interner moved = std::move(names);
  CHECK(&moved.Text(first) == place);
  CHECK(moved.Find("x") == first);
  CHECK(moved.Text(*moved.Find("name9999")) == "name9999");
}

TEST_CASE("an empty text is a name like any other") {
  Interner names;
  const SymbolId empty = names.Intern("");
  CHECK(names.Find("") == empty);
  CHECK(names.Text(empty).empty());
}

}  // namespace
}  // namespace licet::base
