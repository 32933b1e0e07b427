#pragma once

namespace licet::base {

/// Makes one visitor of several lambdas. Give it no catch-all: a new alternative has to fail to
/// compile wherever somebody must think about it.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};

// Clang 14 does not deduce the arguments of an aggregate.
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace licet::base
