#pragma once

#include "model/checker.hpp"

#include <optional>
#include <string>

namespace licet::model {

/// What a unit measures, and how many base units it is.
struct UnitMeaning {
  data::Dimension dimension;
  Rational factor = 1;
};

/// The meaning of `GB/s`; reports names that are not units.
std::optional<UnitMeaning> ResolveUnit(Checker& checker, const syntax::UnitExpression& unit);
/// The same as an entry of the schema; the dimensionless unit when it cannot be resolved.
data::UnitId InternUnit(Checker& checker, const syntax::UnitExpression& unit);
/// As written: `TOPS*bit`.
std::string TextOf(const syntax::UnitExpression& unit);

data::Dimension Times(const data::Dimension& a, const data::Dimension& b, int power = 1);
/// In base units, for messages: `bit*op/s`; "a pure number" without dimension.
std::string DimensionText(const Checker& checker, const data::Dimension& dimension);

}  // namespace licet::model
