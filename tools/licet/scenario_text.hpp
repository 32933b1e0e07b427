#pragma once

#include "licet/decision.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace licet::tool {

/// An answer as it stands in TOML: `yes` and `no`, numbers, days, `4700..4900`, `undeterminable`;
/// what begins like TOML stays as it is, everything else is a text.
std::string TomlOf(std::string_view answer);

/// The text of a scenario in TOML with a fact written where it belongs: under `[item]`, under the
/// `[[hop]]` or the `[[party]]` that it is about, or at the top. Nothing if it has no such place.
std::optional<std::string> WithFact(const std::string& text, const MissingFact& fact,
                                    const std::string& value);

}  // namespace licet::tool
