#include "exit_code.hpp"

namespace licet::tool {
namespace {

int Gravity(ExitCode code) {
  switch (code) {
    case ExitCode::kDone:
      return 0;
    case ExitCode::kUndetermined:
      return 1;
    case ExitCode::kAdverse:
      return 2;
    case ExitCode::kWrong:
      return 3;
    case ExitCode::kFailed:
      return 4;
  }
  return 4;
}

}  // namespace

ExitCode Graver(ExitCode a, ExitCode b) { return Gravity(a) >= Gravity(b) ? a : b; }

ExitCode WithExitZero(ExitCode code) {
  const bool is_answer = code == ExitCode::kAdverse || code == ExitCode::kUndetermined;
  return is_answer ? ExitCode::kDone : code;
}

}  // namespace licet::tool
