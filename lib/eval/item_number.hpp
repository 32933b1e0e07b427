#pragma once

#include "data/scenario.hpp"
#include "eval/values.hpp"
#include "licet/date.hpp"
#include "program/program.hpp"

#include <optional>
#include <string_view>

namespace licet::eval {

/// What is known of a number of the item, stated or computed by the rules as they stand on `day`;
/// nothing if items have no such number. `scenario` is of the scenario's record type.
[[nodiscard]] std::optional<Number> ItemNumber(const program::Program& program,
                                               const data::RecordValue& scenario,
                                               std::string_view fact, Date day);

}  // namespace licet::eval
