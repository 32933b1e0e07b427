#pragma once

#include "licet/decision.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Pieces that tables and pages share.
namespace licet::chart {

/// A field of a CSV row by RFC 4180: in quotes where it needs them.
std::string CsvField(std::string_view text);
/// A whole row, ended as RFC 4180 has it.
std::string CsvRow(const std::vector<std::string>& fields);

/// Text for HTML, XML and their attributes in double quotes; control characters that XML has no
/// place for become U+FFFD.
std::string Escaped(std::string_view text);

/// `text` in lines of at most `width` columns (code points), each but the first after `indent`
/// spaces, `first` of which count as used on the first line. Words are never cut.
std::string Wrapped(std::string_view text, std::size_t first, std::size_t indent,
                    std::size_t width);
/// Code points of UTF-8 text.
std::size_t Columns(std::string_view text);

/// `88 FR 73458, 3A090.a`.
std::string ShortCite(const CitationText& citation);
/// All of them, with semicolons between.
std::string ShortCites(const std::vector<CitationText>& citations);

}  // namespace licet::chart
