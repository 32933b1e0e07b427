#pragma once

#include "engine/pack_files.hpp"

namespace licet::engine {

/// Fills in what the header of the pack says: its name, what it extends and uses. Reads every file
/// as far as needed; mistakes in it are found again, and reported, when the pack is parsed.
void ReadPackHeader(PackFiles& pack);

}  // namespace licet::engine
