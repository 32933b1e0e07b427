#include "io/read_csv.hpp"
#include "io/read_party_list.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::io {
namespace {

// Columns that hold several texts, with "; " between them.
constexpr std::array<std::string_view, 4> kLists = {"alt_names", "addresses", "ids", "programs"};

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string> Split(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(';');
    const std::string_view part = Trimmed(text.substr(0, at));
    if (!part.empty()) parts.emplace_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

class CslTable {
 public:
  std::string Take(std::size_t number, std::vector<std::string>& fields) {
    if (columns_.empty()) return TakeHead(fields);
    if (fields.size() != columns_.size()) {
      return std::to_string(fields.size()) + " fields where the head has " +
             std::to_string(columns_.size());
    }
    CslRow row;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const bool list = std::find(kLists.begin(), kLists.end(), columns_[i]) != kLists.end();
      if (list) {
        row[columns_[i]] = Split(fields[i]);
      } else {
        row[columns_[i]].emplace_back(Trimmed(fields[i]));
      }
    }
    entries_.emplace_back();
    return EntryOfCsl(row, number, entries_.back());
  }

  [[nodiscard]] bool has_head() const { return !columns_.empty(); }
  [[nodiscard]] std::vector<data::ListEntry> TakeEntries() { return std::move(entries_); }

 private:
  std::string TakeHead(const std::vector<std::string>& fields) {
    columns_ = fields;
    // Without the dates and the other names a file of names would look like the list.
    for (const char* needed : {"source", "name", "alt_names", "addresses", "start_date", "end_date",
                               "license_requirement", "license_policy"}) {
      if (std::count(columns_.begin(), columns_.end(), needed) != 1) {
        return std::string("the head does not have the column `") + needed + "` once";
      }
    }
    return {};
  }

  std::vector<std::string> columns_;
  std::vector<data::ListEntry> entries_;
};

}  // namespace

ListRows ReadCslCsv(std::string_view text) {
  CslTable table;
  const auto fault = ReadCsv(text, [&](std::size_t number, std::vector<std::string>& fields) {
    return table.Take(number, fields);
  });
  ListRows rows;
  if (fault) {
    rows.fault = "row " + std::to_string(fault->row) + ": " + fault->what;
  } else if (!table.has_head()) {
    rows.fault = "there is no head with the names of the columns";
  } else {
    rows.entries = table.TakeEntries();
  }
  return rows;
}

}  // namespace licet::io
