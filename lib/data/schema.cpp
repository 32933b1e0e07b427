#include "data/schema.hpp"

#include "base/rational.hpp"
#include "data/units.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace licet::data {

std::optional<std::uint32_t> RecordType::Find(std::string_view fact) const {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].name == fact) return static_cast<std::uint32_t>(i);
  }
  return std::nullopt;
}

std::optional<RecordId> Schema::FindRecord(std::string_view name) const {
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].name == name) return RecordId{static_cast<std::uint32_t>(i)};
  }
  return std::nullopt;
}

std::optional<base::Rational> Schema::Convert(base::Rational number, std::string_view unit,
                                              UnitId target) const {
  const std::optional<UnitSize> size = ReadUnit(*this, unit);
  const Unit& to = units[target.index];
  if (!size || size->dimension != to.dimension) return std::nullopt;
  const auto ratio = base::Rational::CheckedDivide(size->factor, to.factor);
  if (!ratio) return std::nullopt;
  return base::Rational::CheckedMultiply(number, *ratio);
}

}  // namespace licet::data
