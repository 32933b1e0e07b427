#pragma once

#include "explain/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace licet::explain {

/// `text` fit to stand in a line of output: tabs become spaces, line breaks are written as `\n`,
/// other control characters and those that reorder text as `\u{1b}`, so that names from a scenario
/// cannot steer a terminal, nor look like a line of the answer.
std::string Visible(std::string_view text);

/// Code points of UTF-8 text.
std::size_t Columns(std::string_view text);

/// For a terminal or a plain file. `width` 0: lines are not wrapped.
std::string WriteText(const Document& document, int width, bool color);

/// CommonMark with tables.
std::string WriteMarkdown(const Document& document);

}  // namespace licet::explain
