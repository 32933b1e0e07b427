#pragma once

#include "program/program.hpp"

#include <vector>

namespace licet::program {

/// By node: whether its value is the same wherever the rules read it while one event is judged. It
/// rests on the scenario, the event and the law, and on no party or other element of a list.
[[nodiscard]] std::vector<bool> FindSameAtEvent(const Program& program);

}  // namespace licet::program
