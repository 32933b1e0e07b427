#pragma once

#include "base/rational.hpp"
#include "licet/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// S-expressions in their one canonical form (docs/records.md): an atom is bare where it can be and
// quoted where it must be, one space parts what stands in a list, nothing else is white.
namespace licet::record {

/// The atom for a text.
[[nodiscard]] std::string Atom(std::string_view text);
/// `p/q` in lowest terms, or `p`.
[[nodiscard]] std::string Atom(const base::Rational& number);
/// `2023-11-17`.
[[nodiscard]] std::string Atom(Date date);
/// `-` if there is none.
[[nodiscard]] std::string Atom(const std::optional<Date>& date);
/// `(head part part …)`; the parts are expressions already.
[[nodiscard]] std::string List(std::string_view head, const std::vector<std::string>& parts = {});
/// `(head atom atom …)`.
[[nodiscard]] std::string Atoms(std::string_view head, const std::vector<std::string>& texts);

}  // namespace licet::record
