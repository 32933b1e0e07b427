#pragma once

#include "data/catalog.hpp"
#include "licet/catalog.hpp"

#include <vector>

namespace licet {
inline namespace v0 {
namespace detail {

/// What a `Catalog` holds.
struct CatalogData {
  SourceSet sources;
  std::vector<Diagnostic> diagnostics;
  data::Catalog catalog;
};

}  // namespace detail
}  // namespace v0
}  // namespace licet
