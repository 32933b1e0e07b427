#include "base/overloaded.hpp"

#include "support/catch.hpp"

#include <string>
#include <variant>

namespace licet::base {
namespace {

TEST_CASE("each alternative reaches its own function") {
  using Value = std::variant<int, std::string>;
  const auto describe = [](const Value& value) {
    return std::visit(Overloaded{[](int number) { return "number " + std::to_string(number); },
                                 [](const std::string& text) { return "text " + text; }},
                      value);
  };
  CHECK(describe(Value(3)) == "number 3");
  CHECK(describe(Value(std::string("a"))) == "text a");
}

}  // namespace
}  // namespace licet::base
