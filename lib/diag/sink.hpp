#pragma once

#include "licet/diagnostic.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::diag {

/// Fills in one diagnostic; it is in the sink from the start, so nothing is lost if no more is
/// said.
class Builder {
 public:
  Builder(std::vector<Diagnostic>& all, std::size_t index) : all_(&all), index_(index) {}
  /// Says what another place has to do with the message.
  Builder& Label(Span span, std::string text) {
    at().labels.push_back({span, std::move(text)});
    return *this;
  }
  /// Offers an edit. One at a span without a file, or that changes nothing, is not shown.
  Builder& Replace(Span span, std::string text) {
    at().fixes.push_back({span, std::move(text)});
    return *this;
  }
  /// What to do about it, one sentence.
  Builder& Help(std::string text) {
    at().help = std::move(text);
    return *this;
  }

 private:
  Diagnostic& at() { return (*all_)[index_]; }
  std::vector<Diagnostic>* all_;
  std::size_t index_;
};

/// Number of `{n}` places that the text of a kind has; arguments are checked against it.
constexpr std::size_t CountPlaces(std::string_view text) {
  std::size_t places = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}') {
      const auto place = static_cast<std::size_t>(text[i + 1] - '0') + 1;
      if (place > places) places = place;
    }
  }
  return places;
}

/// The wording of a kind at compile time.
constexpr std::string_view TextOf(DiagnosticKind kind) {
  switch (kind) {
#define LICET_DIAGNOSTIC(name, code, severity, text) \
  case DiagnosticKind::k##name:                      \
    return text;
#include "licet/detail/diagnostic_kinds.def"
#undef LICET_DIAGNOSTIC
  }
  return {};
}

/// Collects the messages of one run in the order in which they are found. Not thread-safe.
class Sink {
 public:
  /// `sink.Report<DiagnosticKind::kUnknownKey>(span, key, "hop").Help("…")`. Arguments are strings;
  /// their number must be that of the text, which is checked at compile time.
  template <DiagnosticKind kKind, typename... Arguments>
  Builder Report(Span span, Arguments&&... arguments) {
    static_assert(CountPlaces(TextOf(kKind)) == sizeof...(Arguments),
                  "the message has another number of places than arguments are given");
    return Add(kKind, span, {std::string(std::forward<Arguments>(arguments))...});
  }

  /// Takes over a message that another sink has collected.
  void Append(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] std::vector<Diagnostic> Take() { return std::exchange(diagnostics_, {}); }
  [[nodiscard]] bool has_errors() const { return HasErrors(diagnostics_); }
  [[nodiscard]] std::size_t size() const { return diagnostics_.size(); }

 private:
  Builder Add(DiagnosticKind kind, Span span, const std::vector<std::string>& arguments);
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace licet::diag
