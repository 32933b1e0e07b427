#include "base/check.hpp"

#include "support/catch.hpp"

#include <array>
#include <csignal>
#include <functional>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace licet::base {
namespace {

// Runs `body` in a process of its own; gives its wait status and what it wrote to stderr.
std::pair<int, std::string> RunInChild(const std::function<void()>& body) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGABRT, SIG_DFL);
    dup2(ends[1], STDERR_FILENO);
    body();
    _exit(0);
  }
  close(ends[1]);
  std::string written;
  std::array<char, 256> buffer{};
  for (ssize_t count = 0; (count = read(ends[0], buffer.data(), buffer.size())) > 0;) {
    written.append(buffer.data(), static_cast<std::size_t>(count));
  }
  close(ends[0]);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return {status, written};
}

TEST_CASE("a broken check aborts and names file, line and condition") {
  const auto [status, written] = RunInChild([] { LICET_CHECK(1 + 1 == 3); });
  REQUIRE(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGABRT);
  CHECK(written.find("check_test.cpp:") != std::string::npos);
  CHECK(written.find("broken invariant: 1 + 1 == 3\n") != std::string::npos);
}

TEST_CASE("a check that holds does nothing and evaluates its condition once") {
  int evaluations = 0;
  LICET_CHECK(++evaluations == 1);
  CHECK(evaluations == 1);
}

}  // namespace
}  // namespace licet::base
