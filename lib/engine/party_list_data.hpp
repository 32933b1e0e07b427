#pragma once

#include "licet/party_list.hpp"
#include "screen/list_set.hpp"

#include <vector>

namespace licet {
inline namespace v0 {
namespace detail {

/// What `PartyLists` holds.
struct PartyListsData {
  /// The manifests; the files with the entries are too large to be kept.
  SourceSet sources;
  std::vector<Diagnostic> diagnostics;
  /// In the order of their names, as `lists` is.
  screen::ListSet set;
  std::vector<ListUse> lists;
};

}  // namespace detail
}  // namespace v0
}  // namespace licet
