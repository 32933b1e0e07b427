#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace licet::base {

void CheckFailed(const char* file, int line, const char* condition) {
  std::fprintf(stderr, "%s:%d: broken invariant: %s\n", file, line, condition);
  std::fflush(stderr);
  std::abort();
}

}  // namespace licet::base
