#include "engine/pack_files.hpp"

#include "base/absl_bridge.hpp"
#include "base/file.hpp"
#include "base/nearest_name.hpp"
#include "engine/embedded.hpp"
#include "engine/embedded_packs.hpp"
#include "engine/file_system.hpp"
#include "engine/pack_header.hpp"
#include "engine/status.hpp"
#include "licet/pack.hpp"
#include "syntax/parse.hpp"

#include <absl/status/status.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace licet::engine {
namespace {

constexpr std::string_view kRules = ".licet";
constexpr std::string_view kCases = "cases";
constexpr std::string_view kTests = "tests";
// Cases are scenarios; the limit is that of the largest file that a person would write.
constexpr std::uint64_t kMaxCaseBytes = std::uint64_t{4} * 1024 * 1024;

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Whether a file of a pack lies in a folder called `tests`, at any depth.
bool IsTest(std::string_view inner_path) {
  for (std::size_t slash = inner_path.find('/'); slash != std::string_view::npos;
       slash = inner_path.find('/')) {
    if (inner_path.substr(0, slash) == kTests) return true;
    inner_path.remove_prefix(slash + 1);
  }
  return false;
}

absl::StatusOr<PackFiles> ReadFolder(const std::string& folder, PackTests tests) {
  auto names = FilesBelow(folder, {std::string(kRules)}, kCases, kMaxPackFiles);
  if (!names.ok()) return names.status();
  PackFiles pack;
  pack.folder = folder;
  for (const std::string& name : *names) {
    const bool is_test = IsTest(name);
    if (is_test && tests == PackTests::kLeftOut) {
      pack.tests_left_out = true;
      continue;
    }
    auto text = base::ReadFile(Joined(folder, name), syntax::kMaxFileBytes);
    if (!text.ok()) return text.status();
    (is_test ? pack.tests : pack.files).push_back({Joined(folder, name), name, *std::move(text)});
  }
  if (pack.files.empty()) {
    return FailedPrecondition("reading pack `" + folder + "`: the folder holds no `.licet` file" +
                              (names->empty() ? "" : " but tests"));
  }
  ReadPackHeader(pack);
  return pack;
}

absl::StatusOr<PackFiles> ReadSingleFile(const std::string& path) {
  auto text = base::ReadFile(path, syntax::kMaxFileBytes);
  if (!text.ok()) return text.status();
  PackFiles pack;
  const std::size_t slash = path.rfind('/');
  pack.files.push_back(
      {path, slash == std::string::npos ? path : path.substr(slash + 1), *std::move(text)});
  ReadPackHeader(pack);
  return pack;
}

PackFiles ReadEmbedded(const EmbeddedPack& embedded, PackTests tests) {
  PackFiles pack;
  pack.embedded_folder = embedded.folder;
  for (const EmbeddedFile& file : EmbeddedFiles()) {
    if (!StartsWith(file.path, embedded.folder) || !EndsWith(file.path, kRules)) continue;
    const std::string inner(file.path.substr(embedded.folder.size()));
    if (StartsWith(inner, std::string(kCases) + "/")) continue;
    const bool is_test = IsTest(inner);
    if (is_test && tests == PackTests::kLeftOut) {
      pack.tests_left_out = true;
      continue;
    }
    (is_test ? pack.tests : pack.files)
        .push_back({std::string(file.path), inner, std::string(file.text)});
  }
  ReadPackHeader(pack);
  return pack;
}

absl::Status NoSuchPack(const std::string& name) {
  std::string message = "reading pack `" + name +
                        "`: there is no such file or folder, and no pack of "
                        "that name is compiled in";
  const std::vector<std::string> known = EmbeddedPacks();
  if (const auto meant = base::NearestName(name, known)) {
    message += "; did you mean `" + *meant + "`?";
  } else if (!known.empty()) {
    message += "; compiled in: ";
    for (std::size_t i = 0; i < known.size(); ++i)
      message += (i == 0 ? "`" : ", `") + known[i] + "`";
  }
  return NotFound(message);
}

const EmbeddedPack* FindEmbedded(const std::vector<EmbeddedPack>& packs, const std::string& name) {
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [&](const EmbeddedPack& pack) { return pack.name == name; });
  return found == packs.end() ? nullptr : &*found;
}

std::string PlaceOf(const PackFiles& pack) {
  if (!pack.folder.empty()) return pack.folder;
  return pack.files.empty() ? "." : pack.files.front().name;
}

}  // namespace

