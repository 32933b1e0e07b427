#include "io/read_csv.hpp"

#include "tests/support/catch.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace licet::io {
namespace {

struct Table {
  std::vector<std::vector<std::string>> rows;
  std::string fault;  // "3: what"
};

Table Read(std::string_view text) {
  Table table;
  const auto fault = ReadCsv(text, [&](std::size_t /*row*/, std::vector<std::string>& fields) {
    table.rows.push_back(fields);
    return fields.front() == "refused" ? std::string("not this row") : std::string();
  });
  if (fault) table.fault = std::to_string(fault->row) + ": " + fault->what;
  return table;
}

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("fields are parted by commas and may stand in quotes") {
  const Table table = Read("a,\"b, \"\"c\"\"\",\n\"two\nlines\",,x\r\n");
  CHECK(table.fault.empty());
  CHECK(table.rows == Rows{{"a", "b, \"c\"", ""}, {"two\nlines", "", "x"}});
}

TEST_CASE("a byte order mark and a missing last line end do not matter") {
  CHECK(Read("\xEF\xBB\xBF"
             "a,b")
            .rows == Rows{{"a", "b"}});
  CHECK(Read("").rows.empty());
}

TEST_CASE("quotes that do not fit are refused with their row") {
  CHECK(Read("a\n\"b\"c,d\n").fault == "2: a quote that neither encloses a field nor is doubled");
  CHECK(Read("a\nb\n\"c").fault == "3: the quote that opens a field is never closed");
}

TEST_CASE("a row that is refused ends the reading") {
  const Table table = Read("a\nrefused\nb\n");
  CHECK(table.fault == "2: not this row");
  CHECK(table.rows.size() == 2);
}

TEST_CASE("fields may be longer than a piece of reading") {
  const std::string text(200000, 'x');
  const Table table = Read(text + "," + text + "\n");
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0] == std::vector<std::string>{text, text});
}

}  // namespace
}  // namespace licet::io
