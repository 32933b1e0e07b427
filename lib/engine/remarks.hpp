#pragma once

#include "licet/source.hpp"
#include "syntax/tree.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace licet::engine {

/// What the author remarks between declarations, without signs.
struct Remark {
  std::string text;
  bool is_heading = false;    // `# ---- text ----`
  bool preformatted = false;  // indented by the author: lines are kept
  std::uint32_t begin = 0;    // offset in the file
};

/// Comments that stand on lines of their own, paragraph by paragraph, in order.
std::vector<Remark> RemarksIn(const SourceSet& sources, const syntax::File& file);

}  // namespace licet::engine
