#pragma once

#include "base/rational.hpp"
#include "data/schema.hpp"

#include <optional>
#include <string_view>

namespace licet::data {

/// What one of a unit is: so many of a product of base units.
struct UnitSize {
  Dimension dimension;
  base::Rational factor = 1;
};

/// Reads a unit as a person writes it: names of units joined by `*` and `/`, spaces between them
/// allowed, `%` for `percent`. Nothing when a name is not that of a unit; the name of a quantity
/// (`area`) is none.
[[nodiscard]] std::optional<UnitSize> ReadUnit(const Schema& schema, std::string_view text);

/// True for plain numbers: no dimension, factor 1.
[[nodiscard]] bool IsPlain(const Unit& unit);

}  // namespace licet::data
