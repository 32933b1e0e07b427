#include "data/units.hpp"

#include "base/rational.hpp"
#include "data/schema.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace licet::data {
namespace {

using base::Rational;

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

const Unit* FindUnit(const Schema& schema, std::string_view name) {
  if (name == "%") name = "percent";
  const auto found = schema.unit_names.find(name);
  if (found == schema.unit_names.end()) return nullptr;
  const Unit& unit = schema[found->second];
  // A quantity is filed under its own name but leads to its default unit.
  return unit.name == name ? &unit : nullptr;
}

// Adds `sign` times the exponents of `other`.
void Combine(Dimension& dimension, const Dimension& other, int sign) {
  if (dimension.size() < other.size()) dimension.resize(other.size(), 0);
  for (std::size_t i = 0; i < other.size(); ++i) dimension[i] += sign * other[i];
  while (!dimension.empty() && dimension.back() == 0) dimension.pop_back();
}

}  // namespace

std::optional<UnitSize> ReadUnit(const Schema& schema, std::string_view text) {
  UnitSize size;
  bool divide = false;
  for (;;) {
    const std::size_t end = std::min(text.find_first_of("*/"), text.size());
    const Unit* unit = FindUnit(schema, Trim(text.substr(0, end)));
    if (unit == nullptr) return std::nullopt;
    const auto factor = divide ? Rational::CheckedDivide(size.factor, unit->factor)
                               : Rational::CheckedMultiply(size.factor, unit->factor);
    if (!factor) return std::nullopt;
    size.factor = *factor;
    Combine(size.dimension, unit->dimension, divide ? -1 : 1);
    if (end == text.size()) return size;
    divide = text[end] == '/';
    text.remove_prefix(end + 1);
  }
}

bool IsPlain(const Unit& unit) { return unit.dimension.empty() && unit.factor == Rational(1); }

}  // namespace licet::data
