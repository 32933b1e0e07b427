#pragma once

#include "exit_code.hpp"
#include "options.hpp"
#include "output.hpp"

#include <string>
#include <vector>

namespace licet::tool {

/// What `licet verify` is asked.
struct VerifyRequest {
  std::vector<std::string> files;
  std::string public_key, chain, head;
  bool witness_only = false;
};

/// Checks each record, then the chain of a folder, and says what it found.
ExitCode VerifyRecords(const VerifyRequest& request, const Options& options, Output& output);

}  // namespace licet::tool
