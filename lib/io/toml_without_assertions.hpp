#pragma once

// toml++ for `read_toml.cpp` alone. Version 3.3 takes some things about a text for granted: `[[#a]]`
// breaks an assertion in debug builds and is undefined in others. Here it throws in every build.
namespace licet::io {

struct TomlAssumptionBroken {};
[[noreturn]] inline void BreakTomlAssumption() { throw TomlAssumptionBroken(); }

}  // namespace licet::io

#undef NDEBUG
#define TOML_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::licet::io::BreakTomlAssumption())
#define TOML_ENABLE_FORMATTERS 0

#include <toml++/toml.h>
