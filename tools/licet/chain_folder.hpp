#pragma once

#include "absl/status/statusor.h"
#include "licet/record.hpp"

#include <string>
#include <vector>

namespace licet::tool {

/// A folder with a chain of records, while each of them is looked at.
class ChainFolder {
 public:
  /// The records of the chain in their order, and faults of what lies beside them. `head`: the id
  /// that it must end with; empty: any. Fails if the folder cannot be read, or holds no chain.
  static absl::StatusOr<ChainFolder> Open(const std::string& folder, const std::string& head);

  [[nodiscard]] const std::vector<std::string>& files() const { return files_; }
  void Missing(const std::string& file);
  /// What was read from `file`.
  void Add(const std::string& file, DecisionRecord record);
  [[nodiscard]] std::size_t size() const { return records_.size(); }
  /// All that is wrong with the chain; empty if it is whole.
  [[nodiscard]] std::vector<std::string> Faults() const;

 private:
  std::vector<std::string> files_, faults_;
  std::vector<DecisionRecord> records_;
};

}  // namespace licet::tool
