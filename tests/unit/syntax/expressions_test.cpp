#include <string>
#include <string_view>
#include <variant>

#include "syntax/parse.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/syntax/reading.hpp"

namespace licet::syntax {
namespace {

// The text of each node in full parentheses: how the parts bind.
std::string Shape(const Tree& tree, ExpressionId id) {
  const ExpressionNode& node = tree[id].node;
  if (const auto* logical = std::get_if<LogicalExpression>(&node)) {
    std::string shape = "(";
    for (const ExpressionId operand : logical->operands) {
      if (shape.size() > 1) shape += logical->op == LogicalOperator::kAnd ? " and " : " or ";
      shape += Shape(tree, operand);
    }
    return shape + ")";
  }
  if (const auto* unary = std::get_if<UnaryExpression>(&node)) {
    return (unary->op == UnaryOperator::kNot ? "(not " : "(-") + Shape(tree, unary->operand) + ")";
  }
  if (const auto* sum = std::get_if<ArithmeticExpression>(&node)) {
    constexpr std::string_view kSigns = "+-*/";
    return "(" + Shape(tree, sum->left) + kSigns[static_cast<std::size_t>(sum->op)] +
           Shape(tree, sum->right) + ")";
  }
  if (const auto* comparison = std::get_if<ComparisonExpression>(&node)) {
    return "(" + Shape(tree, comparison->left) + "?" + Shape(tree, comparison->right) + ")";
  }
  return PrintExpression(tree, id);
}

std::string ShapeOf(std::string_view text) {
  const Reading reading = ReadCondition(text);
  REQUIRE(reading.Messages().empty());
  const auto& rule = std::get<RuleDeclaration>(reading.declarations().front().node);
  return Shape(reading.tree, std::get<WhenClause>(rule.body.back().node).condition);
}

TEST_CASE("operators bind from `or` down to the minus sign") {
  CHECK(ShapeOf("a and b and not c") == "(a and b and (not c))");
  CHECK(ShapeOf("not a < b") == "(not (a?b))");
  CHECK(ShapeOf("a + b * c < d - e - f") == "((a+(b*c))?((d-e)-f))");
  CHECK(ShapeOf("-a * b / c") == "(((-a)*b)/c)");
  CHECK(ShapeOf("(a or b) and c") == "((a or b) and c)");
  CHECK(ShapeOf("not not a") == "(not (not a))");
}

TEST_CASE("expressions print as they are written") {
  for (const std::string_view text : {
           "item.tpp >= tpp_high",
           "item.kind is ic and h.destination is not 'US'",
           "h.destination not in restricted or x in { 'CN' 'MO' }",
           "x in (group 'D:1' union y) except { }",
           "max over m in item.modes where (not m.sparse) of (m.tops * 2 bit) otherwise 0 TPP",
           "count over m in item.modes",
           "some p in parties satisfies (p.listed and undeterminable(p.share))",
           "every p in parties satisfies (known(p.share))",
           "no p in parties satisfies (p.listed)",
           "(last of route).on = (first of route).on",
           "first of route",
           "class '3A090.a' and class in { '3A090.a' '4A090.a' }",
           "reading hq is any",
           "h.notified_on + 25 days <= h.on",
           "d - 1 months rounding down < e + 2 years rounding up",
           "if a > 0 mm2 then b / a else if c then d else 0 PD",
           "a = 2023-11-17 and b = \"x\" and c = true and d = none and e != false",
           "-a < -3.5 GB/s",
       }) {
    const Reading reading = ReadCondition(text);
    CHECK(reading.Messages().empty());
    if (reading.Messages().empty()) CHECK(PrintedCondition(reading) == text);
  }
}

TEST_CASE("white space and comments between tokens carry no meaning") {
  const Reading reading = ReadCondition("a # first\n  and(b\n or c) # last\n");
  REQUIRE(reading.Messages().empty());
  CHECK(PrintedCondition(reading) == "a and (b or c)");
}

TEST_CASE("keywords end at a word boundary") {
  CHECK(ShapeOf("order and notary") == "(order and notary)");
  CHECK(ShapeOf("h.on < h.from") == "(h.on?h.from)");
}

TEST_CASE("a unit is written without spaces, a product with them or between values") {
  CHECK(ShapeOf("2 TOPS*bit") == "2 TOPS*bit");
  CHECK(ShapeOf("2 TOPS * bit") == "(2 TOPS*bit)");
}

TEST_CASE("dates are one token, subtraction is not") {
  CHECK(ShapeOf("2023-11-17") == "2023-11-17");
  CHECK(ShapeOf("2023 - 11 - 17") == "((2023-11)-17)");
}

TEST_CASE("what is refused names its reason") {
  const auto first = [](std::string_view text) {
    const Reading reading = ReadCondition(text);
    return reading.Messages().size() == 1 ? reading.Messages().front().substr(2) : "not one";
  };
  const std::string column = "52";  // where the condition begins
  CHECK(first("a and b or c") == "60 LIC1017 `and` and `or` stand side by side without parentheses");
  CHECK(first("a or b and c") == "59 LIC1017 `or` and `and` stand side by side without parentheses");
  CHECK(first("a < b <= c") ==
        "58 LIC1018 `<=` follows the comparison with `<`: comparisons do not chain");
  CHECK(first("a is b is c") ==
        "59 LIC1018 `is` follows the comparison with `is`: comparisons do not chain");
  CHECK(first("a < 2023-02-30") == "56 LIC1019 there is no day `2023-02-30`");
  CHECK(first("a < 2023-2-3") == "56 LIC1019 there is no day `2023-2-3`");
  CHECK(first("a < 1e5") == "56 LIC1020 `1e5` is not how a number is written");
  CHECK(first("a < 5. and b") == "56 LIC1020 `5.` is not how a number is written");
  CHECK(first("a < 1_000") == "56 LIC1020 `1_000` is not how a number is written");
  CHECK(first("a < b + 3 months") == "60 LIC1021 `3 months` needs a rounding");
  CHECK(first("a < b + 3 days rounding up") ==
        "76 LIC1001 expected no rounding after `days`, found `up`");
  CHECK(first("a = ''") == "56 LIC1023 the code is empty");
  CHECK(first("a = \"x\\n\"") == "58 LIC1022 unknown escape `\\n` in a quoted text");
  CHECK(first("and") == column + " LIC1001 expected an expression, found `and`");
  CHECK(first("a <") == "56 LIC1001 expected an expression, found `}`");
  CHECK(first("(a") == "55 LIC1001 expected an operator or `)`, found `}`");
  CHECK(first("x in { 'CN', 'MO' }") ==
        "63 LIC1001 expected a quoted code, a name or `}`, found `,`");
  CHECK(first("max over m") == "63 LIC1001 expected `in`, found `}`");
}

}  // namespace
}  // namespace licet::syntax
