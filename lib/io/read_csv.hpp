#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet::io {

/// Why a table could not be read: "row 12: a quote inside a field that is not quoted".
struct CsvFault {
  std::size_t row = 0;  // 1-based; the head is row 1
  std::string what;
};

/// Reads comma-separated values (RFC 4180, strictly: quotes are doubled and closed) and hands each
/// row to `take` with its 1-based number; lines without any field are left out. `take` gives an
/// empty text to go on, else what is wrong with the row. A byte order mark at the start is left
/// out.
[[nodiscard]] std::optional<CsvFault> ReadCsv(
    std::string_view text,
    const std::function<std::string(std::size_t row, std::vector<std::string>& fields)>& take);

}  // namespace licet::io
