#pragma once

namespace licet::base {

/// Prints where a condition of ours broke and aborts. Use it through `LICET_CHECK`.
[[noreturn]] void CheckFailed(const char* file, int line, const char* condition);

}  // namespace licet::base

/// Aborts with file, line and the condition if it is false: a bug in Licet, never a mistake of the
/// user. On in every build type.
#define LICET_CHECK(condition)                         \
  (static_cast<bool>(condition) ? static_cast<void>(0) \
                                : ::licet::base::CheckFailed(__FILE__, __LINE__, #condition))
