#pragma once

#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "screen/list_set.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet::screen {

/// Where the facts that screening reads and writes are in one type of record.
struct ListedShape {
  std::uint32_t listed = 0;
  std::optional<std::uint32_t> listings;  // a list of records
  std::optional<std::uint32_t> address;
  std::optional<std::uint32_t> id;
};
/// Nothing if the record has no truth value `listed`.
[[nodiscard]] std::optional<ListedShape> ShapeOf(const data::Schema& schema, data::RecordId type);

/// The kinds of lists that the schema tells apart, sorted, without `other`: those that have to be
/// complete before a party is not listed.
[[nodiscard]] std::vector<std::string> KindsOf(const data::Schema& schema);

/// The record of one entry: what the entry says, and nothing else.
[[nodiscard]] data::RecordValue ListingOf(const data::Schema& schema, data::RecordId type,
                                          const data::ListEntry& entry, const std::string& origin);

/// True if a stated list of listings may hold the entry: one of its records is of that list, or is
/// not known to be of another.
[[nodiscard]] bool MayHold(const data::Schema& schema, const data::ListValue& listings,
                           const data::ListEntry& entry);

}  // namespace licet::screen
