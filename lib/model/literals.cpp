#include "model/literals.hpp"

#include "base/overloaded.hpp"
#include "model/units.hpp"

#include <string>
#include <variant>

namespace licet::model {

Span SpanOf(const syntax::Literal& literal) {
  return std::visit(base::Overloaded{
                        [](const syntax::DateToken& it) { return it.span; },
                        [](const syntax::Quantity& it) { return it.span; },
                        [](const syntax::Text& it) { return it.span; },
                        [](const syntax::Code& it) { return it.span; },
                        [](const syntax::BooleanLiteral& it) { return it.span; },
                        [](const syntax::NoneLiteral& it) { return it.span; },
                    },
                    literal);
}

std::string_view KindOf(const syntax::Literal& literal) {
  return std::visit(
      base::Overloaded{
          [](const syntax::DateToken&) -> std::string_view { return "a date"; },
          [](const syntax::Quantity&) -> std::string_view { return "a number"; },
          [](const syntax::Text&) -> std::string_view { return "a text"; },
          [](const syntax::Code&) -> std::string_view { return "a code"; },
          [](const syntax::BooleanLiteral&) -> std::string_view { return "a boolean"; },
          [](const syntax::NoneLiteral&) -> std::string_view { return "`none`"; },
      },
      literal);
}

std::optional<NumberLiteral> ReadNumber(Checker& checker, const syntax::Quantity& quantity) {
  NumberLiteral literal;
  const auto value = Rational::Parse(quantity.number.digits);
  if (!value) {
    checker.sink.Report<Kind::kOverlongNumber>(quantity.number.span, quantity.number.digits);
    return std::nullopt;
  }
  literal.value = quantity.negative ? -*value : *value;
  if (quantity.unit) {
    const auto unit = ResolveUnit(checker, *quantity.unit);
    if (!unit) return std::nullopt;
    literal.dimension = unit->dimension;
    literal.factor = unit->factor;
    literal.unit = TextOf(*quantity.unit);
  }
  return literal;
}

std::optional<Rational> ReadNumberIn(Checker& checker, const syntax::Literal& literal,
                                     const data::Unit& unit, std::string_view what) {
  const auto* quantity = std::get_if<syntax::Quantity>(&literal);
  if (quantity == nullptr) {
    checker.sink.Report<Kind::kExpectedNumber>(SpanOf(literal), what, KindOf(literal));
    return std::nullopt;
  }
  const auto number = ReadNumber(checker, *quantity);
  if (!number) return std::nullopt;
  const bool plain = unit.dimension.empty() && unit.factor == Rational(1);
  if (number->unit.empty() && !plain) {
    checker.sink
        .Report<Kind::kBareNumber>(quantity->span, quantity->number.digits, what, unit.name)
        .Help("write `" + quantity->number.digits + " " + unit.name + "`")
        .Replace(quantity->number.span, quantity->number.digits + " " + unit.name);
    return std::nullopt;
  }
  if (number->dimension != unit.dimension) {
    checker.sink.Report<Kind::kUnitMismatch>(
        quantity->span, what, unit.name.empty() ? "plain number" : unit.name,
        DimensionText(checker, unit.dimension), number->unit,
        DimensionText(checker, number->dimension));
    return std::nullopt;
  }
  const auto ratio = Rational::CheckedDivide(number->factor, unit.factor);
  const auto converted = ratio ? Rational::CheckedMultiply(number->value, *ratio) : std::nullopt;
  if (!converted) {
    checker.sink.Report<Kind::kOverlongNumber>(quantity->number.span, quantity->number.digits);
  }
  return converted;
}

}  // namespace licet::model
