#include "output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <unistd.h>

namespace licet::tool {
namespace {

// https://no-color.org: any value that is not empty means no color.
bool MayColor(ColorWhen color, int descriptor) {
  if (color == ColorWhen::kAlways) return true;
  if (color == ColorWhen::kNever) return false;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return isatty(descriptor) == 1;
}

}  // namespace

Output::Output(ColorWhen color, bool quiet)
    : color_results_(MayColor(color, STDOUT_FILENO)),
      color_messages_(MayColor(color, STDERR_FILENO)),
      quiet_(quiet) {}

void Output::Print(std::string_view text) {
  if (failure_ != 0 || text.empty()) return;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) failure_ = errno;
}

void Output::Complain(std::string_view text) {
  // A standard error that cannot be written leaves nobody to tell.
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

void Output::Complain(const absl::Status& status) {
  Complain("error: " + std::string(status.message()) + "\n");
}

bool Output::Finish() {
  if (failure_ == 0 && std::fflush(stdout) != 0) failure_ = errno;
  if (failure_ == 0) return true;
  // Whoever closed the pipe has seen enough and needs no message.
  if (failure_ != EPIPE) {
    Complain(std::string("error: writing the result: ") + std::strerror(failure_) + "\n");
  }
  return false;
}

}  // namespace licet::tool
