#pragma once

namespace licet::tool {

/// What the program returns; one meaning across all verbs.
enum class ExitCode {
  kDone = 0,          // nothing adverse
  kFailed = 1,        // could not complete: usage, input or output, a limit
  kAdverse = 2,       // a license is required, prohibited, a test failed, would reformat
  kWrong = 3,         // rules or facts are wrong
  kUndetermined = 4,  // what is stated does not settle the answer
};

/// The one of two that the program returns: 1 before 3 before 2 before 4 before 0.
ExitCode Graver(ExitCode a, ExitCode b);

/// What `--exit-zero` makes of a code: answers are 0, failures and mistakes stay.
ExitCode WithExitZero(ExitCode code);

}  // namespace licet::tool
