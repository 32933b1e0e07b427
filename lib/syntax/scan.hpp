#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "licet/source.hpp"
#include "syntax/tree.hpp"

namespace licet::syntax {

/// What can be said of a text without the grammar.
struct Scan {
  std::vector<Comment> comments;
  /// Offsets of what stands after an empty line.
  std::vector<std::uint32_t> paragraphs;
  /// Offsets of tokens about which a message was given, in order; the grammar is silent there.
  std::vector<std::uint32_t> reported;
  /// False when the text must not be parsed: not text, or nested too deep.
  bool readable = true;
};

/// Looks from `begin` on for bytes that are not text, quotes that are not closed, signs that the language does not
/// have and brackets that nest too deep, and collects the comments. One message for each kind of
/// trouble with the whole file, one a line for the others.
Scan ScanText(std::string_view text, std::uint32_t begin, FileId file, diag::Sink& sink);

}  // namespace licet::syntax
