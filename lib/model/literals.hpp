#pragma once

#include "model/checker.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace licet::model {

/// A number as written, in its own unit.
struct NumberLiteral {
  Rational value;
  data::Dimension dimension;
  Rational factor = 1;
  std::string unit;  // empty for a bare number
};

/// Reads the digits and the unit; reports what it cannot read.
std::optional<NumberLiteral> ReadNumber(Checker& checker, const syntax::Quantity& quantity);

/// `literal` as a number of `unit`; reports another kind of literal and another dimension. `what`
/// says what it is for: "the range of `tops`".
std::optional<Rational> ReadNumberIn(Checker& checker, const syntax::Literal& literal,
                                     const data::Unit& unit, std::string_view what);

Span SpanOf(const syntax::Literal& literal);
/// "a date", "a number" …
std::string_view KindOf(const syntax::Literal& literal);

}  // namespace licet::model
