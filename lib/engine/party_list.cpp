#include "licet/party_list.hpp"

#include "base/file.hpp"
#include "base/nearest_name.hpp"
#include "base/sha256.hpp"
#include "diag/sink.hpp"
#include "engine/diagnostics.hpp"
#include "engine/embedded.hpp"
#include "engine/party_list_data.hpp"
#include "engine/status.hpp"
#include "io/read_document.hpp"
#include "io/read_party_list.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

constexpr std::string_view kFolder = "lists/";
constexpr std::string_view kSuffix = ".toml";
// Beside `NAME.toml`, the manifest, lies `NAME.entries.toml`.
constexpr std::string_view kEntries = ".entries.toml";

const engine::EmbeddedFile* FindEmbedded(const std::string& path) {
  for (const engine::EmbeddedFile& file : engine::EmbeddedFiles()) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

bool Exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

// Where a manifest was found: a file, or a text that is compiled in.
struct Place {
  std::string name;
  bool embedded = false;
};

absl::StatusOr<Place> FindManifest(const std::string& path) {
  if (Exists(path)) return Place{path, false};
  const std::string inner = std::string(kFolder) + path + std::string(kSuffix);
  if (FindEmbedded(inner) != nullptr) return Place{inner, true};
  std::string message = "reading `" + path + "`: there is no such file, and no list of that name";
  const std::vector<std::string> names = ShippedPartyLists();
  if (const auto meant = base::NearestName(path, names)) {
    message += "; did you mean `" + *meant + "`?";
  }
  return engine::NotFound(message);
}

absl::StatusOr<std::string> TextOf(const Place& place, std::uint64_t limit) {
  if (!place.embedded) return base::ReadFile(place.name, limit);
  const engine::EmbeddedFile* file = FindEmbedded(place.name);
  if (file == nullptr) {
    return engine::NotFound("reading `" + place.name + "`: there is no such file");
  }
  return std::string(file->text);
}

Place Beside(const Place& manifest, const std::string& data) {
  if (manifest.embedded) return {std::string(kFolder) + data, true};
  const auto folder = std::filesystem::path(manifest.name).parent_path();
  return {(folder / data).string(), false};
}

// Why nothing can be concluded from the file; the first reason is enough.
void FindFault(data::PartyList& list, const io::ListRows& rows, diag::Sink& sink) {
  const data::ListManifest& manifest = list.manifest;
  if (list.digest != manifest.sha256) {
    sink.Report<DiagnosticKind::kListDigest>(manifest.span, manifest.name, manifest.data,
                                             list.digest)
        .Help("get the file again, or correct the manifest if the file is the right one");
    list.fault = "its file is not the one that the manifest describes";
  } else if (!rows.fault.empty()) {
    sink.Report<DiagnosticKind::kListMalformed>(manifest.span, manifest.name, manifest.data,
                                                rows.fault)
        .Help("get the file again; a list is used whole or not at all");
    list.fault = "its file is malformed";
  } else if (list.entries.empty()) {
    sink.Report<DiagnosticKind::kListEmpty>(manifest.span, manifest.name, manifest.data)
        .Help("a list without entries says nothing of anybody");
    list.fault = "its file has no entry";
  } else if (list.entries.size() != manifest.rows) {
    sink.Report<DiagnosticKind::kListRowCount>(manifest.span, manifest.name,
                                               std::to_string(manifest.rows), manifest.data,
                                               std::to_string(list.entries.size()))
        .Help("get the file again; it may have been cut off");
    list.fault = "its file does not have all rows";
  }
}

void FindMissingKinds(const data::PartyList& list, diag::Sink& sink) {
  if (!list.fault.empty()) return;
  for (const std::string& kind : list.manifest.lists) {
    const bool there = std::any_of(list.entries.begin(), list.entries.end(),
                                   [&](const auto& entry) { return entry.list == kind; });
    if (there) continue;
    sink.Report<DiagnosticKind::kListKindMissing>(list.manifest.span, list.manifest.name, kind)
        .Help("nobody is taken not to be on it");
  }
}

ListUse UseOf(const data::PartyList& list) {
  ListUse use;
  use.name = list.manifest.name;
  use.title = list.manifest.title;
  use.source = list.manifest.source;
  use.lists = list.manifest.lists;
  use.snapshot = list.manifest.snapshot;
  use.valid_until = list.manifest.valid_until;
  use.digest = list.digest;
  use.rows = list.entries.size();
  use.complete = list.manifest.complete;
  use.fault = list.fault;
  return use;
}

// Nothing if the manifest is wrong, which was said then.
absl::StatusOr<std::optional<data::PartyList>> ReadList(const std::string& path, SourceSet& sources,
                                                        diag::Sink& sink) {
  const auto place = FindManifest(path);
  if (!place.ok()) return place.status();
  auto text = TextOf(*place, io::kMaxDocumentBytes);
  if (!text.ok()) return text.status();
  const FileId file = sources.Add(place->name, *std::move(text));
  auto manifest = io::ReadListManifest(sources, file, sink);
  if (!manifest) return std::optional<data::PartyList>();
  data::PartyList list;
  list.manifest = *std::move(manifest);
  const auto entries = TextOf(Beside(*place, list.manifest.data), io::kMaxListBytes);
  if (!entries.ok()) return entries.status();
  list.digest = base::Sha256Hex(*entries);
  io::ListRows rows = io::ReadListRows(*entries, list.manifest.format);
  list.entries = std::move(rows.entries);
  FindFault(list, rows, sink);
  FindMissingKinds(list, sink);
  return std::optional<data::PartyList>(std::move(list));
}

}  // namespace

