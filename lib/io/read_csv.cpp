#include "io/read_csv.hpp"

#include <cstddef>
#include <csv.h>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::io {
namespace {

struct Reading {
  const std::function<std::string(std::size_t, std::vector<std::string>&)>* take = nullptr;
  std::vector<std::string> fields;
  std::size_t row = 0;
  std::optional<CsvFault> fault;
};

// The library is C and calls back for each field and each row.
void OnField(void* bytes, std::size_t size, void* data) {
  static_cast<Reading*>(data)->fields.emplace_back(static_cast<const char*>(bytes), size);
}

void OnRow(int /*terminator*/, void* data) {
  auto& reading = *static_cast<Reading*>(data);
  ++reading.row;
  if (!reading.fault) {
    std::string wrong = (*reading.take)(reading.row, reading.fields);
    if (!wrong.empty()) reading.fault = CsvFault{reading.row, std::move(wrong)};
  }
  reading.fields.clear();
}

struct Parser {
  Parser() : ready(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) == 0) {}
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    if (ready) csv_free(&parser);
  }
  csv_parser parser{};
  bool ready;
};

}  // namespace

std::optional<CsvFault> ReadCsv(
    std::string_view text,
    const std::function<std::string(std::size_t, std::vector<std::string>&)>& take) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Parser csv;
  if (!csv.ready) return CsvFault{1, "the reader cannot be set up"};
  Reading reading;
  reading.take = &take;
  constexpr std::size_t kPiece = std::size_t{1} << 16;
  for (std::size_t at = 0; at < text.size() && !reading.fault; at += kPiece) {
    const std::string_view piece = text.substr(at, kPiece);
    if (csv_parse(&csv.parser, piece.data(), piece.size(), OnField, OnRow, &reading) !=
        piece.size()) {
      return CsvFault{reading.row + 1, "a quote that neither encloses a field nor is doubled"};
    }
  }
  if (!reading.fault && csv_fini(&csv.parser, OnField, OnRow, &reading) != 0) {
    return CsvFault{reading.row + 1, "the quote that opens a field is never closed"};
  }
  return reading.fault;
}

}  // namespace licet::io
