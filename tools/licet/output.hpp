#pragma once

#include "absl/status/status.h"

#include <string_view>

namespace licet::tool {

enum class ColorWhen { kAuto, kAlways, kNever };

/// Standard output for results, standard error for everything else.
class Output {
 public:
  Output(ColorWhen color, bool quiet);

  /// Writes a part of the result. Failures are kept for `Finish`.
  void Print(std::string_view text);
  /// Writes to standard error.
  void Complain(std::string_view text);
  /// `error: …` on standard error, for work that could not be done.
  void Complain(const absl::Status& status);
  /// Flushes; false if any part of the result could not be written, which it has said then.
  [[nodiscard]] bool Finish();

  /// Whether results, and whether messages, may be colored.
  [[nodiscard]] bool color_results() const { return color_results_; }
  [[nodiscard]] bool color_messages() const { return color_messages_; }
  [[nodiscard]] bool quiet() const { return quiet_; }

 private:
  bool color_results_;
  bool color_messages_;
  bool quiet_;
  // `errno` of the first write that failed.
  int failure_ = 0;
};

}  // namespace licet::tool