PartyLists::PartyLists() : data_(std::make_shared<detail::PartyListsData>()) {}

absl::StatusOr<PartyLists> PartyLists::Load(const std::vector<std::string>& paths) {
  auto data = std::make_shared<detail::PartyListsData>();
  diag::Sink sink;
  std::vector<data::PartyList> lists;
  for (const std::string& path : paths) {
    auto list = ReadList(path, data->sources, sink);
    if (!list.ok()) return list.status();
    if (!*list) continue;
    const auto same = std::find_if(lists.begin(), lists.end(), [&](const data::PartyList& other) {
      return other.manifest.name == (*list)->manifest.name;
    });
    if (same != lists.end()) {
      sink.Report<DiagnosticKind::kListTwice>((*list)->manifest.span, same->manifest.name)
          .Label(same->manifest.span, "the other one")
          .Help("give each its own name");
      continue;
    }
    lists.push_back(**std::move(list));
  }
  std::sort(lists.begin(), lists.end(), [](const data::PartyList& a, const data::PartyList& b) {
    return a.manifest.name < b.manifest.name;
  });
  for (const data::PartyList& list : lists) data->lists.push_back(UseOf(list));
  data->set = screen::ListSet(std::move(lists));
  data->diagnostics = sink.Take();
  engine::SortByPlace(data->diagnostics);
  return PartyLists(std::move(data));
}

bool PartyLists::ok() const { return !HasErrors(data_->diagnostics); }

bool PartyLists::empty() const { return data_->lists.empty(); }

const std::vector<Diagnostic>& PartyLists::diagnostics() const { return data_->diagnostics; }

const SourceSet& PartyLists::sources() const { return data_->sources; }

const std::vector<ListUse>& PartyLists::lists() const { return data_->lists; }

std::vector<std::string> ShippedPartyLists() {
  std::vector<std::string> names;
  for (const engine::EmbeddedFile& file : engine::EmbeddedFiles()) {
    if (!file.path.starts_with(kFolder) || !file.path.ends_with(kSuffix)) continue;
    if (file.path.ends_with(kEntries)) continue;
    const std::string_view name = file.path.substr(kFolder.size());
    names.emplace_back(name.substr(0, name.size() - kSuffix.size()));
  }
  return names;
}

}  // namespace v0
}  // namespace licet
