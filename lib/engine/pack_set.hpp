#pragma once

#include "engine/pack_files.hpp"

#include <absl/status/statusor.h>

#include <string>
#include <vector>

namespace licet::engine {

/// All that one question is asked of: the base pack, its overlays and the modules that they use.
struct PackSet {
  std::vector<PackFiles> packs;  // the base, then its overlays by name
  std::vector<RuleFile> modules;
};

/// Finds the packs that `names` mean, the bases that they extend and are not among them, and the
/// modules that they use. A name given twice is InvalidArgument.
absl::StatusOr<PackSet> GatherPacks(const std::vector<std::string>& names, PackTests tests);

/// The same, parted: each base with those that extend it is one set. In order of the names of
/// bases, whatever the order of `names`.
absl::StatusOr<std::vector<PackSet>> GroupPacks(const std::vector<std::string>& names,
                                                PackTests tests);

/// `sha256:` and the digest over name, length and bytes of each file, in order of their names. A
/// file is named by its pack and its path in it, so the digest does not depend on where it lies.
/// Tests are no part of it: they say what is expected of the rules, and change no answer.
std::string DigestOf(const PackSet& set);

}  // namespace licet::engine
