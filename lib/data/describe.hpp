#pragma once

#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Words for messages about facts.
namespace licet::data {

/// "a text", "a list": what a person would call the value.
[[nodiscard]] std::string KindOf(const Node& node);

/// "a number in mm2", "a day such as 2023-11-17": what may be stated for the fact.
[[nodiscard]] std::string ExpectedOf(const Fact& fact, const Schema& schema);

/// "800 mm2 to 826 mm2", "`CN`", "unknown": a bound value in few words.
[[nodiscard]] std::string ShowValue(const Value& value, const Fact& fact, const Schema& schema);

/// "`a`, `b` or `c`"; only the first twenty, then "…".
[[nodiscard]] std::string Choices(const std::vector<std::string>& names);

/// `unknown` and `undeterminable` are states and not texts.
[[nodiscard]] bool IsStateWord(std::string_view text);
[[nodiscard]] std::string StateHelp(std::string_view state);

/// Says that the value is of a kind that the fact does not take.
void ReportWrongKind(const Node& node, const Fact& fact, const Schema& schema, diag::Sink& sink);

/// Says that a table has a key that means nothing there, and which one was probably meant.
void ReportUnknownKey(const Entry& entry, const std::string& where,
                      const std::vector<std::string>& known, diag::Sink& sink);

/// The entry as a text that is not empty, or as a truth value; nothing, with a message, otherwise.
[[nodiscard]] std::optional<std::string> TextOf(const Entry& entry, diag::Sink& sink);
[[nodiscard]] std::optional<bool> BooleanOf(const Entry& entry, diag::Sink& sink);

/// True if an error was reported after the sink held `before` messages.
[[nodiscard]] bool HasErrorsSince(const diag::Sink& sink, std::size_t before);

}  // namespace licet::data
