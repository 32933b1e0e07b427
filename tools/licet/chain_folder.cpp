#include "chain_folder.hpp"

#include "recording.hpp"

#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace licet::tool {
namespace {

namespace fs = std::filesystem;

}  // namespace

absl::StatusOr<ChainFolder> ChainFolder::Open(const std::string& folder, const std::string& head) {
  const auto ids = ChainOf(folder);
  if (!ids.ok()) return ids.status();
  if (ids->empty()) return absl::NotFoundError("there is no chain in `" + folder + "`");
  ChainFolder chain;
  std::set<std::string> listed;
  for (const std::string& id : *ids) {
    chain.files_.push_back((fs::path(folder) / (id + ".json")).string());
    listed.insert(id);
  }
  std::error_code error;
  std::set<std::string> stray;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".json" && !listed.contains(entry.path().stem().string()))
      stray.insert(entry.path().filename().string());
  for (const std::string& name : stray)
    chain.faults_.push_back("`" + name + "` lies in the folder and is not in the chain");
  if (!head.empty() && ids->back() != head)
    chain.faults_.push_back("it ends with `" + ids->back() + "`, not with `" + head + "`");
  return chain;
}

void ChainFolder::Missing(const std::string& file) {
  faults_.push_back("`" + file + "` is missing");
}

void ChainFolder::Add(const std::string& file, DecisionRecord record) {
  const std::string id = IdOf(record);
  if (fs::path(file).stem().string() != id)
    faults_.push_back("`" + file + "` holds the record `" + id + "`");
  records_.push_back(std::move(record));
}

std::vector<std::string> ChainFolder::Faults() const {
  std::vector<std::string> faults = faults_;
  for (std::string& one : VerifyChain(records_)) faults.push_back(std::move(one));
  return faults;
}

}  // namespace licet::tool
