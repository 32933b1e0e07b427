#pragma once

#include "diag/sink.hpp"
#include "licet/source.hpp"
#include "syntax/tree.hpp"

namespace licet::syntax {

/// Limits that are checked before or while parsing; each has its own message.
inline constexpr std::size_t kMaxFileBytes = std::size_t{4} * 1024 * 1024;
inline constexpr int kMaxNesting = 128;
inline constexpr std::size_t kMaxListLength = 100'000;

/// Reads one rule file and appends it to `tree`.
///
/// Mistakes go to `sink`; declarations that could be read are kept, the others are left out, so a
/// file with three independent mistakes gives three diagnostics. Never throws. Returns false when
/// nothing was appended (not text, too large, nested too deep, no header).
bool Parse(const SourceSet& sources, FileId file, Tree& tree, diag::Sink& sink);

}  // namespace licet::syntax
