#pragma once

#include "absl/status/statusor.h"
#include "licet/decision.hpp"
#include "licet/diagnostic.hpp"
#include "licet/source.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {

namespace detail {
struct PartyListsData;
}

/// Snapshots of restricted party lists, with an index over their names. Immutable; copies share it;
/// thread-safe. One without any list screens nothing.
class PartyLists {
 public:
  PartyLists();

  /// Reads the manifests at `paths` and the files that they name; a path that is no file may be the
  /// name of a list that is compiled in.
  ///
  /// Fails only if a file could not be read. A manifest that is wrong makes `ok()` false. A file
  /// that is not what its manifest says (its digest, its rows, its format), or is empty, is a
  /// warning: the list is there with a `fault`, and nothing is concluded from it.
  static absl::StatusOr<PartyLists> Load(const std::vector<std::string>& paths);

  [[nodiscard]] bool ok() const;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;
  [[nodiscard]] const SourceSet& sources() const;
  /// Each list, sorted by name.
  [[nodiscard]] const std::vector<ListUse>& lists() const;

  [[nodiscard]] const detail::PartyListsData& data() const { return *data_; }

 private:
  explicit PartyLists(std::shared_ptr<const detail::PartyListsData> data)
      : data_(std::move(data)) {}
  std::shared_ptr<const detail::PartyListsData> data_;
};

/// The names of the lists that are compiled in, sorted.
std::vector<std::string> ShippedPartyLists();

}  // namespace v0
}  // namespace licet
