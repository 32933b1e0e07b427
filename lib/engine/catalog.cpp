#include "licet/catalog.hpp"

#include "base/file.hpp"
#include "diag/sink.hpp"
#include "engine/catalog_data.hpp"
#include "engine/diagnostics.hpp"
#include "engine/embedded.hpp"
#include "engine/pack_data.hpp"
#include "io/read_catalog.hpp"
#include "io/read_document.hpp"

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
  auto data = std::make_shared<detail::CatalogData>();
  diag::Sink sink;
  AddShipped(*data, pack.data(), sink);
  for (const std::string& path : paths) {
    auto text = base::ReadFile(path, io::kMaxDocumentBytes);
    if (!text.ok()) return text.status();
    if (pack.ok()) AddFile(*data, pack.data().rules.schema, path, *std::move(text), sink);
  }
  data->diagnostics = sink.Take();
  engine::SortByPlace(data->diagnostics);
  return Catalog(std::move(data));
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
