#pragma once

#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <optional>

namespace licet::data {

/// Reads what `node` states for a fact that is neither a record nor a list: a value, a range
/// (`min`, `max`) or a choice (`one_of`). States (`unknown`, `none` …) are read by `FactBinder`.
/// Nothing, with a message, when the value does not fit.
[[nodiscard]] std::optional<Payload> BindScalar(const Node& node, const Fact& fact,
                                                const Schema& schema, diag::Sink& sink);

}  // namespace licet::data
