#pragma once

#include <string>
#include <string_view>

namespace licet::chart {

/// Text in which no sign means anything to Markdown, on one line.
std::string MarkdownText(std::string_view text);

}  // namespace licet::chart