std::vector<EmbeddedPack> EmbeddedPackFolders() {
  constexpr std::string_view kHeader = "/pack.licet";
  std::vector<EmbeddedPack> packs;
  for (const EmbeddedFile& file : EmbeddedFiles()) {
    if (!EndsWith(file.path, kHeader)) continue;
    PackFiles pack;
    pack.files.push_back({std::string(file.path), "pack.licet", std::string(file.text)});
    ReadPackHeader(pack);
    const std::string folder(file.path.substr(0, file.path.size() - kHeader.size() + 1));
    if (!pack.pack_name.empty()) packs.push_back({pack.pack_name, folder, pack.extends});
  }
  std::sort(packs.begin(), packs.end(),
            [](const EmbeddedPack& a, const EmbeddedPack& b) { return a.name < b.name; });
  return packs;
}

absl::StatusOr<PackFiles> FindPackFiles(const std::string& name, PackTests tests) {
  const std::vector<EmbeddedPack> embedded = EmbeddedPackFolders();
  if (const EmbeddedPack* pack = FindEmbedded(embedded, name)) return ReadEmbedded(*pack, tests);
  if (!IsThere(name)) return NoSuchPack(name);
  return IsFolder(name) ? ReadFolder(name, tests) : ReadSingleFile(name);
}

absl::StatusOr<PackFiles> FindBaseOf(const PackFiles& pack, const std::string& pack_name,
                                     PackTests tests) {
  if (pack.embedded_folder.empty()) {
    const std::string around = ParentOf(PlaceOf(pack));
    for (const std::string& folder : FoldersIn(around)) {
      const std::string path = around == "." ? folder : Joined(around, folder);
      // By convention the header stands in `pack.licet`; other folders are none of our business.
      if (!IsThere(Joined(path, "pack.licet"))) continue;
      auto candidate = ReadFolder(path, tests);
      if (!candidate.ok()) return candidate.status();
      if (candidate->pack_name == pack_name) return candidate;
    }
  }
  const std::vector<EmbeddedPack> embedded = EmbeddedPackFolders();
  if (const EmbeddedPack* found = FindEmbedded(embedded, pack_name)) return ReadEmbedded(*found, tests);
  return PackFiles{};
}

std::vector<RuleFile> EmbeddedModules(const std::vector<std::string>& names) {
  constexpr std::string_view kFolder = "std/";
  const std::set<std::string> wanted(names.begin(), names.end());
  std::vector<RuleFile> all;
  std::vector<RuleFile> found;
  for (const EmbeddedFile& file : EmbeddedFiles()) {
    if (!StartsWith(file.path, kFolder) || !EndsWith(file.path, kRules)) continue;
    const std::string path(file.path);
    const std::string stem =
        path.substr(kFolder.size(), path.size() - kFolder.size() - kRules.size());
    all.push_back({path, path, std::string(file.text)});
    if (wanted.count("std." + stem) != 0) found.push_back(all.back());
  }
  // A name that is not found is reported by the checker, which then has all names to suggest from.
  const bool complete = found.size() == wanted.size();
  return complete ? found : all;
}

absl::StatusOr<std::vector<RuleFile>> CaseFiles(const std::string& folder,
                                                const std::string& embedded_folder) {
  std::vector<RuleFile> cases;
  if (!embedded_folder.empty()) {
    const std::string start = embedded_folder + std::string(kCases) + "/";
    for (const EmbeddedFile& file : EmbeddedFiles()) {
      if (!StartsWith(file.path, start)) continue;
      cases.push_back({std::string(file.path), std::string(file.path), std::string(file.text)});
    }
    return cases;
  }
  const std::string path = Joined(folder, std::string(kCases));
  if (folder.empty() || !IsFolder(path)) return cases;
  auto names = FilesBelow(path, {".toml", ".json"}, "", kMaxPackFiles);
  if (!names.ok()) return names.status();
  for (const std::string& name : *names) {
    auto text = base::ReadFile(Joined(path, name), kMaxCaseBytes);
    if (!text.ok()) return text.status();
    cases.push_back({Joined(path, name), Joined(path, name), *std::move(text)});
  }
  return cases;
}

}  // namespace licet::engine

namespace licet {
inline namespace v0 {

std::vector<std::string> EmbeddedPacks() {
  std::vector<std::string> names;
  for (const engine::EmbeddedPack& pack : engine::EmbeddedPackFolders()) names.push_back(pack.name);
  return names;
}

}  // namespace v0
}  // namespace licet
