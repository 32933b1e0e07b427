#pragma once

#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"
#include "licet/source.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet::data {

/// One part as it is sold, with what is known of it and where that comes from.
struct CatalogEntry {
  std::string id;
  std::string vendor;
  std::string model;
  std::vector<std::string> aliases;
  /// Day or month of launch, as the source has it.
  std::string launch;
  std::string source;
  /// "datasheet", "secondary" or "estimate".
  std::string confidence;
  std::string checked;
  std::string note;
  /// Of the schema's item record.
  RecordValue facts;
  Span span;
};

/// Chips by name. Immutable after binding; share freely.
class Catalog {
 public:
  /// False, and nothing is added, when there is an entry of that id.
  bool Add(CatalogEntry entry);

  /// In order of id.
  [[nodiscard]] const std::vector<CatalogEntry>& entries() const { return entries_; }
  [[nodiscard]] const CatalogEntry* Find(std::string_view id) const;
  /// Every part that the name fits: an id as written fits that part alone; otherwise id, model,
  /// alias or vendor with model or alias, without regard to case, spaces and hyphens. In order of
  /// id; empty when there is none.
  [[nodiscard]] std::vector<const CatalogEntry*> Lookup(std::string_view name) const;
  /// Up to `count` names of parts that are written most alike, nearest first.
  [[nodiscard]] std::vector<std::string> NearestNames(std::string_view name,
                                                      std::size_t count) const;

 private:
  [[nodiscard]] std::vector<std::string> NamesOf(const CatalogEntry& entry) const;

  std::vector<CatalogEntry> entries_;
  std::map<std::string, std::vector<std::string>, std::less<>> ids_by_name_;  // normalized names
};

/// Adds the chips of `document` (`[[chip]]` tables) to `base`. Facts are held to the schema like
/// those of a scenario. Nothing, with messages, when any of it is wrong.
[[nodiscard]] std::optional<Catalog> BindCatalog(const Node& document, const Schema& schema,
                                                 diag::Sink& sink, Catalog base = {});

/// The record that describes items: that of the scenario's fact `item`.
[[nodiscard]] std::optional<RecordId> ItemRecord(const Schema& schema);

}  // namespace licet::data
