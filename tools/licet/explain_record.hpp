#pragma once

#include "exit_code.hpp"
#include "options.hpp"
#include "output.hpp"

#include <string>
#include <vector>

namespace licet::tool {

/// Writes what `licet explain` wrote of the decisions in these records, by the records alone.
ExitCode ExplainRecords(const std::vector<std::string>& files, const Options& options,
                        Output& output);

}  // namespace licet::tool
