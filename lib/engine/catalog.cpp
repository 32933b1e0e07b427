#include "licet/catalog.hpp"

#include "base/file.hpp"
#include "data/catalog.hpp"
#include "data/document.hpp"
#include "diag/sink.hpp"
#include "engine/catalog_data.hpp"
#include "engine/diagnostics.hpp"
#include "engine/embedded.hpp"
#include "engine/pack_data.hpp"
#include "engine/shared_text.hpp"
#include "io/read_catalog.hpp"
#include "io/read_document.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace licet {
inline namespace v0 {
namespace {

void AddFile(detail::CatalogData& data, const data::Schema& schema, std::string name,
             std::string text, diag::Sink& sink) {
  const FileId file = data.sources.Add(std::move(name), std::move(text));
  auto catalog = io::ReadCatalog(data.sources, file, schema, sink, data.catalog);
  if (catalog) data.catalog = *std::move(catalog);
}

// A pack that has a schema of its own starts with an empty catalog.
void AddShipped(detail::CatalogData& data, const detail::PackData& pack, diag::Sink& sink) {
  if (!pack.program || !engine::UsesSharedSchema(pack)) return;
  constexpr std::string_view kFolder = "catalog/";
  for (const engine::EmbeddedFile& file : engine::EmbeddedFiles()) {
    if (file.path.substr(0, kFolder.size()) != kFolder) continue;
    AddFile(data, pack.rules.schema, std::string(file.path), std::string(file.text), sink);
  }
}

// One file, as each of the packs knows its keys.
void AddToEach(const std::string& path, const std::string& text, const std::vector<Pack>& packs,
               std::vector<std::shared_ptr<detail::CatalogData>>& all,
               std::vector<diag::Sink>& sinks) {
  std::vector<data::Node> documents;
  std::vector<engine::Reader> readers;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const FileId file = all[i]->sources.Add(path, text);
    auto document = io::ReadDocument(all[i]->sources, file, TextFormat::kByContent, sinks[i],
                                     io::kCatalogStart);
    if (document) documents.push_back(*std::move(document));
    const data::Schema& schema = packs[i].data().rules.schema;
    readers.push_back({&schema, [&schema](const data::Node& node, diag::Sink& sink) {
                         static_cast<void>(data::BindCatalog(node, schema, sink));
                       }});
  }
  if (documents.size() != packs.size()) return;
  documents = engine::DocumentsFor(std::move(documents), readers);
  for (std::size_t i = 0; i < packs.size(); ++i) {
    auto catalog = data::BindCatalog(documents[i], *readers[i].schema, sinks[i], all[i]->catalog);
    if (catalog) all[i]->catalog = *std::move(catalog);
  }
}

}  // namespace

Catalog Catalog::Shipped(const Pack& pack) {
  auto data = std::make_shared<detail::CatalogData>();
  diag::Sink sink;
  AddShipped(*data, pack.data(), sink);
  data->diagnostics = sink.Take();
  engine::SortByPlace(data->diagnostics);
  return Catalog(std::move(data));
}

absl::StatusOr<Catalog> Catalog::Load(const Pack& pack, const std::vector<std::string>& paths) {
  const auto catalogs = LoadEach({pack}, paths);
  if (!catalogs.ok()) return catalogs.status();
  return catalogs->front();
}

absl::StatusOr<std::vector<Catalog>> Catalog::LoadEach(const std::vector<Pack>& packs,
                                                       const std::vector<std::string>& paths) {
  std::vector<std::shared_ptr<detail::CatalogData>> all;
  std::vector<diag::Sink> sinks(packs.size());
  for (std::size_t i = 0; i < packs.size(); ++i) {
    all.push_back(std::make_shared<detail::CatalogData>());
    AddShipped(*all[i], packs[i].data(), sinks[i]);
  }
  const bool askable =
      std::all_of(packs.begin(), packs.end(), [](const Pack& pack) { return pack.ok(); });
  for (const std::string& path : paths) {
    const auto text = base::ReadFile(path, io::kMaxDocumentBytes);
    if (!text.ok()) return text.status();
    if (askable) AddToEach(path, *text, packs, all, sinks);
  }
  std::vector<Catalog> catalogs;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    all[i]->diagnostics = sinks[i].Take();
    engine::SortByPlace(all[i]->diagnostics);
    catalogs.push_back(Catalog(std::move(all[i])));
  }
  return catalogs;
}

bool Catalog::ok() const { return !HasErrors(data_->diagnostics); }

const std::vector<Diagnostic>& Catalog::diagnostics() const { return data_->diagnostics; }

const SourceSet& Catalog::sources() const { return data_->sources; }

std::vector<std::string> Catalog::ids() const {
  std::vector<std::string> ids;
  for (const data::CatalogEntry& entry : data_->catalog.entries()) ids.push_back(entry.id);
  return ids;
}

}  // namespace v0
}  // namespace licet
