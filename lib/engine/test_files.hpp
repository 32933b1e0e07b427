#pragma once

#include "diag/sink.hpp"
#include "syntax/tree.hpp"

#include <span>

namespace licet::engine {

/// Reports everything in `files`, which lie in a folder called `tests`, that is no test or check (LIC2037):
/// such files are not read when the pack is asked, so a rule there would never speak.
void RefuseAllButTests(std::span<const syntax::File> files, diag::Sink& sink);

}  // namespace licet::engine
