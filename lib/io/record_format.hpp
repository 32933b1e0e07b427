#pragma once

namespace licet::io {

/// What `format` of a record says.
inline constexpr const char* kRecordFormat = "licet-record 2";

}  // namespace licet::io
