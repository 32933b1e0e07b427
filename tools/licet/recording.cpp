#include "recording.hpp"

#include "files.hpp"
#include "licet/evaluate.hpp"

#include <cstddef>
#include <filesystem>
#include <system_error>

namespace licet::tool {
namespace {

namespace fs = std::filesystem;

constexpr const char* kChainFile = "chain.txt";

absl::Status MakeFolder(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error && fs::is_directory(folder, error)) return absl::OkStatus();
  return absl::UnavailableError("making the folder `" + folder +
                                "`: " + (error ? error.message() : std::string("it is a file")));
}

// Files are named after what is in them: one that is there already is the same.
absl::Status WriteOnce(const std::string& path, const std::string& text) {
  std::error_code error;
  if (fs::exists(path, error)) return absl::OkStatus();
  return WriteAtomically(path, text);
}

absl::Status Write(DecisionRecord record, const Pack& pack, const Options& options) {
  const std::string& folder = options.record_folder;
  absl::StatusOr<std::vector<std::string>> chain = ChainOf(folder);
  if (!chain.ok()) return chain.status();
  if (options.chain && !chain->empty()) record.previous = chain->back();
  if (!options.sign_key.empty()) {
    const absl::StatusOr<std::string> key = ReadInput(options.sign_key);
    if (!key.ok()) return key.status();
    const absl::Status signed_it = Sign(record, *key);
    if (!signed_it.ok()) {
      return absl::InvalidArgumentError("signing with `" + options.sign_key +
                                        "`: " + std::string(signed_it.message()));
    }
  }
  const std::string id = IdOf(record);
  absl::Status status = WriteOnce(PackFileOf(folder, record.pack_root), CanonicalPack(pack));
  const std::string file = (fs::path(folder) / (id + ".json")).string();
  if (status.ok()) status = WriteAtomically(file, RenderJson(record));
  if (!status.ok() || !options.chain) return status;
  std::string ids;
  for (const std::string& one : *chain) ids += one + "\n";
  return WriteAtomically((fs::path(folder) / kChainFile).string(), ids + id + "\n");
}

}  // namespace

void AddRecording(Command command, Options& options) {
  command.Option("--record", "FOLDER", options.record_folder,
                 "Write a record of each decision into this folder, for `licet verify`");
  command.Option("--sign", "KEY.pem", options.sign_key, "Sign the records with this Ed25519 key");
  command.Flag("--chain", options.chain, "Let each record hold the hash of the one before it");
  command.Needs("--sign", "--record");
  command.Needs("--chain", "--record");
}

std::string PackFileOf(const std::string& folder, const std::string& pack_root) {
  return (fs::path(folder) / ("pack-" + pack_root + ".sexp")).string();
}

absl::StatusOr<std::vector<std::string>> ChainOf(const std::string& folder) {
  const std::string path = (fs::path(folder) / kChainFile).string();
  std::error_code error;
  if (!fs::exists(path, error)) return std::vector<std::string>{};
  const absl::StatusOr<std::string> text = ReadInput(path);
  if (!text.ok()) return text.status();
  std::vector<std::string> ids;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = text->find('\n', begin);
    const std::string id = text->substr(begin, end - begin);
    const bool hex = id.size() == 64 && id.find_first_not_of("0123456789abcdef") == id.npos;
    if (!hex || end == std::string::npos) {
      return absl::InvalidArgumentError("reading `" + path + "`: line " +
                                        std::to_string(ids.size() + 1) +
                                        " is not the id of a record");
    }
    ids.push_back(id);
    begin = end + 1;
  }
  return ids;
}

absl::Status RecordAll(const std::vector<Pack>& packs, const std::vector<Scenario>& scenarios,
                       const Options& options) {
  if (options.record_folder.empty()) return absl::OkStatus();
  const auto records = MakeRecords(packs, scenarios,
                                   {.view = options.view,
                                    .known_at = options.known_at,
                                    .law_of = options.law_of,
                                    .readings = options.readings,
                                    .effort = options.effort});
  if (!records.ok()) return records.status();
  absl::Status status = MakeFolder(options.record_folder);
  for (std::size_t i = 0; status.ok() && i < packs.size(); ++i)
    status = Write((*records)[i], packs[i], options);
  return status;
}

}  // namespace licet::tool
