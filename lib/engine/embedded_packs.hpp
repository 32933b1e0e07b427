#pragma once

#include <string>
#include <vector>

namespace licet::engine {

struct EmbeddedPack {
  std::string name;     // `us.ear`
  std::string folder;   // `us-ear/`
  std::string extends;  // the pack that an overlay adds to; empty for a base
};

/// The packs that are compiled in, sorted by name: every folder with a `pack.licet`.
std::vector<EmbeddedPack> EmbeddedPackFolders();

}  // namespace licet::engine
