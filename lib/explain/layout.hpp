#pragma once

#include "explain/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace licet::explain {

/// `text` fit to stand in a line of output: line breaks and tabs become spaces, other control
/// characters and those that reorder text are written as `\u{1b}`, so that names from a scenario
/// cannot steer a terminal.
std::string Visible(std::string_view text);

/// Code points of UTF-8 text.
std::size_t Columns(std::string_view text);

/// For a terminal or a plain file. `width` 0: lines are not wrapped.
std::string WriteText(const Document& document, int width, bool color);

/// CommonMark with tables.
std::string WriteMarkdown(const Document& document);

}  // namespace licet::explain
