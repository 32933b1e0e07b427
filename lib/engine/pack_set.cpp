#include "engine/pack_set.hpp"

#include "base/sha256.hpp"
#include "engine/status.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace licet::engine {
namespace {

bool Has(const PackSet& set, const std::string& pack_name) {
  return std::any_of(set.packs.begin(), set.packs.end(),
                     [&](const PackFiles& pack) { return pack.pack_name == pack_name; });
}

}  // namespace

absl::StatusOr<PackSet> GatherPacks(const std::vector<std::string>& names) {
  if (names.empty()) return InvalidArgument("reading packs: no pack is named");
  PackSet set;
  for (const std::string& name : names) {
    auto pack = FindPackFiles(name);
    if (!pack.ok()) return pack.status();
    if (!pack->pack_name.empty() && Has(set, pack->pack_name)) {
      return InvalidArgument("reading pack `" + name + "`: the pack `" + pack->pack_name +
                             "` is named twice");
    }
    set.packs.push_back(*std::move(pack));
  }
  // The list grows while it is walked: a base may extend another pack.
  for (std::size_t i = 0; i < set.packs.size(); ++i) {
    const std::string extends = set.packs[i].extends;
    if (extends.empty() || Has(set, extends)) continue;
    auto found = FindBaseOf(set.packs[i], extends);
    if (!found.ok()) return found.status();
    // The checker reports a base that does not exist, at the place that names it.
    if (!found->files.empty()) set.packs.push_back(*std::move(found));
  }
  std::set<std::string> uses;
  for (const PackFiles& pack : set.packs) uses.insert(pack.uses.begin(), pack.uses.end());
  set.modules = EmbeddedModules({uses.begin(), uses.end()});
  return set;
}

std::string DigestOf(const PackSet& set) {
  std::vector<std::pair<std::string, const std::string*>> files;
  for (const PackFiles& pack : set.packs) {
    for (const RuleFile& file : pack.files) {
      files.emplace_back(pack.pack_name + "/" + file.inner_path, &file.text);
    }
  }
  for (const RuleFile& file : set.modules) files.emplace_back(file.inner_path, &file.text);
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, *a.second) < std::tie(b.first, *b.second);
  });
  base::Sha256 hash;
  for (const auto& [name, text] : files) {
    hash.Update(name);
    hash.Update("\n" + std::to_string(text->size()) + "\n");
    hash.Update(*text);
    hash.Update("\n");
  }
  return "sha256:" + std::move(hash).Finish();
}

}  // namespace licet::engine
