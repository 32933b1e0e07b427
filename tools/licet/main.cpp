#include "run.hpp"

#include <csignal>
#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
  // A reader that goes away is a failed write and not a sudden end.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return licet::tool::Run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 1;
  }
}
