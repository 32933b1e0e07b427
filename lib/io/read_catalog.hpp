#pragma once

#include "data/catalog.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <optional>

namespace licet::io {

/// Reads the `[[chip]]` tables of a TOML or JSON text and adds them to `base`. Nothing, with
/// messages, when any of it is wrong; an id that `base` has already is.
[[nodiscard]] std::optional<data::Catalog> ReadCatalog(const SourceSet& sources, FileId file,
                                                       const data::Schema& schema, diag::Sink& sink,
                                                       data::Catalog base = {});

}  // namespace licet::io
