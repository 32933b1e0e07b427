#include "io/read_catalog.hpp"

#include "data/catalog.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"
#include "io/read_document.hpp"
#include "licet/scenario.hpp"
#include "licet/source.hpp"

#include <optional>
#include <utility>

namespace licet::io {

std::optional<data::Catalog> ReadCatalog(const SourceSet& sources, FileId file,
                                         const data::Schema& schema, diag::Sink& sink,
                                         data::Catalog base) {
  const auto document = ReadDocument(sources, file, TextFormat::kByContent, sink, kCatalogStart);
  if (!document) return std::nullopt;
  return data::BindCatalog(*document, schema, sink, std::move(base));
}

}  // namespace licet::io
