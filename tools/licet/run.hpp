#pragma once

namespace licet::tool {

/// Reads the command line, does what it says and gives the exit code.
int Run(int argc, char** argv);

}  // namespace licet::tool
