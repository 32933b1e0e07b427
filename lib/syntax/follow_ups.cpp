#include "syntax/follow_ups.hpp"

#include "syntax/token.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace licet::syntax {
namespace {

bool IsSyntaxError(const Diagnostic& it) { return it.kind == DiagnosticKind::kSyntaxError; }

bool IsOpenQuote(const Diagnostic& it) {
  return it.kind == DiagnosticKind::kUnclosedText || it.kind == DiagnosticKind::kUnclosedCode;
}

// Goes through the messages once: there may be as many as the file has characters.
class FollowUps {
 public:
  FollowUps(std::string_view text, const std::vector<Diagnostic>& all) : text_(text) {
    for (const Diagnostic& it : all) {
      if (IsOpenQuote(it) || StandsAt(it, "{")) keep_open_.push_back(it.span.begin);
    }
  }

  bool Has(const Diagnostic& it) {
    const bool follows = IsLeftOver(it) || IsKeptOpen(it) || IsCutOff(it);
    if (IsSyntaxError(it)) last_ = it.span.begin;
    if (StandsAt(it, "}")) cut_off_ = TokenAt(text_, it.span.end).begin;
    return follows;
  }

 private:
  static constexpr std::uint32_t kNowhere = 0xFFFFFFFFu;

  bool StandsAt(const Diagnostic& it, std::string_view sign) const {
    return IsSyntaxError(it) && text_.substr(it.span.begin, it.span.end - it.span.begin) == sign;
  }

  // A quote is missing further left on this line: the message there is about it.
  bool IsLeftOver(const Diagnostic& it) const {
    if (!IsOpenQuote(it) || last_ == kNowhere) return false;
    const auto line = text_.rfind('\n', it.span.begin);
    return line == std::string_view::npos || last_ > line;
  }

  // The brace that closes this block was read as a part of a text, or closed another one.
  bool IsKeptOpen(const Diagnostic& it) const {
    if (it.kind != DiagnosticKind::kUnclosedBlock || it.labels.empty()) return false;
    const auto inside = std::upper_bound(keep_open_.begin(), keep_open_.end(), it.span.begin);
    return inside != keep_open_.end() && *inside < it.labels.front().span.begin;
  }

  // What stands right after a `}` that was one too many; on a line of its own it is another
  // mistake.
  bool IsCutOff(const Diagnostic& it) const {
    return IsSyntaxError(it) && it.span.begin == cut_off_ && !IsAtLineStart(text_, cut_off_);
  }

  std::string_view text_;
  std::vector<std::uint32_t> keep_open_;  // in the order of the text
  std::uint32_t last_ = kNowhere;
  std::uint32_t cut_off_ = kNowhere;
};

}  // namespace

void DropFollowUps(std::string_view text, std::vector<Diagnostic>& diagnostics) {
  FollowUps follow_ups(text, diagnostics);
  std::vector<Diagnostic> kept;
  for (Diagnostic& it : diagnostics) {
    if (!follow_ups.Has(it)) kept.push_back(std::move(it));
  }
  diagnostics = std::move(kept);
}

}  // namespace licet::syntax
