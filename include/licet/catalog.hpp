#pragma once

#include "absl/status/statusor.h"
#include "licet/diagnostic.hpp"
#include "licet/pack.hpp"
#include "licet/source.hpp"

#include <memory>
#include <string>
#include <vector>

namespace licet {
inline namespace v0 {

namespace detail {
struct CatalogData;
}

/// Reference data for items by name. Immutable; copies share it; thread-safe.
class Catalog {
 public:
  /// The catalog that is compiled in, read against the schema of `pack`.
  static Catalog Shipped(const Pack& pack);
  /// Reads TOML files in the format of `rules/catalog/chips.toml`, after the shipped one; an id
  /// that is already there is an error. Fails only if a file could not be read.
  static absl::StatusOr<Catalog> Load(const Pack& pack, const std::vector<std::string>& paths);

  /// The same for packs that are asked side by side: one catalog for each of `packs`. A fact that a
  /// pack does not know and another one does is left out of its catalog.
  static absl::StatusOr<std::vector<Catalog>> LoadEach(const std::vector<Pack>& packs,
                                                       const std::vector<std::string>& paths);

  [[nodiscard]] bool ok() const;
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;
  [[nodiscard]] const SourceSet& sources() const;
  [[nodiscard]] std::vector<std::string> ids() const;

  [[nodiscard]] const detail::CatalogData& data() const { return *data_; }

 private:
  explicit Catalog(std::shared_ptr<const detail::CatalogData> data) : data_(std::move(data)) {}
  std::shared_ptr<const detail::CatalogData> data_;
};

}  // namespace v0
}  // namespace licet
