#pragma once

#include "base/rational.hpp"
#include "data/document.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <optional>
#include <string>

namespace licet::data {

/// The number that `node` states for `fact`, in the fact's unit: bare digits, or text with a unit
/// of the same dimension. It lies in the declared range and on the declared grid; nothing is ever
/// rounded to get there. Nothing, with a message, when the node states no such number.
[[nodiscard]] std::optional<base::Rational> BindNumber(const Node& node, const Fact& fact,
                                                       const Schema& schema, diag::Sink& sink);

/// "826 mm2", or "8" for a plain number.
[[nodiscard]] std::string NumberWithUnit(const base::Rational& number, const Fact& fact,
                                         const Schema& schema);

}  // namespace licet::data
