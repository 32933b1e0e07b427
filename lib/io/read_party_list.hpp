#pragma once

#include "data/party_list.hpp"
#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet::io {

/// The largest list that is read, in bytes: 512 MiB.
inline constexpr std::uint64_t kMaxListBytes = std::uint64_t{512} << 20;

/// The entries of a file, or why it cannot be read as one; never both.
struct ListRows {
  std::vector<data::ListEntry> entries;
  std::string fault;
};

/// Reads a manifest in TOML or JSON. Nothing, with at least one error, when it is not one.
[[nodiscard]] std::optional<data::ListManifest> ReadListManifest(const SourceSet& sources,
                                                                 FileId file, diag::Sink& sink);

/// Reads the entries of `text`. No exception leaves it.
[[nodiscard]] ListRows ReadListRows(std::string_view text, data::ListFormat format);

/// One row of the Consolidated Screening List, with the texts of each of its columns.
using CslRow = std::map<std::string, std::vector<std::string>, std::less<>>;
/// What is wrong with the row, in words; empty if `entry` is filled.
[[nodiscard]] std::string EntryOfCsl(const CslRow& row, std::size_t number, data::ListEntry& entry);

/// The two forms in which the list is published.
[[nodiscard]] ListRows ReadCslCsv(std::string_view text);
[[nodiscard]] ListRows ReadCslJson(std::string_view text);

}  // namespace licet::io
