#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "licet/source.hpp"
#include "syntax/cst.hpp"
#include "syntax/token.hpp"

namespace licet::syntax {

/// All that one parse of one file changes. The grammar reaches it through its context.
struct ParseState {
  std::string_view text;
  FileId file;
  /// Messages of this file, in the order in which they are found.
  diag::Sink* sink = nullptr;
  cst::Nodes nodes;
  /// Conditionals that are open at this place.
  int conditionals = 0;
  /// The token at which the last message was given: no second message is given there.
  std::uint32_t last_report = kNowhere;
  /// Tokens about which the check before parsing has said what is to be said, in order.
  std::vector<std::uint32_t> silent;
  /// The bracket that a missing bracket belongs to, for a label.
  std::uint32_t open_bracket = kNowhere;

  static constexpr std::uint32_t kNowhere = 0xFFFFFFFFu;

  [[nodiscard]] std::uint32_t OffsetOf(const char* place) const {
    return static_cast<std::uint32_t>(place - text.data());
  }
  [[nodiscard]] Span SpanOf(const Token& token) const { return {file, token.begin, token.end}; }
};

}  // namespace licet::syntax
