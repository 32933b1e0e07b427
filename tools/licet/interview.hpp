#pragma once

#include "exit_code.hpp"
#include "options.hpp"
#include "output.hpp"

#include <string>

namespace licet::tool {

/// Asks on standard error for one open fact after the other, reads answers from standard input, and
/// decides anew, until the outcome is settled, nothing is left to ask, or the input ends. Then the
/// decision is the result, and the scenario with the answers is written to `save` if that is set.
ExitCode Interview(const std::string& path, const std::string& save, const Options& options,
                   Output& output);

}  // namespace licet::tool
