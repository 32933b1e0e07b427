#include "data/catalog.hpp"

#include "base/nearest_name.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace licet::data {
namespace {

// "RTX 4090", "rtx-4090" and "RTX4090" are one name.
std::string Normalized(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (c == ' ' || c == '-' || c == '_' || c == '\t') continue;
    text.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return text;
}

constexpr std::size_t kFarthest = 64;

}  // namespace

std::vector<std::string> Catalog::NamesOf(const CatalogEntry& entry) const {
  std::vector<std::string> names = {entry.id, entry.model, entry.vendor + entry.model};
  for (const std::string& alias : entry.aliases) {
    names.push_back(alias);
    names.push_back(entry.vendor + alias);
  }
  return names;
}

bool Catalog::Add(CatalogEntry entry) {
  const auto place =
      std::lower_bound(entries_.begin(), entries_.end(), entry.id,
                       [](const CatalogEntry& a, const std::string& id) { return a.id < id; });
  if (place != entries_.end() && place->id == entry.id) return false;
  for (const std::string& name : NamesOf(entry)) {
    auto& ids = ids_by_name_[Normalized(name)];
    const auto at = std::lower_bound(ids.begin(), ids.end(), entry.id);
    if (at == ids.end() || *at != entry.id) ids.insert(at, entry.id);
  }
  entries_.insert(place, std::move(entry));
  return true;
}

const CatalogEntry* Catalog::Find(std::string_view id) const {
  const auto place =
      std::lower_bound(entries_.begin(), entries_.end(), id,
                       [](const CatalogEntry& a, std::string_view b) { return a.id < b; });
  return place != entries_.end() && place->id == id ? &*place : nullptr;
}

std::vector<const CatalogEntry*> Catalog::Lookup(std::string_view name) const {
  if (const CatalogEntry* entry = Find(name)) return {entry};
  std::vector<const CatalogEntry*> found;
  const auto ids = ids_by_name_.find(Normalized(name));
  if (ids == ids_by_name_.end() || ids->first.empty()) return found;
  for (const std::string& id : ids->second) found.push_back(Find(id));
  return found;
}

std::vector<std::string> Catalog::NearestNames(std::string_view name, std::size_t count) const {
  const std::string wanted = Normalized(name);
  std::vector<std::tuple<std::size_t, std::string>> ranked;
  for (const CatalogEntry& entry : entries_) {
    std::vector<std::string> names = entry.aliases;
    names.push_back(entry.model);
    // One name for each part, the nearest, so that three suggestions are three parts.
    std::tuple<std::size_t, std::string> best{kFarthest, entry.id};
    for (const std::string& other : names) {
      const std::size_t distance = base::EditDistance(wanted, Normalized(other), kFarthest);
      best = std::min(best, std::tuple(distance, other));
    }
    ranked.push_back(std::move(best));
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> nearest;
  for (const auto& [distance, other] : ranked) {
    if (nearest.size() == count) break;
    if (std::find(nearest.begin(), nearest.end(), other) == nearest.end()) nearest.push_back(other);
  }
  return nearest;
}

}  // namespace licet::data
